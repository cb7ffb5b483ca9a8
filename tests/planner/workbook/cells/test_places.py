"""Cells that hold time zones and countries."""

import pytest

from planner.workbook.cells.kind import Unreadable
from planner.workbook.cells.places import country, time_zone


def test_known_places() -> None:
    """A zone of the IANA database and a country of the holiday calendar are taken, the country in capitals."""
    assert time_zone().read("America/Sao_Paulo") == "America/Sao_Paulo"
    assert country().read("br") == "BR"


def test_unknown_places() -> None:
    """A misspelt zone is suggested aright, an unknown country refused."""
    with pytest.raises(Unreadable, match="did you mean 'Europe/London'"):
        time_zone().read("Europe/Londn")
    with pytest.raises(Unreadable, match="unknown country 'XX'"):
        country().read("XX")


@pytest.mark.parametrize(
    ("written", "code"), [("UK", "GB"), ("Germany", "DE"), ("deutschland", "DE"), ("Suisse", "CH"), ("USA", "US")]
)
def test_countries_by_name(written: str, code: str) -> None:
    """A country may be written by its name in English or in one of its own languages, or by its everyday letters."""
    assert country().read(written) == code


def test_a_misspelt_country_is_suggested_aright() -> None:
    """A name that is nearly right brings the right one."""
    with pytest.raises(Unreadable, match="did you mean 'Germany'"):
        country().read("Germny")
