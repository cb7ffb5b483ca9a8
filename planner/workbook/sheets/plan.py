"""The Plan sheet: a row per setting, whose meaning is the docstring of the setting itself."""

import ast
import inspect
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Annotated

from planner.domain.settings import Settings
from planner.files.ticket_systems import TICKET_SYSTEMS
from planner.workbook.cells.kind import Kind, Unreadable, shown
from planner.workbook.cells.numbers import amount, share, whole
from planner.workbook.cells.places import country, time_zone
from planner.workbook.cells.times import day
from planner.workbook.cells.words import choice, names, text
from planner.workbook.sheet import Column, Row, Sheet

_GRAINS = (15, 30, 60)


def _grain(value: object) -> int:
    found = amount(value)
    if found not in _GRAINS:
        raise Unreadable(f"{shown(value)} minutes")
    return int(found)


_KINDS: Mapping[str, Kind] = {
    "time_zone": time_zone(),
    "country": country(),
    "ticket_time_zone": time_zone(),
    "interval_minutes": Kind("15, 30 or 60", _grain, "0", 11, ("15", "30", "60")),
    "ticket_files": names("file names", 30),
    "ticket_system": choice("automatic", *(system.name for system in TICKET_SYSTEMS)),
    "ticket_date_order": choice("automatic", "day first", "month first"),
    "planning_percentile": share(0.5, 0.99),
    "occupancy_cap": share(0.1, 1),
    "unplanned_absence": share(0, 0.5),
    "meetings": share(0, 0.8),
    "solver_seconds": whole(1, 86_400, "seconds"),
    "seed": whole(0, 2**31 - 1),
    "sample_paths": whole(20, 5000),
    "replications": whole(10, 5000),
}


class PlanRow(Row):
    """What is planned and how: one setting a row; an empty value takes the usual one."""

    setting: Annotated[str, Column("Setting", text(24), "The name of the setting.", "First day")]
    value: Annotated[
        object, Column("Value", Kind("see beside it", lambda value: value, width=34), "Its value.", "2026-05-01")
    ] = None
    meaning: Annotated[str, Column("What it means", text(90), "What the setting does; not read.")] = ""


PLAN = Sheet("Plan", PlanRow, required=True, unique=("setting",))


def label(name: str) -> str:
    """Return what a setting is called on the sheet: first_day is "First day"."""
    return name.replace("_", " ").capitalize()


@cache
def setting_kinds() -> Mapping[str, Kind]:
    """Return the kind of every setting by its field name, in the order of the sheet."""
    usual = {"date": day(), "str": text(34)}
    return {f.name: _KINDS.get(f.name) or usual[getattr(f.type, "__name__", str(f.type))] for f in fields(Settings)}


@cache
def meanings() -> Mapping[str, str]:
    """Return the sentence under every field of `Settings`."""
    body = ast.parse(inspect.getsource(Settings)).body[0]
    found = {}
    if isinstance(body, ast.ClassDef):
        for field, doc in zip(body.body, body.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(doc, ast.Expr):
                found[field.target.id] = ast.literal_eval(doc.value)
    return found


def usual_values() -> Mapping[str, object]:
    """Return the default of every setting that has one."""
    return {f.name: f.default for f in fields(Settings) if f.default is not MISSING}
