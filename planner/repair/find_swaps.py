"""Who can take a duty, or trade for it, without a breach: tried out one by one, judged by the checker."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from scheduling.checking.check import check_people, check_rota
from scheduling.checking.desk import Desk

MOST_JUDGED = 40
"""Swaps that break no personal must and are then judged by every rule: the whole rota is checked for each."""


@dataclass(frozen=True)
class Swap:
    """A colleague takes the duties of a day, and gives those of `gives_day` in return unless that is None.

    `worse` are the breaches that the swap adds, `better` the number it mends; musts are never among the added.
    """

    colleague: str
    gives_day: date | None
    gives: tuple[str, ...]
    worse: tuple[Breach, ...]
    better: int


def swaps(inputs: Inputs, requirement: Requirement, rota: Rota, person: str, day: date) -> tuple[Swap, ...]:
    """Return the swaps of a person's duties of a day that break no must, the best first.

    Best is what makes fewest rules worse, mends most, and moves fewest duties; taking a duty over comes before trading.
    """
    desk = Desk.of(inputs, requirement)
    base = check_rota(desk, rota)
    legal = []
    for colleague in inputs.person:
        if colleague == person or rota.duties(colleague, day) == rota.duties(person, day):
            continue
        before = check_people(desk, rota, (person, colleague)).musts
        for gives_day in _in_return(inputs, rota, person, colleague, day):
            after = exchanged(rota, person, colleague, day, gives_day)
            if not check_people(desk, after, (person, colleague)).musts.grown_since(before):
                legal.append((colleague, gives_day, after))
    legal.sort(key=lambda swap: (swap[1] is not None, abs((swap[1] - day).days) if swap[1] else 0, swap[0]))
    judged = (_judge(base, desk, rota, *swap) for swap in legal[:MOST_JUDGED])
    return tuple(
        sorted(
            (swap for swap in judged if not any(b.mode == "must" for b in swap.worse)),
            key=lambda swap: (len(swap.worse), -swap.better, swap.gives_day is not None, swap.colleague),
        )
    )


def exchanged(rota: Rota, person: str, colleague: str, day: date, gives_day: date | None) -> Rota:
    """Return the rota after two people have exchanged all duties of a day, and those of another day in return."""
    other = {person: colleague, colleague: person}
    days = {day, gives_day}
    return Rota.of(
        Assignment(other[a.person], a.day, a.duty) if a.person in other and a.day in days else a
        for a in rota.assignments
    )


def _in_return(inputs: Inputs, rota: Rota, person: str, colleague: str, day: date) -> Iterator[date | None]:
    """Yield nothing in return, then every other day on which the colleague has a duty and the person has none."""
    yield None
    for other in inputs.horizon.days:
        if other != day and rota.duties(colleague, other) and not rota.duties(person, other):
            yield other


def _judge(
    base: Breaches, desk: Desk, rota: Rota,
    colleague: str, gives_day: date | None, after: Rota,
) -> Swap:  # fmt: skip
    found = check_rota(desk, after)
    worse = found.grown_since(base)
    better = sum(breach.amount > found.amount_of(breach) for breach in base)
    gives = rota.duties(colleague, gives_day) if gives_day else ()
    return Swap(colleague, gives_day, gives, worse, better)
