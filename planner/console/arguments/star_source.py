"""The files that a star of tables is made of: one result of a plan, and the scenarios beside it."""

from collections.abc import Sequence
from pathlib import Path

from planner.domain.errors import Fault, InputFaults, RotacastError
from planner.domain.tickets.demand import no_tickets
from planner.star.source import StarSource
from planner.workbook.input.read_sheets import tickets_of
from planner.workbook.results.read_result import is_result, read_result
from planner.workbook.results.studies.read_scenarios import read_scenarios

ACCEPTED = "a file that plan has written, and files that scenarios of this version has written"


def read_star_source(sources: Sequence[Path]) -> StarSource:
    """Return the plan with its tickets, as far as their exports are at hand, and the scenarios.

    Raises
    ------
    RotacastError
        When there is not exactly one plan.
    InputFaults
        When a file cannot be read.
    """
    compared = {path: found for path in sources if (found := read_scenarios(path))}
    results = [path for path in sources if path not in compared]
    if strange := [path for path in results if not is_result(path)]:
        raise InputFaults(tuple(Fault(path.name, 0, 0, "", "no plan and no scenarios", ACCEPTED) for path in strange))
    if len(results) != 1:
        raise RotacastError(
            f"{len(results)} results of `rotacast plan` among the files; accepted: one, such as team.rota.xlsx, and "
            "beside it the results of `rotacast scenarios`"
        )
    return StarSource(
        read_result(results[0]).plan,
        tickets_of(results[0]) or no_tickets(),
        {name: figures for each in compared.values() for name, figures in each.figures.items()},
        {name: reason for each in compared.values() for name, reason in each.failed.items()},
    )


def star_remarks(source: StarSource) -> tuple[str, ...]:
    """Say which tables are empty and why."""
    files = ", ".join(source.inputs.settings.ticket_files)
    if len(source.tickets) or not files:
        return ()
    return (f"tickets_by_hour has no rows: {files} cannot be read beside the result; `rotacast tickets` says why",)
