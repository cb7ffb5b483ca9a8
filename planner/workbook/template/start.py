"""The rows of a new workbook from four answers: country, time zone, hours and on-call; people are left to fill in."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel.numbers import get_territory_currencies

from planner.workbook.cells.places import country as country_kind
from planner.workbook.cells.places import time_zone
from planner.workbook.template.default_rows import SheetRows

OPEN_HOURS = ("24x7", "office")
"""Round the clock on shift, or office hours."""

LAWS = {
    "AT": "at_azg", "AU": "au_clerks", "BR": "br_clt", "CH": "ch_arg", "DE": "de_arbzg", "ES": "es_estatuto",
    "FR": "fr_code_travail", "GB": "uk_wtr", "IE": "ie_owta", "NL": "nl_atw", "PH": "ph_labor_code",
    "PL": "pl_kodeks_pracy", "PT": "pt_codigo_trabalho", "RO": "ro_codul_muncii", "SG": "sg_employment",
    "US": "us_flsa",
}  # fmt: skip
"""The labour law of a country where there is one for the whole of it; most employers in Canada are under a province."""

EU = "AT BE BG CY CZ DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
"""The other members of the European Union: the Working Time Directive is the least they have."""

CLOCK = "Office hours"

_DAYS = tuple(datetime(2026, month, 1 + 14 * half, 12) for month in range(1, 13) for half in (0, 1))
"""Clocks that agree at noon of these days are the same clock."""

_SHIFT_HEADERS = ("Code", "Name", "Start", "End", "Break minutes", "Days", "Kind", "Least", "Colour")
_SHIFTS = {
    "24x7": (
        ("D", "Day", "07:00", "15:30", 60, "every day", "day", 1, "yellow"),
        ("L", "Late", "14:00", "22:30", 60, "every day", "late", 1, "blue"),
        ("N", "Night", "22:00", "07:30", 60, "every day", "night", 1, "dark blue"),
        ("O", "Office", "09:00", "17:30", 60, "Mon-Fri", "office", None, "green"),
    ),
    "office": (
        ("E", "Early", "08:00", "16:30", 60, "Mon-Fri", "day", 1, "yellow"),
        ("M", "Middle", "09:00", "17:30", 60, "Mon-Fri", "office", None, "green"),
        ("L", "Late", "09:30", "18:00", 60, "Mon-Fri", "late", 1, "blue"),
    ),
}


@dataclass(frozen=True)
class Start:
    """The answers: country code (GB), time zone (Europe/London), one of `OPEN_HOURS`, and whether people are on call.

    Raises
    ------
    Unreadable
        When the country or the time zone is unknown.
    """

    country: str
    zone: str
    hours: str = "office"
    on_call: bool = False

    def __post_init__(self) -> None:
        """Read country and zone as their cells on the Plan sheet are read."""
        object.__setattr__(self, "country", country_kind().read(self.country))
        object.__setattr__(self, "zone", time_zone().read(self.zone))

    @property
    def law(self) -> str:
        """The labour law to begin with; empty where none is known for the whole country."""
        return LAWS.get(self.country, "eu_wtd" if self.country in EU.split() else "")

    @property
    def sentence(self) -> str:
        """What the workbook starts with, and what is left to fill in."""
        law = f"labour law {self.law}" if self.law else "no labour law (none is known for the whole country)"
        called = "one on-call tier" if self.on_call else "no on-call"
        return (
            f"Starts with {law}, public holidays of {self.country}, {self.currency}, shifts for {self.hours} "
            f"and {called}. Fill in People and Skills, name your ticket export on Plan, and check shifts and targets."
        )

    @property
    def currency(self) -> str:
        """The currency of the country, EUR where it is not known."""
        return next(iter(get_territory_currencies(self.country)), "EUR")


def zones_of(country: str) -> tuple[str, ...]:
    """Return the time zones of a country, mostly the largest first; only the first where all have the same clock.

    Raises
    ------
    Unreadable
        When the country is unknown.

    Source: zone.tab of the IANA database, whose order goes by the map and by how many people live in a zone.
    """
    code = country_kind().read(country)
    table = files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    zones = tuple(row[2] for row in rows if row[0] == code)
    clocks = {tuple(day.replace(tzinfo=ZoneInfo(zone)).utcoffset() for day in _DAYS) for zone in zones}
    return zones[:1] if len(clocks) == 1 else zones


def start_rows(start: Start, today: date) -> dict[str, SheetRows]:
    """Return the rows by sheet for the month after `today`."""
    first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    settings = {
        "Plan name": f"Service desk, {first:%B %Y}",
        "First day": first,
        "Last day": (first + timedelta(days=32)).replace(day=1) - timedelta(days=1),
        "Time zone": start.zone,
        "Country": start.country,
        "Labour law": start.law or None,
        "Currency": start.currency,
    }
    return {
        "Plan": [{"Setting": name, "Value": value} for name, value in settings.items()],
        "Shifts": [dict(zip(_SHIFT_HEADERS, row, strict=True)) for row in _SHIFTS[start.hours]],
        "Service": _service(start),
        "Hours": [{"Clock": CLOCK, "Day": "Mon-Fri", "Opens": "08:00", "Closes": "18:00"}],
        **({"On-call": _on_call(start)} if start.on_call else {}),
    }


def _service(start: Start) -> SheetRows:
    """Return four priorities; the first two are served out of hours where somebody is there or on call."""
    headers = ("Priority", "Response target", "Resolution target", "Attainment", "Clock", "Out of hours")
    urgent, way = CLOCK, "next business day"
    if start.hours == "24x7" or start.on_call:
        urgent, way = "24x7", "on shift" if start.hours == "24x7" else "on call"
    rows = (
        ("P1", "30 min", "4 h", 0.9, urgent, way),
        ("P2", "2 h", "8 h", 0.9, urgent, way),
        ("P3", "8 h", "24 h", 0.9, CLOCK, "next business day"),
        ("P4", "16 h", "40 h", 0.9, CLOCK, "next business day"),
    )
    return [dict(zip(headers, row, strict=True)) for row in rows]


def _on_call(start: Start) -> SheetRows:
    hours = "always" if start.hours == "24x7" else "out of hours"
    tier = {"Tier": "Primary", "Code": "P", "Turn": "week", "Handover day": "Mon", "Handover time": "09:00"}
    return [{**tier, "Hours": hours, "Respond within": "30 min", "People": 1, "Counts as work": "call-outs"}]
