"""How each on-call tier is shared: days filled, who has most of them, who has none."""

from dataclasses import dataclass
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Person
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_share


@dataclass(frozen=True)
class OnCallFigure:
    """The load of a tier: days to fill and filled, people with a turn, most and fewest days of one person.

    `fewest_days` counts those who may be called and have no turn, `none` is how many they are. `most_by` has most days.
    """

    tier: str
    days: int
    filled: int
    people: int
    most_days: int
    fewest_days: int
    callouts: float | None
    none: int = 0
    most_by: str = ""

    @property
    def finding(self) -> str:
        """A sentence on a person who has more than half of all days on call, empty when nobody has."""
        total = self.most_days + self.others
        if self.most_days < 2 or self.most_days * 2 <= total:
            return ""
        share = say_share(self.most_days / total)
        idle = ""
        if self.none:
            others = say_count(self.none, "more person", "more people")
            idle = f"; {others} may be called and {'has' if self.none == 1 else 'have'} no turn"
        idle = idle or ("; nobody else may be called" if self.people == 1 else "")
        return f"{self.most_by} has {self.most_days} of the {total} days on call for {self.tier} ({share}){idle}"

    @property
    def others(self) -> int:
        """The days on call of everybody but the one who has most."""
        return max(0, self.filled - self.most_days)


def on_call_figures(plan: Plan) -> tuple[OnCallFigure, ...]:
    """Return the load of every tier."""
    return tuple(_figure(plan, tier) for tier in plan.inputs.tiers)


def may_be_called(inputs: Inputs, tier: Tier, person: Person) -> bool:
    """Tell whether a person takes part in a tier, has a skill of it, and is employed on a day of the plan."""
    takes_part = person.on_call is None or bool({tier.code, tier.name} & person.on_call)
    skilled = not tier.skills or person.proficiency(tier.skills) > 0
    return takes_part and skilled and any(person.employed(day) for day in inputs.horizon.days)


def _figure(plan: Plan, tier: Tier) -> OnCallFigure:
    inputs = plan.inputs
    held = {
        person.name: sum(entry.duty == tier.code for entry in plan.rota.by_person.get(person.name, ()))
        for person in inputs.people
    }
    able = {person.name: held[person.name] for person in inputs.people if may_be_called(inputs, tier, person)}
    sharing = {**able, **{name: days for name, days in held.items() if days}}
    days = [day for day in inputs.horizon.days if tier.is_on_call(day)]
    most_by = max(sharing, key=lambda name: sharing[name], default="")
    return OnCallFigure(
        tier.name,
        tier.people * len(days),
        sum(min(_called(plan, tier, day), tier.people) for day in days),
        sum(days > 0 for days in sharing.values()),
        sharing.get(most_by, 0),
        min(sharing.values(), default=0),
        plan.promise.callouts.get(tier.code),
        sum(days == 0 for days in sharing.values()),
        most_by,
    )


def _called(plan: Plan, tier: Tier, day: date) -> int:
    return sum(entry.duty == tier.code for entry in plan.rota.by_day.get(day, ()))
