"""Least and most per shift."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class ShiftStaffing(Rule):
    """On every day it runs, a shift has at least the minimum and at most the maximum of the Shifts sheet."""

    name = "least and most per shift"
    level = "cover"
    enforces_rows = True
    of_team = True
    row_by_row = True
    default_mode = "should"
    default_weight = 9

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        for day in model.days:
            for shift in model.inputs.shifts:
                if model.inputs.runs(shift, day):
                    heads = model.heads(self.people, day, shift.code)
                    at = (day, shift.code)
                    model.limit(self, at, heads, at_least=shift.least, at_most=shift.most, unit="people")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        heads: dict[tuple[object, str], int] = {}
        for assignment in rota.assignments:
            if assignment.person in self.people:
                cell = (assignment.day, assignment.duty)
                heads[cell] = heads.get(cell, 0) + 1
        for day in rota.days:
            for shift in rota.inputs.shifts:
                found, most = heads.get((day, shift.code), 0), shift.most
                outside = max(shift.least - found, found - most if most is not None else 0)
                if outside > 0 and rota.inputs.runs(shift, day):
                    wanted = f"the least is {shift.least}" if found < shift.least else f"the most is {most}"
                    because = f"{shift.code} on {say_day(day)} has {say_count(found, 'person', 'people')}; {wanted}"
                    yield self.breach((day, shift.code), outside, because, unit="people", day=day)
