"""How many people are present in a span of time, and how much work they do in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property

from planner.domain.day_after import day_after, shifts_of_day_after
from planner.domain.inputs import Inputs
from scheduling.facts.duties import Duty, presence_duties
from scheduling.model.auxiliary_variables import AuxiliaryVariables
from scheduling.model.duty_terms import DutyTerms
from scheduling.model.exclusive_duties import ExclusiveDuties
from scheduling.model.linear_expressions import Decision, Expr, total, weighted


class Coverage:
    """Counts of people over spans of instants [start, end), as linear expressions of the decisions."""

    def __init__(
        self, inputs: Inputs, terms: DutyTerms, exclusive: ExclusiveDuties, auxiliary: AuxiliaryVariables
    ) -> None:
        self._inputs = inputs
        self._terms = terms
        self._exclusive = exclusive
        self._auxiliary = auxiliary
        self._groups: dict[tuple[str, ...], int] = {}
        self._heads_of: dict[tuple[int, Duty], Expr] = {}
        self._standbys: dict[tuple[str, date], tuple[tuple[int, int], ...]] = {}

    def present(self, start: int, end: int, people: Iterable[str], tiers: Iterable[str] = ()) -> Expr:
        """Return how many of these people are on shift, or on call for one of the tiers, all through [start, end)."""
        wanted = set(people)
        shifts: dict[date, dict[str, list[Expr]]] = {}
        for duty, cells in self._shifts_in(start, end):
            if duty.start <= start and end <= duty.end:
                for name in wanted & cells.keys():
                    shifts.setdefault(duty.day, {}).setdefault(name, []).append(cells[name])
        plain = self._exclusive.on_a_day if len(shifts) == 1 else self._exclusive.across_days
        if not tiers and day_after(self._inputs) not in shifts and wanted <= plain:
            return total(cell for found in shifts.values() for cells in found.values() for cell in cells)
        there = {name: [cell for found in shifts.values() for cell in found.get(name, ())] for name in wanted}
        day = self._inputs.horizon.day_of(start)
        for code in tiers:
            for turn in (day + timedelta(days=i) for i in (-2, -1, 0, 1)):
                if any(a <= start and end <= b for a, b in self._standby(code, turn)):
                    for name in wanted:
                        there[name].append(self._terms.works(name, turn, code))
        return total(self._auxiliary.either(there[name]) for name in sorted(wanted))

    def productive(
        self, start: int, end: int, minutes: Callable[[Duty, float], int], speeds: Mapping[str, float]
    ) -> Expr:
        """Return the productive minutes of people in [start, end); `speeds` has who counts, and how fast they work.

        `minutes` returns what a duty delivers there at a speed.
        """
        alike: dict[float, list[str]] = {}
        for name, speed in speeds.items():
            alike.setdefault(speed, []).append(name)
        shifts = self._shifts_in(start, end)
        return weighted(
            (minutes(duty, speed), heads)
            for speed, names in alike.items()
            for (duty, _), heads in zip(shifts, self._heads(shifts, tuple(names)), strict=True)
        )

    def _heads(self, shifts: list[tuple[Duty, dict[str, Decision]]], names: tuple[str, ...]) -> list[Expr]:
        """Return how many of some people have each shift, as one variable each, since many windows need it."""
        group = self._groups.setdefault(names, len(self._groups))
        for duty, cells in shifts:
            if (group, duty) not in self._heads_of:
                heads = total(cells[name] for name in names if name in cells)
                self._heads_of[group, duty] = self._auxiliary.tally(
                    f"{duty.code} at {duty.start} to {duty.end} in group {group}", heads
                )
        return [self._heads_of[group, duty] for duty, _ in shifts]

    def _shifts_in(self, start: int, end: int) -> list[tuple[Duty, dict[str, Decision]]]:
        """Return the stretches of shifts that overlap [start, end), each with the decisions of who works it."""
        first, last = self._inputs.horizon.day_of(start), self._inputs.horizon.day_of(end)
        days = [first + timedelta(days=i) for i in range(-2, (last - first).days + 2)]
        shifts = (entry for day in days for entry in self._shifts.get(day, ()))
        return [(duty, cells) for duty, cells in shifts if duty.start < end and start < duty.end]

    @cached_property
    def _shifts(self) -> dict[date, list[tuple[Duty, dict[str, Decision]]]]:
        found: dict[date, dict[Duty, dict[str, Decision]]] = {}
        facts: dict[tuple[str, str, date], tuple[Duty, ...]] = {}
        for (person, day, code), cell in self._known():
            if code in self._inputs.shift:
                own = person if (person, day) in self._inputs.part_leave else ""
                if (own, code, day) not in facts:
                    facts[own, code, day] = presence_duties(self._inputs, code, day, own)
                for stretch in facts[own, code, day]:
                    found.setdefault(day, {}).setdefault(stretch, {})[person] = cell
        return {day: list(of_day.items()) for day, of_day in found.items()}

    def _known(self) -> Iterator[tuple[tuple[str, date, str], Decision]]:
        """Yield all possible duties; those of the day after with the decisions of the day that stands for it."""
        yield from self._terms
        for code, like in shifts_of_day_after(self._inputs).items():
            for person, cell in self._terms.holders(like, code).items():
                yield (person, day_after(self._inputs), code), cell

    def _standby(self, code: str, day: date) -> tuple[tuple[int, int], ...]:
        if (code, day) not in self._standbys:
            self._standbys[code, day] = self._inputs.standby(self._inputs.tier[code], day)
        return self._standbys[code, day]
