"""The smallest team, against a look at every team."""

from collections.abc import Iterator, Sequence
from itertools import product

import numpy as np
import pytest

from planner.studies.search.lattice import Smallest, Team, one_fewer, smallest_team, teams_of

START = (4, 3, 5)


class Needs:
    """Teams keep their promises when each group of kinds has enough heads, as floors and work ask of a desk."""

    def __init__(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        self.asked = [(rng.random(3) < 0.6, int(rng.integers(0, 5))) for _ in range(4)]
        self.judged: list[Team] = []

    def keeps(self, team: Team) -> bool:
        """Tell it by the definition."""
        return all(sum(np.array(team)[group]) >= min(least, sum(np.array(START)[group])) for group, least in self.asked)

    def judge(self, teams: Sequence[Team]) -> Iterator[tuple[Team, bool]]:
        """Judge some teams, and remember which."""
        for team in teams:
            self.judged.append(team)
            yield team, self.keeps(team)


def _end(needs: Needs, most_mixes: int = 1000) -> Smallest:
    *_, end = smallest_team(START, needs.judge, most_mixes)
    return end


@pytest.mark.parametrize("seed", range(40))
def test_it_is_the_smallest_of_all_teams(seed: int) -> None:
    """The number of heads is that of an exhaustive search; one fewer is certified to miss, and no mix is left."""
    needs = Needs(seed)
    end = _end(needs)
    fewest = min(sum(team) for team in product(*(range(most + 1) for most in START)) if needs.keeps(team))
    assert sum(end.team) == fewest
    assert needs.keeps(end.team)
    assert not any(needs.keeps(team) for team in one_fewer(end.team))
    assert end.single
    assert end.unknown == ()


@pytest.mark.parametrize("seed", range(10))
def test_few_teams_are_judged(seed: int) -> None:
    """Of 120 teams fewer than half are judged, none of them twice."""
    needs = Needs(seed)
    _end(needs)
    assert len(needs.judged) == len(set(needs.judged)) < 60


def test_mixes_that_are_not_judged_are_named() -> None:
    """Without a single mix the result says which mixes with one head fewer nobody looked at."""
    needs = Needs(3)
    end = _end(needs, most_mixes=0)
    assert end.single
    assert all(sum(team) == sum(end.team) - 1 for team in end.unknown)


def test_teams_of_some_heads() -> None:
    """All teams of three heads with at most two, one and two."""
    assert set(teams_of(3, (2, 1, 2))) == {t for t in product(range(3), range(2), range(3)) if sum(t) == 3}
