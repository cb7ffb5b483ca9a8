"""All possible duties with their decisions: last month's as they were, and every open cell."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from planner.domain.inputs import Inputs
from scheduling.facts.duties import Duty, work_duty
from scheduling.model.decision_variables import DecisionVariables
from scheduling.model.linear_expressions import Decision


class DutyTerms:
    """All possible duties with their decisions, by cell, by day and by person.

    Duties before the first day of the plan are decided: plain numbers.
    """

    def __init__(self, inputs: Inputs, cells: DecisionVariables) -> None:
        self._inputs = inputs
        self._first = inputs.horizon.first_day
        self._tail = {(a.person, a.day, a.duty) for a in inputs.previous if a.day < self._first}
        self._cells = cells

    def __iter__(self) -> Iterator[tuple[tuple[str, date, str], Decision]]:
        """Yield every possible person, day and duty code with its decision, last month's first."""
        yield from ((key, 1) for key in sorted(self._tail))
        yield from self._cells.items()

    def works(self, person: str, day: date, code: str) -> Decision:
        """Tell whether a person has a duty, a shift's code or a tier's, on a day."""
        if day < self._first:
            return int((person, day, code) in self._tail)
        return self._cells.get((person, day, code), 0)

    def on_day(self, person: str, day: date) -> tuple[tuple[Duty, Decision], ...]:
        """Return the possible duties of a person on a day that are work, in order of time."""
        return self._by_day.get((person, day), ())

    def of_person(self, person: str) -> tuple[tuple[Duty, Decision], ...]:
        """Return the possible duties of a person that are work, in order of time."""
        return self._by_person.get(person, ())

    def holders(self, day: date, code: str) -> Mapping[str, Decision]:
        """Return the decisions of everybody who can have a duty, a shift's code or a tier's, on a day of the plan."""
        return self._holders.get((day, code), {})

    @cached_property
    def _by_day(self) -> dict[tuple[str, date], tuple[tuple[Duty, Decision], ...]]:
        found: dict[tuple[str, date], list[tuple[Duty, Decision]]] = {}
        facts: dict[tuple[str, str, date], Duty | None] = {}
        for (person, day, code), cell in self:
            own = person if (person, day) in self._inputs.part_leave else ""
            if (own, code, day) not in facts:
                facts[own, code, day] = work_duty(self._inputs, code, day, own)
            duty = facts[own, code, day]
            if duty is not None:
                found.setdefault((person, day), []).append((duty, cell))
        return {key: tuple(sorted(duties, key=lambda pair: pair[0])) for key, duties in found.items()}

    @cached_property
    def _by_person(self) -> dict[str, tuple[tuple[Duty, Decision], ...]]:
        found: dict[str, list[tuple[Duty, Decision]]] = {}
        for (person, _), duties in self._by_day.items():
            found.setdefault(person, []).extend(duties)
        return {person: tuple(sorted(duties, key=lambda pair: pair[0])) for person, duties in found.items()}

    @cached_property
    def _holders(self) -> dict[tuple[date, str], dict[str, Decision]]:
        found: dict[tuple[date, str], dict[str, Decision]] = {}
        for (person, day, code), cell in self._cells.items():
            found.setdefault((day, code), {})[person] = cell
        return found
