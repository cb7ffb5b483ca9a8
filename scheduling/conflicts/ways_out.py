"""The ways out of a conflict, the cheapest first: break a rule once, give up a row, or hire one more person."""

from dataclasses import replace

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.conflict import WayOut
from planner.domain.roster.people import Person
from scheduling.conflicts.removable_row import RemovableRow
from scheduling.conflicts.subproblem import Subproblem
from scheduling.facts.rota_view import RotaView
from scheduling.model.soft_limits import PIECE

HIRED = 20.0
"""The price of one more person: the most expensive way out, and often the right one."""

MOST_HIRED = 3
"""The most people that one way out hires."""


def ways_out(part: Subproblem, whole: Subproblem, core: list[RemovableRow]) -> tuple[WayOut, ...]:
    """Return the changes that each resolve a conflict, the cheapest first.

    Both problems have only the rows of the core: `part` for the days and people of the conflict, `whole` for everybody.
    """
    found: list[WayOut] = []
    rules = {row.enforced_by for row in core if row.price is not None and row.enforced_by}
    accepted = {rule: _least_breaches(part, rule) for rule in sorted(rules)}
    for row in core:
        if row.price is None:
            continue
        breaches = accepted.get(row.enforced_by, ())
        if breaches:
            amount = sum(_pieces(breach) for breach in breaches)
            more = f" (and {len(breaches) - 1} more like it)" if len(breaches) > 1 else ""
            found.append(WayOut(f"accept that {_plain(breaches[0])}{more}", row.price * amount))
        elif row.way_out:
            found.append(WayOut(row.way_out, row.price))
    if hire := _hire(whole, core):
        found.append(hire)
    cheapest = {way.change: way for way in sorted(found, key=lambda way: -way.price)}
    return tuple(sorted(cheapest.values(), key=lambda way: way.price))


def _least_breaches(problem: Subproblem, name: str) -> tuple[Breach, ...]:
    """Return the breaches of one rule in a rota that keeps all other musts and breaks this one least."""
    relaxed = problem.relaxed(name)
    rota = relaxed.best_rota()
    if rota is None:
        return ()
    view = RotaView(problem.inputs, problem.requirement, rota)
    return tuple(breach for rule, _ in relaxed.musts if rule.name == name for breach in rule.check(view))


def _pieces(breach: Breach) -> float:
    return max(1.0, breach.amount / PIECE if breach.unit == "min" else breach.units)


def _plain(breach: Breach) -> str:
    return breach.because.removesuffix(f" ({breach.rule})")


def _hire(problem: Subproblem, core: list[RemovableRow]) -> WayOut | None:
    """Return the fewest more people that end a conflict about cover; None where more people are no way out."""
    lines = [row.key[2] for row in core if row.key[0] == "Cover"]
    if not lines and not any(row.key[0] == "Shifts" for row in core):
        return None
    asked = [problem.inputs.cover[line] for line in lines if isinstance(line, int)]
    wanted = " and ".join(dict.fromkeys(line.skill for line in asked if line.skill))
    grade = next((line.grade for line in asked if line.grade), "")
    for count in range(1, MOST_HIRED + 1):
        problem = _with_one_more(problem, f"newcomer {count}", grade)
        if problem.trial().feasible:
            who = f"one more {grade or 'person'}" if count == 1 else f"{count} more {grade or 'people'}"
            return WayOut(f"{who} with {wanted}" if wanted else who, HIRED * count, hires=True)
    return None


def _with_one_more(problem: Subproblem, name: str, grade: str) -> Subproblem:
    newcomer = Person(name, 40 * 60, skills=dict.fromkeys(problem.inputs.skills, 1.0), grade=grade)
    musts = tuple((replace(rule, people=(*rule.people, name)), row) for rule, row in problem.musts)
    return replace(problem, inputs=replace(problem.inputs, people=(*problem.inputs.people, newcomer)), musts=musts)
