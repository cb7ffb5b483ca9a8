"""Ways of writing an opening time: each reads as the same forty-eight minutes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.planner.files.tickets.test_kinds import OPENED, report, text

FRENCH, GERMAN, SPANISH, PORTUGUESE = "septembre", "September", "septiembre", "setembro"
SINCE_1970 = datetime(1970, 1, 1)


def _seconds(at: datetime) -> int:
    return int((at - SINCE_1970).total_seconds())


WRITTEN: dict[str, Callable[[datetime], str]] = {
    "year of two digits first": lambda at: f"{at:%y-%m-%d %H:%M}",
    "year of two digits first, with slashes": lambda at: f"{at:%y/%m/%d %H:%M}",
    "time of four digits": lambda at: f"{at:%Y-%m-%d %H%M}",
    "digits only": lambda at: f"{at:%Y%m%d%H%M%S}",
    "basic ISO": lambda at: f"{at:%Y%m%dT%H%M%SZ}",
    "days of a spreadsheet": lambda at: f"{25569 + _seconds(at) / 86400:.6f}",
    "days of a spreadsheet with a comma": lambda at: f"{25569 + _seconds(at) / 86400:.6f}".replace(".", ","),
    "seconds since 1970": lambda at: str(_seconds(at)),
    "seconds and a fraction": lambda at: f"{_seconds(at)}.4821",
    "milliseconds": lambda at: f"{_seconds(at)}000",
    "microseconds": lambda at: f"{_seconds(at)}000000",
    "ISO with seven digits": lambda at: f"{at:%Y-%m-%dT%H:%M:%S}.1234567Z",
    "offset in hours": lambda at: f"{at + timedelta(hours=2):%Y-%m-%d %H:%M:%S}+02",
    "offset of America": lambda at: f"{at - timedelta(hours=4):%m/%d/%Y %H:%M:%S} -0400",
    "zone behind the offset": lambda at: f"{at + timedelta(hours=2):%Y-%m-%dT%H:%M}+02:00[Europe/Paris]",
    "summer time of Central Europe": lambda at: f"{at + timedelta(hours=2):%Y-%m-%d %H:%M} CEST",
    "mail": lambda at: f"{at:%a, %d %b %Y %H:%M:%S} +0000",
    "Microsoft's JSON": lambda at: f"/Date({_seconds(at)}000)/",
    "Oracle": lambda at: f"{at:%d-%b-%y %I.%M.%S}.000000 {at:%p}".upper(),
    "SAS": lambda at: f"{at:%d%b%Y:%H:%M:%S}".upper(),
    "American words": lambda at: f"{at:%A, %B} {at.day}, {at.year} {at:%I:%M %p}",
    "half of the day without a space": lambda at: f"{at:%m/%d/%Y %I:%M%p}",
    "time first": lambda at: f"{at:%H:%M %d/%m/%Y}",
    "points in the time": lambda at: f"{at:%d.%m.%Y %H.%M}",
    "German words": lambda at: f"{at.day}. {GERMAN} {at.year}, {at:%H:%M} Uhr",
    "German day of the week": lambda at: f"Mo, {at:%d.%m.%Y} {at:%H:%M}",
    "French words": lambda at: f"lundi {at.day} {FRENCH} {at.year} à {at:%Hh%M}",
    "Spanish words": lambda at: f"{at.day} de {SPANISH} de {at.year} {at:%H:%M}",
    "Portuguese words": lambda at: f"{at.day} de {PORTUGUESE} de {at.year} às {at:%H:%M}",
    "Italian words": lambda at: f"{at.day} settembre {at.year} alle ore {at:%H:%M}",
    "Dutch words": lambda at: f"{at.day} september {at.year} om {at:%H:%M}",
    "Polish words": lambda at: f"{at.day} września {at.year} {at:%H:%M}",
}


@pytest.mark.parametrize("way", WRITTEN)
def test_every_way_of_writing_a_time(tmp_path: Path, way: str) -> None:
    """All forty-eight tickets open at their own minute."""
    rows = (f"{n};{WRITTEN[way](at)};P1;Harbour" for n, at in enumerate(OPENED, 1))
    found = report(tmp_path, "\n".join(("ID;Created;Priority;Group", *rows)))
    assert (found.used, found.faults) == (48, ())
    assert (found.first[:16], found.last[:16]) == (f"{min(OPENED):%Y-%m-%dT%H:%M}", f"{max(OPENED):%Y-%m-%dT%H:%M}")


@pytest.mark.parametrize(
    ("header", "ahead"),
    [
        ("created_at_utc", 0),
        ("Created (UTC)", 0),
        ("Created At GMT", 0),
        ("Created (GMT+1)", 60),
        ("Created (UTC-05:00)", -300),
        ("Created (America/Lima)", -300),
    ],
)
def test_a_zone_in_the_header(tmp_path: Path, header: str, ahead: int) -> None:
    """The zone that a header names is that of its times, whatever the zone of the desk, and that is noted."""
    found = report(tmp_path, text(f"ID,{header},Priority,Group"), zone="Asia/Tokyo")
    assert found.first[:16] == f"{min(OPENED) + timedelta(minutes=9 * 60 - ahead):%Y-%m-%dT%H:%M}"
    assert any("as the header" in note for note in found.reading.notes)


def test_an_abbreviation_in_the_header_is_questioned(tmp_path: Path) -> None:
    """EST leaves open whether summer time is meant, so the planner's zone stays and he is asked; his own is fine."""
    asked = report(tmp_path, text("ID,Created (EST),Priority,Group"), zone="Europe/London")
    assert asked.first[:16] == f"{min(OPENED):%Y-%m-%dT%H:%M}"
    assert "names the zone EST" in asked.reading.questions[0]
    assert report(tmp_path, text("ID,Created (BST),Priority,Group"), zone="Europe/London").reading.questions == ()
