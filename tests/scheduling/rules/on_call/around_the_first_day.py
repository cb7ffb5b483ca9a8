"""Turns on call and shifts that share time, one of the two of last month."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Assignment
from planner.domain.roster.shifts import Shift
from tests.builders import MONDAY, world

CASES: tuple[tuple[int, dict[str, int], str, list[int]], ...] = (
    (9, {"T": 1}, "Ann P", [60]),  # Sunday's shift ends on Monday at 10:00
    (9, {"P": 1}, "Ann M", [480]),  # Sunday's turn ends on Monday at 9:00
    (23, {"P": 2}, "Ann Z", [480]),  # Monday in Auckland begins on Sunday at 12:00, within Saturday's turn
    (0, {"H": 2}, "Ann P", [60]),  # Saturday's shift in Honolulu ends on Monday at 1:00
    (9, {"P": 2, "T": 2}, "Ann -", []),  # no plan can change what was
)
"""Hour of the handover, days before Monday of what was, what is planned, and the minutes shared."""


def shared_minutes(
    kind: Literal["day", "night"], hours: Literal["always", "out of hours"]
) -> Iterator[tuple[Inputs, str, list[int]]]:
    """Yield desks with shifts of a kind and a tier, the plan, and the minutes that turn and shift share."""
    shifts = (
        Shift("M", 0, 8 * 60, kind=kind),
        Shift("T", 22 * 60, 10 * 60, kind=kind),
        Shift("Z", 0, 8 * 60, kind=kind, zone="Pacific/Auckland"),
        Shift("H", 23 * 60, 15 * 60, kind=kind, zone="Pacific/Honolulu"),
    )
    for hour, before, plan, minutes in CASES:
        rows = tuple(Assignment("Ann", MONDAY - timedelta(days=back), duty) for duty, back in before.items())
        tiers = (Tier("Primary", "P", turn="day", handover_minute=60 * hour, hours=hours),)
        yield world("Ann", shifts=shifts, time_zone="UTC", tiers=tiers, previous=rows), plan, minutes
