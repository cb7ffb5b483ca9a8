"""A larger instance made of a public one: teams with shifts of their own, some of which others can work as well.

python -m tests.benchmarks.nrp_teams INSTANCE.txt OUT.txt [--teams 2] [--times 13]

Every team by itself is the given instance, its horizon so many times over; whoever can work a shift can work each other
team's shift of that name with a chance of 15%. So the best rota costs at most `teams * times` times as much as the best
of the given instance.
"""

import random
from dataclasses import replace

from tests.benchmarks.instance import Contract, Instance
from tests.benchmarks.nrp_longer import longer
from tests.benchmarks.nrp_made import write_made

ELSEWHERE = 0.15
"""The chance that a person can work another team's shift of a name they know."""

SEED = 5


def main() -> None:
    """Write it."""
    write_made("nrp_teams", lambda given, times, teams: side_by_side(longer(given, times, 1), teams), teams=2)


def side_by_side(instance: Instance, teams: int) -> Instance:
    """Return an instance of so many teams like the one of the given instance."""
    rng, numbers = random.Random(SEED), range(teams)
    return Instance(
        instance.days,
        {_of(code, team): minutes for team in numbers for code, minutes in instance.minutes.items()},
        {(_of(a, one), _of(b, other)) for one in numbers for other in numbers for a, b in instance.forbidden},
        [_member(contract, team, teams, rng) for team in numbers for contract in instance.staff],
        {_of(name, team): days for team in numbers for name, days in instance.off.items()},
        [(_of(name, team), day, _of(code, team), w) for team in numbers for name, day, code, w in instance.on_requests],
        [
            (_of(name, team), day, _of(code, team), w)
            for team in numbers
            for name, day, code, w in instance.off_requests
        ],
        [(day, _of(code, team), *rest) for team in numbers for day, code, *rest in instance.cover],  # type: ignore[misc]
    )


def _of(name: str, team: int) -> str:
    return f"{name}t{team}" if team else name


def _member(contract: Contract, own: int, teams: int, rng: random.Random) -> Contract:
    most = {
        _of(code, team): most if team == own or (most and rng.random() < ELSEWHERE) else 0
        for team in range(teams)
        for code, most in contract.most_of.items()
    }
    return replace(contract, name=_of(contract.name, own), most_of=most)


if __name__ == "__main__":
    main()
