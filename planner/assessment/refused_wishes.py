"""The reasons for refused wishes: each wish is granted on trial, and the checker finds what would break.

Each trial checks the rota again. On a large desk with very many refused wishes only the strongest are tried.
"""

from planner.assessment.cell_change import OFF, breaches_of_change, rank
from planner.assessment.describe_breaches import describe_breaches
from planner.domain.inputs import Inputs
from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.refusal import Refusal
from planner.domain.roster.flexible_shift import extremes
from planner.domain.roster.people import Strength
from planner.domain.roster.rota import Rota
from planner.reports.measures.wished_days import WishedDay, wished_days
from scheduling.checking.desk import Desk

WORK = 250_000
"""The most cells of rotas to check in all: about 15 s on one core."""

STRENGTHS: tuple[Strength, ...] = ("strong", "normal", "mild")


def refused_wishes(desk: Desk, rota: Rota, breaches: Breaches, work: int = WORK) -> tuple[Refusal, ...]:
    """Return the refused wishes with their reasons; `breaches` are those of the rota.

    `work` is the most cells to check in all; the weakest wishes beyond it are left out.
    """
    inputs = desk.inputs
    cells = len(inputs.people) * len(inputs.horizon.days)
    refused = [wish for wish in wished_days(inputs) if not wish.granted(inputs, rota)]
    found: dict[WishedDay, Refusal] = {}
    for wish in sorted(refused, key=lambda wish: STRENGTHS.index(wish.strength)):
        work -= cells * len(_granting(inputs, wish))
        if work >= 0:
            found[wish] = _refusal(desk, rota, breaches, wish)
    return tuple(found[wish] for wish in refused if wish in found)


def _refusal(desk: Desk, rota: Rota, base: Breaches, wish: WishedDay) -> Refusal:
    """Return the refusal with the breaches of the duty that would grant the wish at the least harm."""
    tried = {
        duty: breaches_of_change(desk, rota, base, wish.person, wish.day, duty) for duty in _granting(desk.inputs, wish)
    }
    instead = min(tried, key=lambda duty: [(-must, -level) for must, level in map(rank, tried[duty])])
    reasons = tuple(dict.fromkeys(describe_breaches(tried[instead], base, desk.inputs.settings.time_zone)))
    return Refusal(wish.person, wish.day, str(wish.wanted), instead, reasons)


def _granting(inputs: Inputs, wish: WishedDay) -> tuple[str, ...]:
    """Return the duties any one of which would grant a wish, first those that run on the day."""
    tried = extremes(inputs.shifts)
    running = [shift.code for shift in tried if inputs.runs(shift, wish.day)]
    named = inputs.codes_named(wish.wanted.code)
    match wish.wanted.kind:
        case "off":
            return (OFF,)
        case "work":
            return tuple(running or (shift.code for shift in tried))
        case "duty":
            return tuple(shift.code for shift in tried if shift.code in named) or named
        case "not duty":
            return OFF, *(code for code in running if code not in named)
