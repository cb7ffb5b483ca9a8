"""The most people that each hour of a day should have."""

from dataclasses import replace
from itertools import pairwise, product

from planner.domain.instants import instant
from planner.domain.outcome.needs import DayNeed, Needs
from planner.domain.outcome.requirement import Requirement
from scheduling.facts.people_by_hour import people_by_hour
from scheduling.facts.people_needed import PeopleNeeded
from tests.builders import MONDAY, SHIFTS, world

HOURS = (0,) * 7 + (2, 3, 5, 6, 6, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 0, 0)
"""Hours on shift that each hour of a day needs."""

SPANS = {"D": (7, 15), "O": (9, 17), "L": (14, 22)}


def needed() -> PeopleNeeded:
    """Return the need of one Monday with three shifts of eight hours."""
    shifts = tuple(
        replace(SHIFTS[0], code=code, name=code, start=60 * a, end=60 * b, break_minutes=0)
        for code, (a, b) in SPANS.items()
    )
    inputs = world("Ann Bob", days=1, shifts=shifts)
    minutes = tuple(60 * count for count in HOURS)
    requirement = Requirement(needs=Needs((DayNeed(MONDAY, "desk", 0, sum(minutes), 0, "", minutes),)))
    return PeopleNeeded(inputs, requirement, [person.name for person in inputs.people])


def test_the_shares_are_those_of_the_nearest_mix_of_shifts() -> None:
    """All mixes in steps of a tenth of a person are tried: none comes nearer to the work of the spans."""
    times = 1.5
    edges = sorted({edge for span in SPANS.values() for edge in span})
    spans = list(pairwise(edges))
    wished = [times * sum(HOURS[a:b]) / (b - a) for a, b in spans]

    def there(mix: dict[str, float]) -> list[float]:
        return [sum(heads for code, heads in mix.items() if SPANS[code][0] <= a < SPANS[code][1]) for a, _ in spans]

    def distance(mix: dict[str, float]) -> float:
        pairs = zip(spans, there(mix), wished, strict=True)
        return sum((b - a) * float(found - wish) ** 2 for (a, b), found, wish in pairs)

    steps = [tenth / 10 for tenth in range(101)]
    nearest = min((dict(zip(SPANS, heads, strict=True)) for heads in product(steps, repeat=3)), key=distance)
    expected = dict(zip(spans, there(nearest), strict=True))
    shares = people_by_hour(needed(), MONDAY, times)
    start = instant(MONDAY, 0, "UTC")
    assert shares
    for share in shares:
        first, last = (share.start - start) // 60, (share.end - start) // 60
        need = sum(HOURS[first:last]) / (last - first)
        assert abs(share.most - max(expected[first, last], need)) < 1.2


def test_a_span_that_another_limits_as_much_is_left_out() -> None:
    """Every span that is kept has either other shifts, or fewer people than all spans that hold its shifts."""
    shares = people_by_hour(needed(), MONDAY, 1.0)
    for own in shares:
        for other in shares:
            assert own is other or not (own.shifts <= other.shifts and other.most <= own.most)
