"""The Service sheet."""

from collections.abc import Iterator
from typing import Annotated

from planner.domain.tickets.service_targets import ALWAYS, OutOfHours, ServiceTarget
from planner.workbook.cells.numbers import share
from planner.workbook.cells.times import duration
from planner.workbook.cells.words import choice, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet

_LONGEST = 90 * 24 * 60


class ServiceRow(Row):
    """What is promised for each priority: the share of tickets answered within the target, on which clock.

    Where contracts set a level, there is a row for each priority and level.
    """

    priority: Annotated[
        str, Column("Priority", text(10), "As on the tickets, or P1 (highest) to P5.", "P1", defines=("priority",))
    ]
    level: Annotated[
        str,
        Column(
            "Level",
            text(14),
            "A service level of the Contracts sheet; empty: all levels without a row of their own.",
            "Gold",
            defines=("level",),
        ),
    ] = ""
    response: Annotated[
        int, Column("Response target", duration(1, _LONGEST), "How soon work on a ticket starts.", "30 min")
    ]
    resolution: Annotated[
        int | None,
        Column("Resolution target", duration(1, _LONGEST), "How soon it is solved; empty: not promised.", "4 h"),
    ] = None
    attainment: Annotated[
        float, Column("Attainment", share(0.01, 0.999), "The share of tickets that must keep the targets.", 0.95)
    ]
    clock: Annotated[
        str,
        Column(
            "Clock",
            text(16, ALWAYS),
            "24x7, or a clock of the Hours sheet that stops at its closing time.",
            ALWAYS,
            Reference(("clock",), (ALWAYS,)),
        ),
    ]
    out_of_hours: Annotated[
        OutOfHours,
        Column(
            "Out of hours",
            choice("on shift", "on call", "next business day", width=18),
            "Who takes a ticket that comes outside the opening hours of the Hours sheet.",
            "on shift",
        ),
    ] = "on shift"
    percentile: Annotated[
        float | None,
        Column(
            "Planning percentile",
            share(0.5, 0.99),
            "The planning percentile of this priority; empty: that of the Plan sheet.",
            0.9,
        ),
    ] = None

    def objections(self) -> Iterator[Objection]:
        """Nothing is solved before it is answered."""
        if self.resolution is not None and self.resolution < self.response:
            found = (
                f"resolution target of {self.resolution} minutes is shorter than the response target of {self.response}"
            )
            yield "resolution", found, "the response target or longer"

    def target(self) -> ServiceTarget:
        """Return the target."""
        return ServiceTarget(
            self.priority,
            self.response,
            self.attainment,
            self.clock,
            self.resolution,
            self.out_of_hours,
            self.percentile,
            self.level,
        )


SERVICE = Sheet("Service", ServiceRow, required=True, unique=("priority", "level"))
