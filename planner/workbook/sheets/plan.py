"""The Plan sheet: a row for each setting of `Settings`, with the sentence that stands there beside its type."""

import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from typing import Annotated, get_origin, get_type_hints

from planner.domain.settings import Settings, in_tenths
from planner.domain.tickets.export_words import per_file
from planner.files.tickets.systems import TICKET_SYSTEMS
from planner.workbook.cells.kind import Kind, Unreadable, quote_value
from planner.workbook.cells.numbers import amount, share, whole
from planner.workbook.cells.places import country, time_zone
from planner.workbook.cells.times import calendar_day
from planner.workbook.cells.words import choice, names, text
from planner.workbook.sheets.sheet import Column, Row, Sheet
from scheduling.presets import PRESETS

_GRAINS = (15, 30, 60)

FORECAST_MODELS = ("calendar GLM", "Holt-Winters", "mean of eight weeks", "seasonal naive")
"""The names of `forecasting.models.MODELS`, written out because that catalogue loads its whole library."""

MOST_REMINDER = 40_320
"""Calendars take reminders of up to four weeks before an event."""


def _grain(value: object) -> int:
    found = amount(value)
    if found not in _GRAINS:
        raise Unreadable(f"{quote_value(value)} minutes")
    return int(found)


def _per_file(kind: Kind) -> Kind:
    """Return the kind of a setting that may have a value of its own for some files."""

    def read(value: object) -> str:
        parts = [(pattern, kind.read(one)) for pattern, one in per_file(str(value))]
        return "; ".join(f"{pattern} = {one}" if pattern else str(one) for pattern, one in parts)

    accepted = f"{kind.accepted}; or for some files: a*.csv = one of them"
    return Kind(accepted, read, "@", kind.width, kind.choices)


def _hours(value: object) -> str:
    found = re.fullmatch(r"([01]?\d|2[0-4]):([0-5]\d) *[-–] *([01]?\d|2[0-4]):([0-5]\d)", str(value).strip())
    if found is None:
        raise Unreadable(f"{quote_value(value)} is not a span of hours")
    return f"{int(found[1]):02d}:{found[2]}-{int(found[3]):02d}:{found[4]}"


_KINDS: Mapping[str, Kind] = {
    "time_zone": time_zone(),
    "country": country(),
    "holiday_hours": choice("credited", "worked back"),
    "ticket_time_zone": _per_file(time_zone()),
    "hours_of_dates": Kind("hours such as 08:00-18:00", _hours, "@", 14),
    "left_out_share": share(0, 1),
    "interval_minutes": Kind("15, 30 or 60", _grain, "0", 11, ("15", "30", "60")),
    "ticket_files": names("file names", 30),
    "ticket_system": _per_file(choice("automatic", *(system.name for system in TICKET_SYSTEMS))),
    "forecast_model": choice("automatic", *FORECAST_MODELS, width=22),
    "ticket_date_order": choice("automatic", "day first", "month first"),
    "planning_percentile": share(0.5, 0.99),
    "targets_are_kept": choice("on average", *map(in_tenths, range(5, 10)), width=18),
    "occupancy_cap": share(0.1, 1),
    "unplanned_absence": share(0, 0.5),
    "meetings": share(0, 0.8),
    "labour_law": choice(*(preset.name for preset in PRESETS), width=18),
    "senior_grades": names("grades", 20),
    "junior_grades": names("grades", 20),
    "solver_seconds": whole(1, 86_400, "seconds"),
    "seed": whole(0, 2**31 - 1),
    "sample_paths": whole(20, 5000),
    "replications": whole(10, 5000),
    "shift_reminder": whole(0, MOST_REMINDER, "minutes"),
    "on_call_reminder": whole(0, MOST_REMINDER, "minutes"),
}

_USUAL: Mapping[type, Kind] = {
    date: calendar_day(),
    str: text(34),
    int: whole(0, 10**6),
    float: share(),
    tuple: names("names", 34),
}
"""The kind of a setting that needs no words of its own, by its type."""


class PlanRow(Row):
    """What is planned and how: one setting a row; an empty value takes the usual one."""

    setting: Annotated[str, Column("Setting", text(24), "The name of the setting.", "First day", shared="kept")]
    value: Annotated[
        object,
        Column(
            "Value", Kind("see beside it", lambda value: value, width=34), "Its value.", "2026-05-01", shared="kept"
        ),
    ] = None
    meaning: Annotated[
        str, Column("What it means", text(90), "What the setting does; not read.", shared="left out")
    ] = ""


PLAN = Sheet("Plan", PlanRow, required=True, unique=("setting",))


def label(name: str) -> str:
    """Return what a setting is called on the sheet: first_day is "First day"."""
    return name.replace("_", " ").capitalize()


@cache
def setting_kinds() -> Mapping[str, Kind]:
    """Return the kind of every setting by its field name, in the order of the sheet."""
    hints = get_type_hints(Settings)
    return {name: _KINDS.get(name) or _USUAL[get_origin(kind) or kind] for name, kind in hints.items()}


@cache
def meanings() -> Mapping[str, str]:
    """Return the sentence on every setting by its field name."""
    hints = get_type_hints(Settings, include_extras=True)
    return {name: str(kind.__metadata__[0]) for name, kind in hints.items()}


def default_values() -> Mapping[str, object]:
    """Return the default of every setting that has one."""
    return {f.name: f.default for f in fields(Settings) if f.default is not MISSING}
