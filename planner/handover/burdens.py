"""What a rota adds to each person's burdens, measure by measure of the Ledger sheet."""

from collections.abc import Iterable, Iterator

from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import LedgerLine
from planner.reports.measures.load import Load, loads


def burdens(inputs: Inputs, rota: Rota) -> tuple[LedgerLine, ...]:
    """Return the burdens of the planned days: counts of shifts and days, whole paid hours, wishes refused."""
    first = inputs.horizon.first_day
    return tuple(
        LedgerLine(name, measure, amount, first)
        for name, load in loads(inputs, rota).items()
        for measure, amount in _amounts(inputs, rota, load)
        if amount
    )


def _amounts(inputs: Inputs, rota: Rota, load: Load) -> Iterator[tuple[str, int]]:
    on_call = {a.day for a in rota.by_person.get(load.person.name, ()) if a.duty in inputs.tier}
    yield "nights", load.nights
    yield "weekends", load.weekends
    yield "holidays", load.holidays
    yield "on-call", load.on_call_days
    yield "on-call holidays", len(on_call & inputs.holidays.keys())
    yield "hours", round(load.minutes / 60)
    yield "wishes", load.wishes - load.wishes_met


def added_up(lines: Iterable[LedgerLine]) -> tuple[LedgerLine, ...]:
    """Return one line per person and measure: the sum of the amounts, and the earliest start day of its lines."""
    sums: dict[tuple[str, str], LedgerLine] = {}
    for line in lines:
        key = (line.person, line.measure)
        sums[key] = _sum(sums[key], line) if key in sums else line
    return tuple(sums.values())


def _sum(one: LedgerLine, other: LedgerLine) -> LedgerLine:
    since = min((day for day in (one.since, other.since) if day), default=None)
    return LedgerLine(one.person, one.measure, one.amount + other.amount, since)
