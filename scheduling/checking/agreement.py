"""The agreement of the model that made a rota with the checker that judges it."""

from dataclasses import dataclass
from math import isclose

from planner.domain.outcome.breach import Witness
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.plan import Solved
from scheduling.checking.desk import Desk


@dataclass(frozen=True)
class Difference:
    """What the model and the checker count differently: a rule at a witness, or the objective where `rule` is empty."""

    rule: str
    at: Witness
    modelled: float
    checked: float


class Disagreement(Exception):
    """The model and the checker differ on one rota: a fault of ours, so that nobody gets this rota."""

    def __init__(self, desk: Desk, solved: Solved, differences: tuple[Difference, ...]) -> None:
        self.desk = desk
        self.solved = solved
        self.differences = differences
        rules = sorted({each.rule or "the objective" for each in differences})
        super().__init__(f"the model and the checker disagree about {', '.join(rules)}")


def confirm(desk: Desk, solved: Solved, breaches: Breaches) -> None:
    """Compare what the model counts in the rota that it made with the `breaches` that the checker finds in it.

    A must that the inputs make impossible is broken by both counts, which is agreement. Where no model counted there is
    nothing to compare: such a rota was accepted by the checker alone when it was made.

    Raises
    ------
    Disagreement
        When they count different breaches, or the levels of the objective do not add up to it.
    """
    differences = (*_breaches(solved, breaches), *_objective(solved))
    if differences:
        raise Disagreement(desk, solved, differences)


def _breaches(solved: Solved, breaches: Breaches) -> tuple[Difference, ...]:
    checked = breaches.amounts
    if solved.modelled is None:
        return ()
    return tuple(
        Difference(*key, solved.modelled.get(key, 0), checked.get(key, 0))
        for key in dict.fromkeys((*solved.modelled, *checked))
        if solved.modelled.get(key, 0) != checked.get(key, 0)
    )


def _objective(solved: Solved) -> tuple[Difference, ...]:
    paid = sum(level.price * level.hours for level in solved.levels)
    if not solved.levels or isclose(paid, solved.objective, rel_tol=1e-6, abs_tol=1e-3):
        return ()
    return (Difference("", (), solved.objective, paid),)
