"""Apart."""

from collections.abc import Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.instants import hours
from planner.domain.outcome.breach import Breach
from scheduling.facts.rota_view import RotaView
from scheduling.facts.shared_time import near_days, pairs_sharing_time, shared_minutes
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Apart(Rule):
    """A person shares at most this many minutes on shift with anybody in Apart from on the People sheet.

    Their shifts may have different codes: the rule counts the minutes in which both are there. Some minutes allow a
    hand-over from one to the other. On-call is no shift.
    """

    name = "apart"
    level = "promises"
    enforces_rows = True
    of_team = True
    row_by_row = True
    unit = "minutes"
    most = 240

    def add(self, model: RotaModel) -> None:
        """Allow at most one of two shifts that share too much time."""
        for one, other in _pairs(model.inputs):
            for (day, code), (then, its), shared in pairs_sharing_time(model.inputs, one, other):
                beyond = shared - self.limit
                if beyond > 0:
                    both = model.works(one, day, code) + model.works(other, then, its)
                    at = (one, other, day, code, then, its)
                    model.limit(self, at, beyond * both, at_most=beyond, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        inputs = rota.inputs
        for one, other in _pairs(inputs):
            for day, code in _worked(rota, one):
                for then in near_days(day):
                    for its in rota.shifts(other, then) if rota.planned(day) or rota.planned(then) else ():
                        there = inputs.presences(one, code, day), inputs.presences(other, its, then)
                        shared = shared_minutes(*there)
                        if shared > self.limit:
                            codes = code if code == its else f"{code} and {its}"
                            because = f"{one} and {other} are both there for {hours(shared)} on {say_day(day)}, {codes}"
                            at, amount = (one, other, day, code, then, its), shared - self.limit
                            shown = day if rota.planned(day) else then
                            yield self.breach(at, amount, because, unit="min", person=one, day=shown)


def _worked(rota: RotaView, person: str) -> Iterator[tuple[date, str]]:
    """Yield the shifts of a person in the plan and on the days before it that may share time with one of it."""
    yield from (
        (day, code)
        for day in sorted({near for day in rota.days for near in near_days(day) if near <= rota.last_day})
        for code in rota.shifts(person, day)
    )


def _pairs(inputs: Inputs) -> list[tuple[str, str]]:
    asked = {(p.name, other) for p in inputs.people for other in p.apart if other in inputs.person and other != p.name}
    return sorted({(min(pair), max(pair)) for pair in asked})
