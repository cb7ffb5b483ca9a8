"""The Scenarios sheet."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from planner.domain.scenario import BASE, Change, ChangeKind
from planner.workbook.cells.kind import Kind, Unreadable
from planner.workbook.cells.numbers import amount
from planner.workbook.cells.times import calendar_day, duration
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet

MOST_PEOPLE = 500
"""People that a scenario may add or remove; a plan of more takes more memory than most machines have."""

_TARGETS = ("response target", "resolution target")
_LENGTH = duration(-(10**6), 10**6)


def _amount(value: object) -> float:
    try:
        return amount(value)
    except Unreadable as refusal:
        if isinstance(value, str) and "%" not in value:
            return float(_LENGTH.read(value))
        raise Unreadable(refusal.found) from None


_AMOUNT = Kind(
    "heads (-2), a share of change (0.15 or 15%), minutes of a target (2 h), or an attainment (0.95)", _amount, width=12
)


class ScenarioRow(Row):
    """What-if questions: rows with the same scenario name are planned together and set beside the plan."""

    scenario: Annotated[str, Column("Scenario", text(26), "Its name.", "Two fewer on networks")]
    change: Annotated[
        ChangeKind,
        Column(
            "Change",
            choice("people", "volume", "handle time", "response target", "resolution target", "attainment", width=18),
            "What is changed.",
            "people",
        ),
    ]
    applies_to: Annotated[
        str,
        Column(
            "Applies to",
            text(),
            "People: a skill or team; otherwise a priority, service level or skill; empty: all.",
            "Network",
            Reference(("skill", "team", "priority", "level")),
        ),
    ] = ""
    amount: Annotated[
        float, Column("Amount", _AMOUNT, "Heads to add or remove, share of change, or the new target.", -2)
    ]
    start: Annotated[date | None, Column("From", calendar_day(), "From this day on; empty: the whole plan.")] = None

    def objections(self) -> Iterator[Objection]:
        """The amount suits the change."""
        if self.scenario.casefold() == BASE:
            yield "scenario", f"a scenario called '{self.scenario}', as the plan without any change is", "another name"
        if self.change == "people" and not float(self.amount).is_integer():
            yield "amount", f"{self.amount:g} people", "a whole number of people to add or remove"
        if self.change == "people" and abs(self.amount) > MOST_PEOPLE:
            yield "amount", f"{self.amount:g} people", f"at most {MOST_PEOPLE} people to add or remove"
        if self.change in ("volume", "handle time") and not -1 <= self.amount <= 5:
            yield "amount", f"{self.change} changes by {self.amount:.0%}", "a share such as 0.15 or 15%, 5 at most"
        if self.change in _TARGETS and self.amount <= 0:
            yield "amount", f"a {self.change} of {self.amount:g} minutes", "minutes above 0, or such as 2 h"
        if self.change == "attainment" and not 0 < self.amount < 1:
            yield "amount", f"an attainment of {self.amount:g}", "a share between 0 and 1 such as 0.95"

    def scenario_change(self) -> Change:
        """Return the change."""
        return Change(self.change, self.amount, self.applies_to, self.start)


SCENARIOS = Sheet("Scenarios", ScenarioRow)
