"""The On-call sheet."""

from collections.abc import Iterator
from typing import Annotated, Literal

from planner.domain.roster.on_call_tier import CountsAsWork, StandbyHours, Tier
from planner.workbook.cells.numbers import number, whole
from planner.workbook.cells.times import duration, time_of_day
from planner.workbook.cells.weekdays import weekday
from planner.workbook.cells.words import choice, names, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet
from planner.workbook.sheets.shifts import CODE

_LONGEST = 24 * 60

SheetTurn = Literal["day", "week", "weekend"]
"""A weekend is a week whose days on call end on Monday."""


class OnCallRow(Row):
    """Who is called when nobody on shift can help: one tier a row, the first called first."""

    tier: Annotated[str, Column("Tier", text(), "Its name.", "Primary", defines=("tier",))]
    code: Annotated[
        str, Column("Code", CODE, "What is typed into the grid; no shift has it.", "P", defines=("tier", "duty"))
    ]
    skills: Annotated[
        tuple[str, ...],
        Column(
            "Skills",
            names("skills"),
            "One of these is needed; empty: anybody.",
            "Network; Server",
            Reference(("skill",)),
        ),
    ] = ()
    turn: Annotated[
        SheetTurn, Column("Turn", choice("day", "week", "weekend", width=9), "How long a turn lasts.", "week")
    ] = "week"
    handover_weekday: Annotated[
        int | None,
        Column("Handover day", weekday(), "Weekday on which a turn starts; empty: Mon, of a weekend Fri.", "Mon"),
    ] = None
    handover: Annotated[
        int, Column("Handover time", time_of_day(), "When the next takes over; empty: 09:00.", "09:00")
    ] = 9 * 60
    hours: Annotated[
        StandbyHours,
        Column(
            "Hours", choice("always", "out of hours"), "Out of hours: only outside the Hours sheet.", "out of hours"
        ),
    ] = "always"
    respond: Annotated[
        int, Column("Respond within", duration(1, _LONGEST), "How soon the person is at work; empty: 30 min.", "30 min")
    ] = 30
    people: Annotated[int, Column("People", whole(1, 50, "people"), "How many at a time; empty: 1.", 1)] = 1
    gap: Annotated[
        int,
        Column("Gap", whole(0, 365, "days"), "Least days between two turns of one person; a stand-in has none.", 14),
    ] = 0
    counts_as_work: Annotated[
        CountsAsWork,
        Column("Counts as work", choice("no", "call-outs", "all"), "What counts towards hours and rest.", "call-outs"),
    ] = "call-outs"
    escalate: Annotated[
        int | None,
        Column("Escalate after", duration(1, _LONGEST), "When the next tier is called; empty: never.", "15 min"),
    ] = None

    calls_a_night: Annotated[
        float | None,
        Column(
            "Calls a night",
            number(0, 100, "calls", "0.##"),
            "How often a call is expected between 22:00 and 07:00; empty: as often as in the tickets.",
            0.4,
        ),
    ] = None

    ends_on: Annotated[
        int | None,
        Column("Ends on", weekday(), "Weekday on which the days on call end; empty: never, of a weekend Mon.", "Fri"),
    ] = None
    ends_at: Annotated[
        int | None,
        Column("Ends at", time_of_day(), "When they end on that day; empty: at the handover time.", "08:00"),
    ] = None

    def objections(self) -> Iterator[Objection]:
        """A turn starts at a time of its own day, and an end has a day."""
        if self.ends_at is not None and self.ends_on is None and self.turn != "weekend":
            yield "ends_at", "a time without a day", "the weekday in Ends on, or nothing"
        if self.handover == 24 * 60:
            yield "handover", "a handover at 24:00", "00:00 of the next day"

    def on_call_tier(self) -> Tier:
        """Return the tier."""
        return Tier(
            self.tier,
            self.code,
            frozenset(self.skills),
            "day" if self.turn == "day" else "week",
            self._starts_on,
            self.handover,
            self.hours,
            self.respond,
            self.people,
            self.gap,
            self.counts_as_work,
            self.escalate,
            self.calls_a_night,
            self._ends,
        )

    @property
    def _starts_on(self) -> int:
        usual = 4 if self.turn == "weekend" else 0
        return usual if self.handover_weekday is None else self.handover_weekday

    @property
    def _ends(self) -> int | None:
        """When the days on call of a week end, in minutes from the midnight of the handover day; None: never."""
        ends_on = 0 if self.ends_on is None and self.turn == "weekend" else self.ends_on
        if ends_on is None:
            return None
        ends_at = self.handover if self.ends_at is None else self.ends_at
        days = (ends_on - self._starts_on) % 7
        if days == 0 and ends_at <= self.handover:
            days = 7
        ends = days * _LONGEST + ends_at
        return None if ends == 7 * _LONGEST + self.handover else ends


ON_CALL = Sheet("On-call", OnCallRow, unique=("code",), distinct=("tier",))
