"""What would end a conflict, the cheapest first: a rule bent once, a row given up, or one more person."""

from dataclasses import replace

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.conflict import WayOut
from planner.domain.people import Person
from scheduling.conflicts.case import Case
from scheduling.conflicts.clause import Clause
from scheduling.facts.rota_view import RotaView

PIECE = 480
"""Minutes that count as much as one piece, such as a night."""

HIRED = 20.0
"""The price of one more person: the dearest way out, and often the right one."""

MOST_HIRED = 3
"""More people than this are no way out of a month."""


def ways_out(case: Case, whole: Case, core: list[Clause]) -> tuple[WayOut, ...]:
    """Return the ways out of a conflict: `case` is its days and people, `whole` everybody; both have only its rows."""
    found: list[WayOut] = []
    backing = {clause.backing for clause in core if clause.price is not None and clause.backing}
    accepted = {rule: _bent(case, rule) for rule in sorted(backing)}
    for clause in core:
        if clause.price is None:
            continue
        breaches = accepted.get(clause.backing, ())
        if breaches:
            amount = sum(_pieces(breach) for breach in breaches)
            more = f" (and {len(breaches) - 1} more like it)" if len(breaches) > 1 else ""
            found.append(WayOut(f"accept that {_plain(breaches[0])}{more}", clause.price * amount))
        elif clause.gives:
            found.append(WayOut(clause.gives, clause.price))
    if hire := _hired(whole, core):
        found.append(hire)
    cheapest = {way.change: way for way in sorted(found, key=lambda way: -way.price)}
    return tuple(sorted(cheapest.values(), key=lambda way: way.price))


def _bent(case: Case, name: str) -> tuple[Breach, ...]:
    """Return the fewest breaches of one rule with which a case has a rota."""
    softer = case.softened(name)
    rota = softer.nearest()
    if rota is None:
        return ()
    view = RotaView(case.inputs, case.requirement, rota)
    return tuple(breach for rule, _ in softer.musts if rule.name == name for breach in rule.check(view))


def _pieces(breach: Breach) -> float:
    return max(1.0, breach.amount / PIECE if breach.unit == "min" else breach.units)


def _plain(breach: Breach) -> str:
    return breach.because.removesuffix(f" ({breach.rule})")


def _hired(case: Case, core: list[Clause]) -> WayOut | None:
    """Return the fewest more people who are a way out of what the team cannot do; None when that is not the trouble."""
    lines = [clause.key[2] for clause in core if clause.key[0] == "Cover"]
    if not lines and not any(clause.key[0] == "Shifts" for clause in core):
        return None
    asked = [case.inputs.cover[line] for line in lines if isinstance(line, int)]
    wanted = " and ".join(dict.fromkeys(line.skill for line in asked if line.skill))
    grade = next((line.grade for line in asked if line.grade), "")
    for count in range(1, MOST_HIRED + 1):
        case = _with_one_more(case, f"newcomer {count}", grade)
        if case.trial().kept:
            who = f"one more {grade or 'person'}" if count == 1 else f"{count} more {grade or 'people'}"
            return WayOut(f"{who} with {wanted}" if wanted else who, HIRED * count, hires=True)
    return None


def _with_one_more(case: Case, name: str, grade: str) -> Case:
    newcomer = Person(name, 40 * 60, skills=dict.fromkeys(case.inputs.skills, 1.0), grade=grade)
    musts = tuple((replace(rule, people=(*rule.people, name)), row) for rule, row in case.musts)
    return replace(case, inputs=replace(case.inputs, people=(*case.inputs.people, newcomer)), musts=musts)
