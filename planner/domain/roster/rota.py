"""A rota: who has which duty on which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property


@dataclass(frozen=True, order=True)
class Assignment:
    """A person has a duty on a day; `duty` is the code of a shift or of an on-call tier, `day` the one it starts on."""

    person: str
    day: date
    duty: str


def in_order(assignments: Iterable[Assignment]) -> list[Assignment]:
    """Return assignments sorted by person, day and duty; the same order as `sorted`, many times faster."""
    return sorted(assignments, key=lambda entry: (entry.person, entry.day, entry.duty))


@dataclass(frozen=True)
class Rota:
    """A sparse set of assignments; a person may have a shift and be on call on the same day."""

    assignments: frozenset[Assignment] = frozenset()

    @classmethod
    def of(cls, assignments: Iterable[Assignment]) -> "Rota":
        """Make a rota of any assignments."""
        return cls(frozenset(assignments))

    @cached_property
    def _sorted(self) -> list[Assignment]:
        return in_order(self.assignments)

    @cached_property
    def by_person(self) -> dict[str, tuple[Assignment, ...]]:
        """Each person's assignments in order of day; people without any are not in it."""
        found: dict[str, list[Assignment]] = {}
        for assignment in self._sorted:
            found.setdefault(assignment.person, []).append(assignment)
        return {person: tuple(theirs) for person, theirs in found.items()}

    @cached_property
    def by_day(self) -> dict[date, tuple[Assignment, ...]]:
        """The assignments of each day, sorted."""
        found: dict[date, list[Assignment]] = {}
        for assignment in self._sorted:
            found.setdefault(assignment.day, []).append(assignment)
        return {day: tuple(its) for day, its in found.items()}

    def duties(self, person: str, day: date) -> tuple[str, ...]:
        """Return the codes a person has on a day, sorted."""
        return self._cells.get((person, day), ())

    @cached_property
    def _cells(self) -> dict[tuple[str, date], tuple[str, ...]]:
        found: dict[tuple[str, date], list[str]] = {}
        for assignment in self._sorted:
            found.setdefault((assignment.person, assignment.day), []).append(assignment.duty)
        return {cell: tuple(codes) for cell, codes in found.items()}
