"""What a repair owes: the cover people had before, and not more than that."""

from collections.abc import Mapping

from planner.domain.inputs import Inputs
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.facts.rota_view import RotaView
from scheduling.model.soft_limits import BreachKey
from scheduling.rules.cover.windows import Windows


def breaches_before(desk: Desk, published: Rota) -> Mapping[BreachKey, int]:
    """Return the amount of every breach of a should in the published rota, by rule and witness.

    Mending what was short all along would change the days of people whom nothing has happened to.
    """
    found = check_rota(desk, published)
    return Breaches(breach for breach in found if breach.mode == "should").amounts


def window_minutes(inputs: Inputs, requirement: Requirement, rota: Rota) -> int:
    """Return the productive minutes by which a rota falls short of its windows, added up over the windows."""
    view = RotaView(inputs, requirement, rota)
    return sum(breach.amount for breach in Windows(tuple(inputs.person)).check(view))
