"""What a rota asks of each person: hours, nights, weekends, holidays, on call, wishes, cost."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Person
from planner.domain.roster.rota import Rota
from planner.reports.measures.wished_days import wished_days


@dataclass(frozen=True)
class Load:
    """One person's month; minutes are paid ones, `due_minutes` the contract less leave; the rest are counts.

    A weekend of their site counts once when a shift starts on one of its days, a holiday there for each shift.
    """

    person: Person
    due_minutes: int
    minutes: int
    nights: int
    weekends: int
    holidays: int
    on_call_days: int
    wishes: int
    wishes_met: int

    @property
    def over_minutes(self) -> int:
        """Paid minutes above (or below 0: under) what the contract asks for."""
        return self.minutes - self.due_minutes

    @property
    def wishes_refused(self) -> int:
        """Days with a wish that was not granted."""
        return self.wishes - self.wishes_met

    @property
    def cost(self) -> float:
        """What the paid hours cost, in the plan's currency."""
        return self.minutes / 60 * self.person.cost_per_hour


def loads(inputs: Inputs, rota: Rota) -> Mapping[str, Load]:
    """Return the load of every person, in the order of the People sheet."""
    wishes: dict[str, list[bool]] = {}
    for wish in wished_days(inputs):
        wishes.setdefault(wish.person, []).append(wish.granted(inputs, rota))
    return {person.name: _load(inputs, rota, person, wishes.get(person.name, [])) for person in inputs.people}


def _load(inputs: Inputs, rota: Rota, person: Person, wishes: list[bool]) -> Load:
    days, local = inputs.horizon.days, inputs.local[person.name]
    cells = [(day, code) for day in days for code in rota.duties(person.name, day)]
    shifts = [(day, inputs.shift[code]) for day, code in cells if code in inputs.shift]
    return Load(
        person=person,
        due_minutes=inputs.target_minutes(person),
        minutes=sum(paid_minutes(inputs, code, day, person.name) for day, code in cells),
        nights=sum(shift.kind == "night" for _, shift in shifts),
        weekends=len(local.weekends(day for day, _ in shifts)),
        holidays=sum(day in local.holidays for day, _ in shifts),
        on_call_days=len({day for day, code in cells if code in inputs.tier}),
        wishes=len(wishes),
        wishes_met=sum(wishes),
    )


def paid_minutes(inputs: Inputs, duty: str, day: date, person: str = "") -> int:
    """Return what a duty counts towards hours: a shift less its break, standby where the tier counts as work.

    A person's leave of a part of the day is taken off the shift.
    """
    if duty in inputs.shift:
        return inputs.minutes_paid(person, duty, day)
    tier = inputs.tier.get(duty)
    if tier is None or tier.counts_as_work != "all":
        return 0
    return sum(end - start for start, end in inputs.standby(tier, day))
