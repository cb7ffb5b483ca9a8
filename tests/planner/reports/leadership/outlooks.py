"""An outlook made by hand: two skills, three months, one hire."""

from datetime import date
from typing import Any

from planner.domain.capacity.outlook import ALL, AssumptionUsed, CapacityOutlook, Hire, MonthNeed

MONTHS = (date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1))

HIRE = Hire("IT2", frozenset({"IT1", "IT2"}), date(2026, 11, 1), date(2026, 7, 3), date(2026, 9, 6), date(2026, 11, 1))


def outlook(hires: tuple[Hire, ...] = (HIRE,), **facts: Any) -> CapacityOutlook:
    """Return the outlook; IT2 lacks 0.9 heads in November and December without the hire."""
    more = 1.0 if hires else 0.0
    needs = {"IT1": (3.0, 3.0, 3.0), "IT2": (2.0, 2.9, 2.9), ALL: (5.0, 5.9, 5.9)}
    there = {"IT1": 4.0, "IT2": 2.0, ALL: 6.0}
    months = tuple(
        MonthNeed(
            day,
            skill,
            need=need[number],
            low=need[number] - 0.2,
            high=need[number] + 0.3,
            there=there[skill],
            with_hires=there[skill] + (more if number and skill != "IT1" else 0.0),
            hours=160 * need[number],
            cost=4000 * need[number],
        )
        for number, day in enumerate(MONTHS)
        for skill, need in needs.items()
    )
    used = (AssumptionUsed("rostering efficiency", "81.0%", "measured: a rota"),)
    made = {"team_cost": 72_000.0, "hire_cost": 8_000.0, "tolerance": 0.25} | facts
    return CapacityOutlook("Desk", date(2026, 6, 20), date(2026, 12, 31), months, hires, used, "EUR", **made)
