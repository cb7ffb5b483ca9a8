"""How a rota differs from the one people already have."""

from collections.abc import Callable, Collection, Iterator
from datetime import date

from planner.domain.inputs import Inputs

Codes = Callable[[str, date], Collection[str]]
"""What a person has on a day, by the codes of shifts and tiers."""


def changed_duties(inputs: Inputs, codes: Codes) -> Iterator[tuple[str, date]]:
    """Yield the person and day of every duty that is not as in the published rota; none without a published one.

    A shift that became another shift of the same day is one change, and so is another tier to be on call for; a duty
    where none was is one change each.
    """
    if inputs.published is None:
        return
    for person in inputs.people:
        for day in inputs.horizon.days:
            before, now = set(inputs.published.duties(person.name, day)), set(codes(person.name, day))
            for kind in (inputs.shift.keys(), inputs.tier.keys()):
                had, has = before & kind, now & kind
                yield from [(person.name, day)] * (len(had - has) if had else len(has))
