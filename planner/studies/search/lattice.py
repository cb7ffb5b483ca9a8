"""The smallest team by numbers of each kind of people, found and certified with few judgements.

More people never make it worse: a team that misses rules out every team that has no more of any kind. So a search goes
down from a team that keeps its promises, one head at a time, and then rules out the mixes with one head fewer in all.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Team = tuple[int, ...]
"""How many people there are of each kind."""

Judge = Callable[[Sequence[Team]], Iterator[tuple[Team, bool]]]
"""Yields of some teams whether each keeps every promise; it may be stopped early."""

MOST_LISTED = 2000
"""Mixes of one head fewer that are listed at most; of more, only their number is known to be larger."""


@dataclass
class Smallest:
    """The smallest team so far, and what is known.

    `unknown` are the mixes with one head fewer that were not judged, once the search has ended; `single` tells that
    one fewer of any kind is known to miss.
    """

    team: Team
    kept: set[Team] = field(default_factory=set)
    missed: set[Team] = field(default_factory=set)
    unknown: tuple[Team, ...] = ()
    single: bool = False

    def misses(self, team: Team) -> bool:
        """Tell whether a team is known to miss: it has no more people of any kind than a team that misses."""
        return any(all(a <= b for a, b in zip(team, known, strict=True)) for known in self.missed)


def smallest_team(start: Team, judge: Judge, most_mixes: int) -> Iterator[Smallest]:
    """Yield the smallest team whenever a smaller one is found, and at the end with what certifies it.

    `start` keeps its promises and bounds every kind. Of mixes with one head fewer in all at most `most_mixes` are
    judged.
    """
    found = Smallest(start, {start})
    yield found
    left = most_mixes
    while True:
        for team in _down(found, judge):
            found.team = team
            yield found
        found.single = all(found.misses(team) for team in one_fewer(found.team))
        mixes = [team for team in teams_of(sum(found.team) - 1, start) if not found.misses(team)]
        smaller = next(_keeping(found, judge, mixes[:left]), None)
        left -= min(left, len(mixes))
        if smaller is None:
            found.unknown = tuple(team for team in mixes if not found.misses(team))
            yield found
            return
        found.team = smaller
        yield found


def _down(found: Smallest, judge: Judge) -> Iterator[Team]:
    """Yield smaller and smaller teams, one head of one kind at a time, as long as one keeps its promises."""
    at: Team | None = found.team
    while at is not None:
        at = next(_keeping(found, judge, [team for team in one_fewer(at) if not found.misses(team)]), None)
        if at is not None:
            yield at


def _keeping(found: Smallest, judge: Judge, teams: Sequence[Team]) -> Iterator[Team]:
    """Yield the teams that keep their promises, and note all that is learnt."""
    for team, keeps in judge(teams) if teams else ():
        (found.kept if keeps else found.missed).add(team)
        if keeps:
            yield team


def one_fewer(team: Team) -> Iterator[Team]:
    """Yield the teams with one head fewer of one kind."""
    for kind, heads in enumerate(team):
        if heads:
            yield (*team[:kind], heads - 1, *team[kind + 1 :])


def teams_of(heads: int, most: Team) -> Sequence[Team]:
    """Return the teams of some heads in all with at most so many of each kind, the first `MOST_LISTED` of them."""
    found: list[Team] = []

    def fill(begun: Team, left: int) -> None:
        if len(found) >= MOST_LISTED:
            return
        if len(begun) == len(most):
            found.extend([begun] if left == 0 else [])
            return
        rest = sum(most[len(begun) + 1 :])
        for count in range(min(left, most[len(begun)]), max(0, left - rest) - 1, -1):
            fill((*begun, count), left - count)

    fill((), heads)
    return found


def differences(before: Team, after: Team, names: Sequence[str]) -> Mapping[str, tuple[int, int]]:
    """Return the kinds whose number differs, with both numbers."""
    return {name: (a, b) for name, a, b in zip(names, before, after, strict=True) if a != b}
