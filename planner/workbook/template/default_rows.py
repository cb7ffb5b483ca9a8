"""The rows an input sheet starts with: every setting, rule and assumption stands there, set or as it usually is."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from planner.domain.roster.rules import EVERYONE
from planner.workbook.sheets.capacity import ASSUMPTIONS, CAPACITY, usual_rows
from planner.workbook.sheets.plan import PLAN, default_values, label, meanings, setting_kinds
from planner.workbook.sheets.rules import BY_NAME, RULES_SHEET, default_rows
from planner.workbook.sheets.sheet import Sheet
from scheduling.rules.cover.hours_where_work_is import HoursWhereWorkIs
from scheduling.rules.cover.people_where_work_is import PeopleWhereWorkIs
from scheduling.rules.days.whole_weekends import WholeWeekends
from scheduling.rules.fairness.fair_holidays import FairHolidays
from scheduling.rules.fairness.fair_nights import FairNights
from scheduling.rules.fairness.fair_weekends import FairWeekends
from scheduling.rules.runs.days_in_a_row_at_least import DaysInARowAtLeast
from scheduling.rules.runs.days_off_in_a_row_at_least import DaysOffInARowAtLeast
from scheduling.rules.runs.nights_in_a_row_at_least import NightsInARowAtLeast
from scheduling.rules.runs.no_backward_rotation import NoBackwardRotation
from scheduling.rules.runs.same_kind_in_a_run import SameKindInARun

SheetRows = Sequence[Mapping[str, object]]
"""Rows as a planner would type them: header to value."""


STEADY: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        SameKindInARun.name: {"Weight": 14},
        NoBackwardRotation.name: {"Weight": "strong"},
        DaysInARowAtLeast.name: {"Limit": 2, "Weight": "normal"},
        DaysOffInARowAtLeast.name: {"Limit": 2, "Weight": "normal"},
        NightsInARowAtLeast.name: {"Limit": 2, "Weight": "strong"},
        WholeWeekends.name: {"Weight": "normal"},
        PeopleWhereWorkIs.name: {"Weight": "normal"},
        HoursWhereWorkIs.name: {"Weight": "normal"},
        FairNights.name: {"Weight": "strong"},
        FairWeekends.name: {"Weight": "strong"},
        FairHolidays.name: {"Weight": "normal"},
    }
)
"""Rules for weeks that people would work: on in a new workbook, as shoulds whose weights stand on the Rules sheet."""


def with_default_rows(sheet: Sheet[Any], given: SheetRows) -> SheetRows:
    """Return the rows of a sheet; on Plan, Rules and Capacity they replace the usual rows of the same name."""
    if sheet is PLAN:
        return _settings(given)
    if sheet is CAPACITY:
        return _assumptions(given)
    return _rules(given) if sheet is RULES_SHEET else given


def _settings(given: SheetRows) -> SheetRows:
    values = {str(row["Setting"]): row.get("Value") for row in given}
    usual = default_values()
    return [
        {
            "Setting": label(name),
            "Value": values.get(label(name), _typed(usual.get(name))),
            "What it means": meanings()[name],
        }
        for name in setting_kinds()
    ]


def _typed(value: object) -> object:
    if isinstance(value, tuple):
        return "; ".join(value) or None
    return None if value == "" else value


def _assumptions(given: SheetRows) -> SheetRows:
    """Return a row for all per assumption, then the rows given for a skill, a priority, a month or a day."""
    full = [{"What it means": ASSUMPTIONS[row["Setting"]][1], **row} for row in given]  # type: ignore[index]
    some = [row for row in full if row.get("Applies to") or row.get("From")]
    everyone = {str(row["Setting"]): row for row in full if row not in some}
    return [everyone.get(str(row["Setting"]), row) for row in usual_rows()] + some


def _rules(given: SheetRows) -> SheetRows:
    """Return a row for everyone per rule of the catalogue, then the rows given for some."""
    usual = {str(row["Rule"]): {**row, **_steady(str(row["Rule"]))} for row in default_rows()}
    full = [{**usual.get(str(row["Rule"]), {}), **row} for row in given]
    everyone = {str(row["Rule"]): row for row in full if row["Applies to"] == EVERYONE}
    some = [row for row in full if row["Applies to"] != EVERYONE]
    return [everyone.get(name, row) for name, row in usual.items()] + some


def _steady(rule: str) -> Mapping[str, object]:
    """Return what a new workbook sets for a rule of steady weeks, nothing for another rule."""
    kind = BY_NAME[rule]
    usual = {"Limit": kind.show_limit(kind.default) if kind.unit else None, "What it means": kind.sentence()}
    return {**usual, **STEADY[rule], "Mode": "should"} if rule in STEADY else {}
