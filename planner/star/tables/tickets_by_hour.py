"""The table of past tickets by hour."""

from collections.abc import Iterator

import numpy as np

from planner.star.declaration import Row, StarTable, day, number, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    tickets = source.tickets
    logged = np.isfinite(tickets.handle_minutes)
    work = np.where(logged, tickets.handle_minutes, 0.0)
    found: dict[Row, list[float]] = {}
    for opened, *kind, has_work, minutes in zip(
        tickets.opened.tolist(), tickets.priority.tolist(), tickets.skill.tolist(), logged.tolist(), work.tolist(),
        strict=True,
    ):  # fmt: skip
        count = found.setdefault((*source.day_and_hour(opened), *kind), [0, 0, 0.0])
        count[0], count[1], count[2] = count[0] + 1, count[1] + has_work, count[2] + minutes
    for key, (count_of, with_work, minutes) in sorted(found.items(), key=lambda each: tuple(map(str, each[0]))):
        yield *key, int(count_of), int(with_work), minutes


TICKETS_BY_HOUR = StarTable(
    "tickets_by_hour",
    "a local hour of a past day, a priority and a skill; hours without a ticket have no row",
    (
        day("date", "the day on which the tickets were opened", key=True),
        whole(
            "hour", "hour 0 to 23", "the local hour in which they were opened; a repeated hour counts once", key=True
        ),
        text("priority", "the priority", key=True, to="priorities"),
        text("skill", "the skill", key=True, to="skills"),
        whole("tickets", "tickets", "tickets opened in this hour"),
        whole("tickets_with_work", "tickets", "those of them on which work was logged"),
        number("work_minutes", "minutes", "the work that was logged on them"),
    ),
    _rows,
)
