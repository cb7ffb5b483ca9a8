"""Weekly rest."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, hours
from planner.domain.outcome.breach import Breach
from scheduling.columns.problem.month_builder import MonthBuilder
from scheduling.facts.duties import Duty, work_duty
from scheduling.facts.rota_view import RotaView
from scheduling.facts.weeks import mondays
from scheduling.facts.wording import say_day
from scheduling.model.linear_expressions import Decision
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class WeeklyRest(Rule):
    """In every week from Monday to Sunday, a person has one unbroken rest of at least this many real hours.

    A day off is not enough: Wednesday 23:00 to Friday 09:00 is one day off and 34 h. The rest may extend over
    either midnight of the week as long as 24 h of it are inside: the daily rest that joins it need not be. A week
    that the end of the plan cuts is left to the next plan; the days before the plan are last month's. The week is by
    the person's clock.
    """

    name = "weekly rest"
    level = "legal"
    unit = "hours"
    stricter = "higher"
    default = 35 * 60
    least = 11 * 60
    most = 120 * 60
    source = "Directive 2003/88/EC, article 5; C-306/16"

    def add(self, model: RotaModel) -> None:
        """Ask for a weekly rest around one of the days or between two of them."""
        for person in self.people:
            for monday in self._weeks(model.days):
                within = self._within(model.inputs, person, monday)
                rests = list(self._rests(model, person, monday, within))
                if any(not isinstance(rest, int) or rest for rest in rests):
                    model.limit(self, (person, monday), sum(rests), at_least=1, unit="rests")

    def _rests(self, model: RotaModel, person: str, monday: date, within: tuple[int, int]) -> Iterator[Decision]:
        """Yield a decision for each rest that the week may have."""
        if self._follow_the_days(model, person):
            for before, after in self._places(model, person, monday):
                yield model.rest_across(person, before, after, within, self.limit)
        else:
            opens, closes = within
            ends = {duty.end for duty, _ in model.timeline(person) if opens < duty.end <= closes - self.limit}
            for start in sorted({opens, *ends}):
                yield model.rest_within(person, start, start + self.limit)

    def _follow_the_days(self, model: RotaModel, person: str) -> bool:
        """Tell whether every rest that is long enough has all duties of some days before it, and later days after it.

        It does unless two possible duties of a day leave such a rest between them. Even then it does for somebody with
        one duty a day, if no duty can start later than one of the next day, as by clocks far apart.
        """
        by_day: dict[date, list[Duty]] = {}
        for duty, _ in model.timeline(person):
            by_day.setdefault(duty.day, []).append(duty)
        days = [by_day[day] for day in sorted(by_day)]
        apart = any(max(d.start for d in day) - min(d.end for d in day) >= self.limit for day in days)
        mixed = any(max(d.start for d in day) > min(d.start for d in following) for day, following in pairwise(days))
        return not apart or (person in model.exclusive.on_a_day and not mixed)

    def _places(self, model: RotaModel, person: str, monday: date) -> Iterator[tuple[date, date]]:
        """Yield the last day before and the first day after each possible rest, with or without a day off."""
        for day in (monday + timedelta(days=i) for i in range(-1, 8)):
            yield day - timedelta(days=1), day + timedelta(days=1)
            following = day + timedelta(days=1)
            ends = [duty.end for duty, _ in model.duties(person, day)]
            starts = [duty.start for duty, _ in model.duties(person, following)]
            if ends and starts and max(starts) - min(ends) >= self.limit:
                yield day, following

    def add_to_month(self, month: MonthBuilder, price: float) -> bool:
        """Ask for a weekly rest in each week of the month; rare weeks need more, so `add` stays."""
        if self.mode == "must":
            inputs = month.inputs
            before = (a for a in inputs.previous if a.person == month.person and a.day < inputs.horizon.first_day)
            duties = (work_duty(inputs, a.duty, a.day) for a in before)
            worked = [(duty.start, duty.end) for duty in duties if duty is not None]
            weeks = self._weeks(inputs.horizon.days)
            possible = (
                monday for monday in weeks if self._has_rest(worked, *self._within(inputs, month.person, monday))
            )
            month.rest_each_week(self.limit, tuple(possible))
        return False

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person in self.people:
            for monday in self._weeks(rota.days):
                window = self._within(rota.inputs, person, monday)
                worked = [(duty.start, duty.end) for duty in rota.duties(person)]
                before = [(duty.start, duty.end) for duty in rota.duties(person) if not rota.planned(duty.day)]
                if not self._has_rest(worked, *window) and self._has_rest(before, *window):
                    because = (
                        f"{person} has no rest of {hours(self.limit)} in the week of {say_day(monday)}; "
                        f"the longest is {hours(_longest(worked, *window))}"
                    )
                    day = max(monday, rota.first_day)
                    yield self.breach((person, monday), 1, because, unit="rests", person=person, day=day)

    def _weeks(self, days: tuple[date, ...]) -> list[date]:
        """Return the Mondays of the weeks that the plan ends, and of the one before: a rest may reach over its end."""
        touched = mondays((days[0] - timedelta(days=7), *days))
        return [monday for monday in touched if monday + timedelta(days=6) <= days[-1]]

    def _within(self, inputs: Inputs, person: str, monday: date) -> tuple[int, int]:
        """Return the span in which a rest counts for a week: beyond the week as far as 24 h of it stay inside."""
        outside = max(0, self.limit - DAY)
        start, end = inputs.local[person].span(monday, monday + timedelta(days=6))
        return start - outside, end + outside

    def _has_rest(self, worked: list[tuple[int, int]], opens: int, closes: int) -> bool:
        return any(min(b, closes) - max(a, opens) >= self.limit for a, b in _gaps(worked))


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


def _longest(worked: list[tuple[int, int]], opens: int, closes: int) -> int:
    """Return the longest rest inside a span; 0 without any."""
    return max(0, *(min(b, closes) - max(a, opens) for a, b in _gaps(worked)))
