"""The Scenarios sheet."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, get_args

from planner.domain.scenario import AMOUNTS, BASE, PEOPLE_CHANGES, VOLUME_CHANGES, Change, ChangeKind, split_names
from planner.workbook.cells.kind import Kind, Unreadable
from planner.workbook.cells.numbers import amount
from planner.workbook.cells.times import calendar_day, duration
from planner.workbook.cells.words import choice, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet

MOST_PEOPLE = 500
"""People that a scenario may add or remove; a plan of more takes more memory than most machines have."""

_LENGTH = duration(-(10**6), 10**6)

LIMITS = {
    "heads": (-MOST_PEOPLE, MOST_PEOPLE, f"at most {MOST_PEOPLE} people to add or remove"),
    "change": (-1, 5, "a share such as 0.15 or 15%, 5 at most"),
    "share": (0, 1, "a share between 0 and 1 such as 0.3 or 30%"),
    "minutes": (1, 10**6, "minutes above 0, or such as 2 h"),
    "hours": (0, 80, "hours a week from 0 to 80"),
    "money": (0, 10_000, "a cost of one hour from 0 to 10,000"),
    "days": (0, 366, "days from 0 to 366"),
}
"""The least and the most of each kind of amount, and what would be accepted."""


def _amount(value: object) -> float | str:
    try:
        return amount(value)
    except Unreadable:
        if not isinstance(value, str) or "%" in value:
            raise
    try:
        return float(_LENGTH.read(value))
    except Unreadable:
        return read_text(value)


_AMOUNT = Kind(
    "heads (-2), a share (0.15 or 15%), a length (2 h), an attainment (0.95), or what is set, in words",
    _amount,
    width=12,
)


CHANGE = choice(*get_args(ChangeKind), width=18)


class ScenarioRow(Row):
    """What-if questions: rows with the same scenario name are planned together and set beside the plan."""

    scenario: Annotated[str, Column("Scenario", text(26), "Its name.", "Two fewer on networks", defines=("scenario",))]
    change: Annotated[ChangeKind, Column("Change", CHANGE, "What is changed.", "people")]
    applies_to: Annotated[
        str,
        Column(
            "Applies to",
            text(),
            "People: a person, skill, team, grade or site; tickets: a priority, service level or skill; a rule or tier."
            " Names with ; between them must all fit. Empty: all.",
            "Network",
            Reference(
                ("skill", "person", "team", "grade", "site", "rule set", "priority", "level", "tier", "rule"),
                parts=split_names,
            ),
        ),
    ] = ""
    amount: Annotated[
        float | str,
        Column(
            "Amount",
            _AMOUNT,
            "Heads to add or remove, share of change, or the new value: 2 h, Senior, Network 0.8, D12; N12.",
            -2,
            shared="written anew",
        ),
    ]
    start: Annotated[date | None, Column("From", calendar_day(), "From this day on; empty: the whole plan.")] = None

    def objections(self) -> Iterator[Objection]:
        """The amount suits the change."""
        if self.scenario.casefold() == BASE:
            yield "scenario", f"a scenario called '{self.scenario}', as the plan without any change is", "another name"
        if self.start is not None and self.change not in (*PEOPLE_CHANGES, *VOLUME_CHANGES):
            yield "start", f"{self.change} from a day on", "an empty cell: it holds for the whole plan"
        kind = AMOUNTS[self.change]
        if isinstance(self.amount, str):
            if kind not in ("words", "any"):
                yield "amount", f"'{self.amount}' for {self.change}", LIMITS.get(kind, LIMITS["share"])[2]
            return
        if kind == "words":
            yield "amount", f"{self.amount:g} for {self.change}", "what is set, in words"
        elif kind == "heads" and not self.amount.is_integer():
            yield "amount", f"{self.amount:g} people", "a whole number of people"
        elif kind == "attainment" and not 0 < self.amount < 1:
            yield "amount", f"an attainment of {self.amount:g}", "a share between 0 and 1 such as 0.95"
        elif kind in LIMITS:
            least, most, accepted = LIMITS[kind]
            if not least <= self.amount <= most:
                yield "amount", self._said(kind), accepted

    def _said(self, kind: str) -> str:
        """Write the amount as the planner means it."""
        amount = float(self.amount)
        if kind == "heads":
            return f"{amount:g} people"
        if kind == "change":
            return f"{self.change} changes by {amount:.0%}"
        return f"a {self.change} of {amount:g}{' minutes' if kind == 'minutes' else ''}"

    def scenario_change(self) -> Change:
        """Return the change."""
        if isinstance(self.amount, str):
            return Change(self.change, 0.0, self.applies_to, self.start, self.amount)
        return Change(self.change, self.amount, self.applies_to, self.start)


SCENARIOS = Sheet("Scenarios", ScenarioRow)
