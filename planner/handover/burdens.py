"""What a rota adds to each person's burdens, measure by measure of the Ledger sheet."""

from collections.abc import Collection, Iterator, Mapping

from planner.domain.inputs import Inputs
from planner.domain.outcome.ledger import MEASURES, carried_over, ledger_since
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import BALANCE, LedgerLine
from planner.reports.measures.load import Load, loads


def burdens(inputs: Inputs, rota: Rota) -> tuple[LedgerLine, ...]:
    """Return the burdens of the planned days, of every person and measure, those of 0 too."""
    first = inputs.horizon.first_day
    return tuple(
        LedgerLine(name, measure, amount, first)
        for name, load in loads(inputs, rota).items()
        for measure, amount in _amounts(inputs, rota, load).items()
    )


def new_ledger(inputs: Inputs, rota: Rota, people: Collection[str]) -> Iterator[LedgerLine]:
    """Yield the ledger after a rota: what these people had before and what they have in it, since the same day.

    Somebody with 0 has a row as well: otherwise nobody could tell later since when they were spared.
    """
    added = {(line.person, line.measure): line.amount for line in burdens(inputs, rota)}
    for measure in (*MEASURES, BALANCE):
        before, since = carried_over(inputs, measure), ledger_since(inputs, measure, inputs.person)
        for name in (name for name in people if (name, measure) in added):
            yield LedgerLine(name, measure, before.get(name, 0) + added[name, measure], since[name])


def _amounts(inputs: Inputs, rota: Rota, load: Load) -> Mapping[str, int]:
    on_call = {a.day for a in rota.by_person.get(load.person.name, ()) if a.duty in inputs.tier}
    return {
        "nights": load.nights,
        "weekends": load.weekends,
        "holidays": load.holidays,
        "on-call": load.on_call_days,
        "on-call holidays": len(on_call & inputs.local[load.person.name].holidays.keys()),
        "hours": round(load.minutes / 60),
        "wishes": load.wishes_refused,
        **_balance(inputs, load),
    }


def _balance(inputs: Inputs, load: Load) -> Mapping[str, int]:
    """Return by how many hours somebody with a contract by the year is over or under it in the plan."""
    if load.person.minutes_a_year is None:
        return {}
    return {BALANCE: round((load.minutes - inputs.due_minutes(load.person, inputs.horizon.days)) / 60)}
