"""The turns of on-call tiers as runs of days."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import pairwise

from planner.domain.roster.on_call_tier import Tier

Days = tuple[date, ...]


def turn_start(tier: Tier, day: date) -> date:
    """Return the first day of the turn to which a day belongs, as if no week were ever handed over."""
    return day if tier.turn == "day" else tier.week_start(day)


def whole_turns(tier: Tier, days: Sequence[date]) -> tuple[Days, ...]:
    """Return the turns of a tier over some days; a week that started before the first day is short.

    Days on which nobody is on call for the tier are in no turn.
    """
    turns = _split(days, {day for day in days if turn_start(tier, day) == day})
    on_call = (tuple(day for day in turn if tier.is_on_call(day)) for turn in turns)
    return tuple(turn for turn in on_call if turn)


def handed_over(turns: tuple[Days, ...], handovers: Collection[date]) -> tuple[Days, ...]:
    """Return turns in which a week that may be handed over on one of its days is two."""
    return tuple(part for turn in turns for part in _split(turn, handovers))


def _split(days: Sequence[date], starts: Collection[date]) -> Iterator[Days]:
    """Yield the days in runs, each up to the day before the next of the starts."""
    cuts = [0, *(n for n, day in enumerate(days) if n and day in starts), len(days)]
    yield from (tuple(days[one:other]) for one, other in pairwise(cuts))
