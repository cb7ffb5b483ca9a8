"""The Fair Labor Standards Act at its edges, worked by hand."""

from scheduling.checking.preset_rows import law_settings
from scheduling.presets.us_flsa import US_FLSA
from tests.scheduling.presets.judge import HOUR, broken, found, month

LAW = "us_flsa"


def test_federal_law_sets_no_rest_and_no_longest_day() -> None:
    """A day of 15 h is lawful; what stays are the usual rules of the house."""
    inputs, rota = month(LAW, "06-21", "-", "06-21")
    assert broken(inputs, rota) == []
    assert [row for row in law_settings(US_FLSA) if row.mode == "must"] == []
    assert found("rest between duties", *month(LAW, "08-23", "08-16")) == [2 * HOUR]
