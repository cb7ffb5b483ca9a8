"""The official penalty of a rota of an instance: unmet requests, and heads missing and surplus."""

from collections import Counter
from collections.abc import Iterable

from tests.benchmarks.instance import Instance


def penalty(instance: Instance, rows: Iterable[tuple[str, int, str]]) -> int:
    """Return the penalty of (employee, day, shift) rows; hard rules are not looked at."""
    plan = {(name, day): code for name, day, code in rows}
    heads = Counter((day, code) for (_, day), code in plan.items())
    asked = sum(weight for name, day, code, weight in instance.on_requests if plan.get((name, day)) != code)
    refused = sum(weight for name, day, code, weight in instance.off_requests if plan.get((name, day)) == code)
    cover = sum(
        under * max(0, need - heads[day, code]) + over * max(0, heads[day, code] - need)
        for day, code, need, under, over in instance.cover
    )
    return asked + refused + cover
