"""Pages without names: each person becomes `Person 7`, in cells and in sentences."""

import re
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan

T = TypeVar("T")

KEPT = frozenset({"form", "tone", "drawn"})
"""Fields that hold a word of ours, which is no name even where somebody is called alike."""


class Pseudonyms:
    """What people are called instead; numbers are rows of the People sheet."""

    def __init__(self, plans: Iterable[Plan]) -> None:
        names = dict.fromkeys(name for plan in plans for name in _names(plan.inputs))
        self._called = {name.casefold(): f"Person {number}" for number, name in enumerate(names, 1)}
        longest = sorted(map(re.escape, names), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)", re.IGNORECASE) if longest else None

    def without_names(self, thing: T) -> T:
        """Return a page, block or text with every name replaced."""
        return self._replaced(thing)  # type: ignore[no-any-return]

    def _replaced(self, thing: Any) -> Any:
        if isinstance(thing, str):
            return self._pattern.sub(lambda found: self._called[found[0].casefold()], thing) if self._pattern else thing
        if isinstance(thing, tuple):
            return tuple(map(self._replaced, thing))
        if is_dataclass(thing) and not isinstance(thing, type):
            own = {each.name: getattr(thing, each.name) for each in fields(thing) if each.name not in KEPT}
            return replace(thing, **{name: self._replaced(value) for name, value in own.items()})
        return thing


def _names(inputs: Inputs) -> Iterable[str]:
    yield from (person.name for person in inputs.people)
    yield from (line.person for line in inputs.ledger)
    yield from (entry.person for entry in inputs.previous)
