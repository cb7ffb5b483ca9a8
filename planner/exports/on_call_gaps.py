"""Whether the turns of each tier cover every hour that the tier asks for, with as many people as it asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from planner.domain.inputs import Inputs
from planner.domain.outcome.stretch import Stretch
from planner.domain.roster.on_call_tier import Tier


@dataclass(frozen=True)
class Gap:
    """From `start` to `end` (instants in minutes) a tier has `held` people where it asks for `wanted`."""

    tier: Tier
    start: int
    end: int
    held: int
    wanted: int


def on_call_gaps(inputs: Inputs, stretches: tuple[Stretch, ...]) -> Iterator[Gap]:
    """Yield every span in which a tier has too few or too many people; none is what other systems can take."""
    for tier in inputs.tiers:
        held = [stretch for stretch in stretches if stretch.duty == tier.code]
        for day in inputs.horizon.days:
            for start, end in inputs.standby(tier, day):
                yield from _gaps(tier, start, end, held)


def _gaps(tier: Tier, start: int, end: int, held: list[Stretch]) -> Iterator[Gap]:
    edges = {edge for stretch in held for edge in (stretch.start, stretch.end) if start < edge < end}
    cuts = [start, *sorted(edges), end]
    for a, b in pairwise(cuts):
        there = sum(stretch.start <= a and b <= stretch.end for stretch in held)
        if there != tier.people:
            yield Gap(tier, a, b, there, tier.people)
