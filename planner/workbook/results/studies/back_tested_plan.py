"""The plan of a result as its back-test is written into it: as it was made, with the past of its tickets."""

from dataclasses import replace
from pathlib import Path

from planner.capacity.service.observed_service import past_of
from planner.capacity.service.service_terms import ServiceTerms
from planner.domain.errors import RotacastError
from planner.domain.outcome.plan import Plan
from planner.domain.tickets.demand import Tickets
from planner.workbook.input.tickets import with_tickets
from planner.workbook.results.read_result import read_result


def unedited_plan(source: Path, tickets: Tickets) -> Plan:
    """Return the plan of a result, with these tickets.

    Raises
    ------
    RotacastError
        When the rota was edited since it was made: writing it again would hide which cells changed.
    """
    result = read_result(source)
    plan = result.plan
    if plan.rota.assignments != result.made.assignments or result.absences:
        raise RotacastError(
            f"{source} has cells that were edited since the rota was made: run rotacast simulate or repair first, "
            f"or name another file for the back-test, such as -o {source.stem}.backtest.xlsx"
        )
    inputs = with_tickets(plan.inputs, tickets)
    return replace(plan, inputs=inputs, past=past_of(inputs, ServiceTerms.of(inputs, plan.forecast.classes)))
