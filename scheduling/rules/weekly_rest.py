"""Weekly rest."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.domain.breach import Breach
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, hours
from scheduling.rule import Rule
from scheduling.weeks import mondays
from scheduling.words import say_day

if TYPE_CHECKING:
    from scheduling.rota_model import RotaModel
    from scheduling.rota_view import RotaView


class WeeklyRest(Rule):
    """In every week from Monday to Sunday a person has one unbroken rest of at least this long, in real hours.

    A day off is not enough: from Wednesday 23:00 to Friday 09:00 is one day off and 34 h. The rest may reach over
    either midnight of the week as long as 24 h of it lie inside: the daily rest that is joined to it need not. A week
    cut by the end of the plan is left to the next one; the days before the plan are last month's.
    """

    name = "weekly rest"
    level = "legal"
    unit = "hours"
    default = 35 * 60
    least = 11 * 60
    most = 120 * 60
    source = "Directive 2003/88/EC, article 5; C-306/16"

    def add(self, model: "RotaModel") -> None:
        """Say the rule to the model: one of the places where such a rest may start has it."""
        for person in self.people:
            ends = sorted({duty.end for duty, cell in model.timeline(person)})
            for monday in self._weeks(model.days):
                earliest, latest = self._starts(model.inputs, monday)
                starts = [earliest, *(end for end in ends if earliest < end <= latest)]
                rests = [model.rests(person, start, self.limit) for start in starts]
                if any(not isinstance(rest, int) or rest for rest in rests):
                    model.limit(self, (person, monday), sum(rests), at_least=1, unit="rests")

    def check(self, rota: "RotaView") -> Iterator[Breach]:
        """Find where a rota breaks the rule, without any solver."""
        for person in self.people:
            for monday in self._weeks(rota.days):
                window = self._starts(rota.inputs, monday)
                worked = [(duty.start, duty.end) for duty in rota.duties(person)]
                before = [(duty.start, duty.end) for duty in rota.duties(person) if not rota.planned(duty.day)]
                if not self._has_rest(worked, *window) and self._has_rest(before, *window):
                    because = (
                        f"{person} has no rest of {hours(self.limit)} in the week of {say_day(monday)}; "
                        f"the longest is {hours(_longest(worked, *window, self.limit))}"
                    )
                    day = max(monday, rota.first_day)
                    yield self.breach((person, monday), 1, because, unit="rests", person=person, day=day)

    def _weeks(self, days: tuple[date, ...]) -> list[date]:
        touched = mondays((days[0] - timedelta(days=1), *days))
        return [monday for monday in touched if monday + timedelta(days=6) <= days[-1]]

    def _starts(self, inputs: Inputs, monday: date) -> tuple[int, int]:
        inside = min(DAY, self.limit)
        start, end = inputs.horizon.midnight(monday), inputs.horizon.midnight(monday + timedelta(days=7))
        return start - (self.limit - inside), end - inside

    def _has_rest(self, worked: list[tuple[int, int]], earliest: int, latest: int) -> bool:
        return any(max(a, earliest) <= min(b - self.limit, latest) for a, b in _gaps(worked))


def _gaps(worked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans between duties, endless before the first and after the last."""
    far = 10**12
    busy = [(-far, -far), *sorted(worked), (far, far)]
    reached = -far
    gaps = []
    for (_, end), (start, _) in pairwise(busy):
        reached = max(reached, end)
        if reached < start:
            gaps.append((reached, start))
    return gaps


def _longest(worked: list[tuple[int, int]], earliest: int, latest: int, limit: int) -> int:
    """Return the longest rest short of the limit that starts in the week or reaches into it."""
    return max((b - a for a, b in _gaps(worked) if a <= latest and b >= earliest and b - a < limit), default=0)
