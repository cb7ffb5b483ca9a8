"""A swap that two people want: what each has afterwards, or why it cannot be."""

from collections.abc import Collection
from datetime import date

from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Assignment, Rota
from planner.repair.events import Traded
from scheduling.checking.check import check_people
from scheduling.checking.desk import Desk


def trade(
    inputs: Inputs,
    requirement: Requirement,
    rota: Rota,
    kept: Collection[Fixed],
    person: str,
    day: date,
    colleague: str,
) -> Traded:
    """Return the trade of all that two people have on a day; a week on call stays with who holds it.

    Raises
    ------
    RotacastError
        When they are the same or have the same, when a cell of theirs is `kept`, or when a must of theirs would be
        broken that is not broken now; the message says which.
    """
    wanted = f"{person} and {colleague} cannot trade {day}"
    mine, theirs = (_to_trade(inputs, rota, name, day) for name in (person, colleague))
    if person == colleague or mine == theirs:
        raise RotacastError(f"{wanted}: there is nothing to trade, both have {'+'.join(sorted(mine)) or 'off'}")
    for name in (person, colleague):
        if any((cell.person, cell.day) == (name, day) for cell in (*kept, *inputs.fixed)):
            raise RotacastError(f"{wanted}: the cell of {name} is locked, retyped or on the Fixed sheet")
    has = {
        name: tuple(sorted({*rota.duties(name, day)} - given | taken))
        for name, given, taken in ((person, mine, theirs), (colleague, theirs, mine))
    }
    after = Rota.of(
        [
            *(a for a in rota.assignments if a.day != day or a.person not in has),
            *(Assignment(name, day, duty) for name, duties in has.items() for duty in duties),
        ]
    )
    desk = Desk.of(inputs, requirement)
    now = check_people(desk, rota, tuple(has))
    broken = [breach.because for breach in check_people(desk, after, tuple(has)).musts.grown_since(now)]
    if broken:
        raise RotacastError(f"{wanted}: {'; '.join(broken)}")
    return Traded(day, has)


def _to_trade(inputs: Inputs, rota: Rota, name: str, day: date) -> set[str]:
    return {code for code in rota.duties(name, day) if code in inputs.shift or inputs.tier[code].turn == "day"}
