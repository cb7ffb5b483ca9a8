"""Releases made by hand: two people, shifts and a tier, in the month in which London's clocks go back."""

from datetime import date

from planner.archive.version import Draft, Version
from planner.domain.inputs import Inputs
from planner.domain.outcome.stretch import stretches
from planner.domain.roster.contact import Contact
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Rota
from planner.exports.release import Release
from tests.builders import rota, world

FIRST = date(2026, 10, 19)
"""A Monday; the clocks go back on Sunday the 25th."""

CONTACTS = (
    Contact("Ann", "PagerDuty", "PANN"),
    Contact("Bob", "PagerDuty", "PBOB"),
    Contact("Primary", "PagerDuty", "PSCHED"),
    Contact("Ann", "all", email="ann@example.org"),
    Contact("Bob", "all", email="bob@example.org"),
)

WEEK = "Ann  E+P E+P P P P P P\nBob  - - L N N N N"


def desk(**facts: object) -> Inputs:
    """Return a desk of Ann and Bob with one weekly tier, called out of no hours but always."""
    tier = Tier("Primary", "P", turn="week", handover_weekday=0, handover_minute=9 * 60)
    given = {"first": FIRST, "time_zone": "Europe/London", "tiers": (tier,), "contacts": CONTACTS, **facts}
    return world("Ann Bob", **given)  # type: ignore[arg-type]


def version(inputs: Inputs, made: Rota, number: int = 1) -> Version:
    """Return a version of a rota, published a day later for each number."""
    days = (inputs.horizon.first_day, inputs.horizon.last_day)
    draft = Draft(*days, "Eve", "", "5f2c9a71d04b", 0, made, stretches(inputs, made))
    return Version(number, f"2026-10-{number:02d}T08:00:00+00:00", draft)


def release(*weeks: str, **facts: object) -> Release:
    """Return the release of the last of these rotas, the others published before it."""
    inputs = desk(**facts)
    first = inputs.horizon.first_day
    versions = tuple(version(inputs, rota(week, first), number) for number, week in enumerate(weeks or (WEEK,), 1))
    return Release("desk", inputs, versions[-1], versions[:-1])
