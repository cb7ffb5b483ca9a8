"""Pairs that clash, gathered into sets, so that many limits on two things become few limits on several."""

from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import TypeVar

First = TypeVar("First", bound=Hashable)
Second = TypeVar("Second", bound=Hashable)


def clashing_sets(
    clashes: Mapping[First, Collection[Second]],
) -> Iterator[tuple[list[First], frozenset[Second]]]:
    """Yield pairs of sets in which every first clashes with every second; together they hold each clash.

    `clashes` has the seconds that each first clashes with. There is at most one pair of sets for each first, and one
    for all firsts with the same clashes.
    """
    sets = {first: frozenset(seconds) for first, seconds in clashes.items()}
    for shared in dict.fromkeys(sets.values()):
        if shared:
            yield [first for first, seconds in sets.items() if seconds >= shared], shared
