"""Rest after call-outs."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, hours, instant, overlap
from planner.domain.outcome.breach import Breach
from scheduling.facts.call_outs import NIGHT, CallOuts
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class RestAfterCallOuts(Rule):
    """Between two duties, a person rests at least this long, not counting the expected call-outs.

    The expected time is that of an average night on call by the On-call sheet, or else by the tickets of the last
    eight weeks. The rule "rest between duties" finds duties that are too close even without a call-out. The simulation
    knows when calls come: there the shift after a call-out begins when the 24 hours before it hold this rest unbroken.
    """

    name = "rest after call-outs"
    level = "promises"
    unit = "hours"
    default = 11 * 60
    least = 0
    most = 24 * 60
    default_mode = "off"
    source = "Directive 2003/88/EC, article 3; a call-out is work"

    def add(self, model: RotaModel) -> None:
        """Ask of any two duties a gap for the rest and the call-outs, unless one of them is not worked."""
        nights = _nights(model.inputs)
        nightly = sum({code: minutes for code, _, _, _, minutes in nights}.values())
        for person in self.people:
            duties = model.timeline(person)
            for i, (first, one) in enumerate(duties):
                for then, other in duties[i + 1 :]:
                    spare = then.start - first.end - self.limit
                    if spare >= nightly * ((then.start - first.end) // DAY + 2):
                        break
                    if spare >= 0 and then.day >= model.days[0]:
                        called = [
                            (minutes, model.works(person, day, code))
                            for code, day, start, end, minutes in nights
                            if overlap(start, end, first.end, then.start)
                        ]
                        at_worst = sum(minutes for minutes, _ in called)
                        count = sum(minutes * held for minutes, held in called) + at_worst * (one + other)
                        at = (person, first.day, first.code, then.day, then.code)
                        model.limit(self, at, count, at_most=spare + 2 * at_worst, unit="min")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        nights = _nights(rota.inputs)
        for person in self.people:
            held = [night for night in nights if night[0] in rota.tiers(person, night[1])]
            for first, then in combinations(rota.duties(person), 2):
                gap = then.start - first.end
                called = sum(minutes for _, _, a, b, minutes in held if overlap(a, b, first.end, then.start))
                if self.limit <= gap < self.limit + called and rota.planned(then.day):
                    because = (
                        f"{person} has {hours(gap)} between {say_day(first.day)} {first.name} and {say_day(then.day)} "
                        f"{then.name}, of which call-outs take about {called} min; the least is {hours(self.limit)}"
                    )
                    at = (person, first.day, first.code, then.day, then.code)
                    missing = self.limit + called - gap
                    yield self.breach(at, missing, because, unit="min", person=person, day=then.day)


def _nights(inputs: Inputs) -> list[tuple[str, date, int, int, int]]:
    """Return tier, day, start, end and expected call-out minutes of every night on call around the plan."""
    zone, first = inputs.settings.time_zone, inputs.horizon.first_day
    calls = CallOuts(inputs)
    days = [first + timedelta(days=i) for i in range(-3, len(inputs.horizon.days))]
    return [
        (code, day, instant(day, NIGHT[0], zone), instant(day, NIGHT[1], zone), minutes)
        for code, tier in inputs.tier.items()
        if tier.counts_as_work != "no" and (minutes := calls.minutes_a_night(code))
        for day in days
    ]
