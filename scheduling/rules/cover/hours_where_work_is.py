"""Hours where work is."""

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.outcome.requirement import Requirement
from planner.domain.wording import say_count
from scheduling.facts.people_by_hour import HourShare, people_by_hour
from scheduling.facts.people_needed import PeopleNeeded
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_span
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class HoursWhereWorkIs(Rule):
    """No hour of a day has more people on shift than its share of the plan's work, plus this many.

    All that the contracts give is divided among the hours in proportion to the work that comes in then, as near as the
    shifts allow; an hour may have all that it needs. So hours to spare go to the middle of a busy day and not to its
    quiet evening. Nights are not limited: they have a rule of their own. The rule looks at groups of people who share
    no work one by one.
    """

    name = "hours where work is"
    level = "fairness"
    unit = "people"
    default = 2
    least = 0
    most = 99
    of_team = True
    row_by_row = True
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Limit the people on shift in each span of a day."""
        for share in self._shares(model.inputs, model.requirement, model.days):
            heads = sum(model.heads(self.people, day, code) for code, day in share.shifts)
            model.limit(self, (share.start, self.people[0]), heads, at_most=share.most + self.limit, unit="people")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield the spans with more people than their share."""
        people = set(self.people)
        heads = Counter((a.duty, a.day) for a in rota.assignments if a.person in people)
        zone = rota.inputs.settings.time_zone
        for share in self._shares(rota.inputs, rota.requirement, rota.days):
            found, most = sum(heads[shift] for shift in share.shifts), share.most + self.limit
            if found > most:
                span, day = (share.start, share.end), max(day for _, day in share.shifts)
                there = f"{say_count(found, 'person', 'people')} on {say_span(*span, zone)}"
                because = f"{there}; its work asks for {most} at most"
                at = (share.start, self.people[0])
                yield self.breach(at, found - most, because, unit="people", day=day, span=span)

    def _shares(self, inputs: Inputs, requirement: Requirement, days: Collection[date]) -> Iterator[HourShare]:
        """Yield the spans of each day with the most people for them; nothing where no day needs anybody."""
        needed = PeopleNeeded(inputs, requirement, self.people)
        times = needed.times_given(days)
        for day in days if times else ():
            yield from people_by_hour(needed, day, times)
