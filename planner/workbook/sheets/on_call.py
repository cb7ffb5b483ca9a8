"""The On-call sheet."""

from collections.abc import Iterator
from typing import Annotated

from planner.domain.roster.on_call_tier import CountsAsWork, StandbyHours, Tier, Turn
from planner.workbook.cells.numbers import number, whole
from planner.workbook.cells.times import duration, time_of_day
from planner.workbook.cells.weekdays import weekday
from planner.workbook.cells.words import choice, names, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet
from planner.workbook.sheets.shifts import CODE

_LONGEST = 24 * 60


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
    turn: Annotated[Turn, Column("Turn", choice("day", "week", width=9), "How long a turn lasts.", "week")] = "week"
    handover_weekday: Annotated[
        int, Column("Handover day", weekday(), "Weekday on which a week's turn starts; empty: Mon.", "Mon")
    ] = 0
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
    gap: Annotated[int, Column("Gap", whole(0, 365, "days"), "Least days between two turns of one person.", 14)] = 0
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

    def objections(self) -> Iterator[Objection]:
        """A turn starts at a time of its own day."""
        if self.handover == 24 * 60:
            yield "handover", "a handover at 24:00", "00:00 of the next day"

    def on_call_tier(self) -> Tier:
        """Return the tier."""
        return Tier(
            self.tier,
            self.code,
            frozenset(self.skills),
            self.turn,
            self.handover_weekday,
            self.handover,
            self.hours,
            self.respond,
            self.people,
            self.gap,
            self.counts_as_work,
            self.escalate,
            self.calls_a_night,
        )


ON_CALL = Sheet("On-call", OnCallRow, unique=("code",), distinct=("tier",))
