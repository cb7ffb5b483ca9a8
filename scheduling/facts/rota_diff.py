"""The differences between a rota and the published one."""

from collections.abc import Callable, Collection, Iterator
from datetime import date

from planner.domain.inputs import Inputs

Codes = Callable[[str, date], Collection[str]]
"""A function from a person and a day to the codes of their shifts and tiers."""


def changed_duties(inputs: Inputs, codes: Codes) -> Iterator[tuple[str, date]]:
    """Yield the person and day of every duty that differs from the published rota; none without a published one.

    A shift that replaces another shift of the same day is one change, and so is a tier that replaces another tier. Each
    duty on a day without one is a change.
    """
    if inputs.published is None:
        return
    for person in inputs.people:
        for day in inputs.horizon.days:
            before, now = set(inputs.published.duties(person.name, day)), set(codes(person.name, day))
            for kind in (inputs.shift.keys(), inputs.tier.keys()):
                had, has = before & kind, now & kind
                yield from [(person.name, day)] * (len(had - has) if had else len(has))
