"""The turns of on-call tiers as runs of days."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import pairwise

from planner.domain.roster.on_call_tier import Tier

Days = tuple[date, ...]


def whole_turns(tier: Tier, days: Sequence[date]) -> tuple[Days, ...]:
    """Return the turns of a tier over some days; a week that started before the first day is short."""
    return tuple(_split(days, {day for day in days if tier.turn == "day" or day.weekday() == tier.handover_weekday}))


def handed_over(turns: tuple[Days, ...], handovers: Collection[date]) -> tuple[Days, ...]:
    """Return turns in which a week that may be handed over on one of its days is two."""
    return tuple(part for turn in turns for part in _split(turn, handovers))


def _split(days: Sequence[date], starts: Collection[date]) -> Iterator[Days]:
    """Yield the days in runs, each up to the day before the next of the starts."""
    cuts = [0, *(n for n, day in enumerate(days) if n and day in starts), len(days)]
    yield from (tuple(days[one:other]) for one, other in pairwise(cuts))
