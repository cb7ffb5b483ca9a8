"""A small desk for the tests of this room."""

from dataclasses import replace

import pytest

from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave, Wish
from planner.domain.roster.rules import CoverLine
from planner.domain.roster.site import Site
from planner.domain.scenario import Change, Scenario
from planner.domain.tickets.service_targets import Handling, Opening, ServiceTarget
from planner.studies.changes.catalogue import apply
from tests.builders import MONDAY, person, world


def desk() -> Inputs:
    """Return three on the desk, two of them also on the network, one of those part-time and never at night."""
    return replace(
        world(),
        skills=("desk", "net"),
        people=(
            person("Ann", cost_per_hour=20.0),
            person("Bob", skills="desk net", grade="Senior", cost_per_hour=30.0),
            person("Cy", 20, skills="desk net", shifts=frozenset("EL")),
        ),
        service=(ServiceTarget("P1", 30, 0.95), ServiceTarget("P3", 240, 0.9)),
        handling=(Handling("P1", "net", 60), Handling("P3", "desk", 20), Handling("P3", "net", 40)),
        openings=(Opening("Office", 0, 540, 1020),),
        wishes=(Wish("Ann", MONDAY, MONDAY, "off"),),
        leave=(Leave("Bob", MONDAY, MONDAY.replace(day=4)),),
        fixed=(Fixed("Ann", MONDAY, "N"),),
        cover=(CoverLine(22 * 60, 31 * 60, least=1), CoverLine(8 * 60, 12 * 60, least=1)),
        tiers=(Tier("Primary", "P", hours="out of hours"),),
        sites=(Site("Riga", "Europe/Riga"),),
    )


def under(*changes: Change) -> Inputs:
    """Return the desk under some changes."""
    return apply(Scenario("what if", changes), desk())


def assert_refused(change: Change, why: str) -> None:
    """Check that a change is an input fault that says why it cannot be made."""
    with pytest.raises(InputFaults, match=why):
        under(change)
