"""The table of how much each scenario changes the promise, with the range of that difference."""

from collections.abc import Iterator, Mapping

from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment
from planner.reports.measures.paired_difference import PairedDifference, paired_difference
from planner.reports.page import Cell, Column, Scalar, Table

SERVICE = "Difference in service, with its range"

MEANING = (
    "In percentage points. Every scenario is simulated on the same months as the plan as it is: the same tickets as "
    "far as the scenario leaves them, the same handling times and sick calls. In 19 of 20 such comparisons the range "
    "holds the difference of the average month. It does not cover what a longer search for a rota could gain (gap)."
)


def differences(base: Plan, other: Plan) -> dict[str, tuple[Attainment, Attainment, PairedDifference]]:
    """Return the promise of the base and of another plan, and their difference, by priority and measure."""
    found = {}
    for row in base.promise.rows:
        its = other.promise.of(row.priority, row.skill, row.measure)
        if not row.skill and its is not None:
            found[f"{row.priority} {row.measure}"] = row, its, paired_difference(row, its)
    return found


def service_difference(plans: Mapping[str, Plan]) -> Iterator[Table]:
    """Yield the table, if there is anything to compare."""
    base, *others = plans.values()
    names = [*plans][1:]
    found = [differences(base, other) for other in others]
    promises = tuple(dict.fromkeys(promise for each in found for promise in each))
    columns = (Column("Scenario", width=30), *(Column(promise, width=14) for promise in promises))
    rows = tuple(
        (name, *(_cell(each[promise][2]) if promise in each else None for promise in promises))
        for name, each in zip(names, found, strict=True)
    )
    if rows and promises:
        yield Table(SERVICE, columns, rows, MEANING)


def _cell(difference: PairedDifference) -> Cell | Scalar:
    if difference.low is None:
        return f"{difference.points:+.1f}"
    if difference.low == difference.high == 0:
        return Cell("none", "quiet")
    if not difference.is_shown:
        return Cell(f"none that {difference.months} months show ({say_range(difference)})", "quiet")
    return Cell(f"{difference.points:+.1f} ({say_range(difference)})", "good" if difference.points > 0 else "bad")


def say_range(difference: PairedDifference) -> str:
    """Write the range of a difference in points: -6.0 to -3.7."""
    return f"{difference.low:+.1f} to {difference.high:+.1f}"
