"""The command `review`: what was promised against what came."""

from pathlib import Path

import click

from planner.commands.options import WORKBOOK, force_option, out, quiet_option, source
from planner.commands.printing import print_faults, say


@click.command()
@source
@click.option(
    "--tickets", "exports", multiple=True, required=True, type=WORKBOOK, help="An export of the month's tickets."
)
@click.option("--worked", type=WORKBOOK, help="What was worked: a CSV file with person, date and duty.")
@out("the review (default: FILE.review.xlsx)")
@force_option
@quiet_option
def review(
    source: Path, exports: tuple[Path, ...], worked: Path | None, out: Path | None, force: bool, quiet: bool
) -> None:
    """After the month: promised against what came, why it differs, and what the next plan should take over.

    FILE is the result that was published. --worked takes the assignments.csv of `export`, changed to what was worked.
    """
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.leadership.review import show_review
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.domain.tickets.demand import no_tickets
    from planner.files.worked_rota import read_worked
    from planner.studies.review import review as review_month
    from planner.workbook.input.read_sheets import read_further_tickets, tickets_of
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.studies.write_review import write_review

    target = out or result_path(source, "review")
    outputs = (Output(target),)
    with print_faults(), show_progress(quiet) as progress:
        plan = read_result(source).plan
        check_outputs(outputs, (source, *exports, *named_files(source, plan.inputs.settings)))
        came = read_further_tickets(source, exports)
        rota = read_worked(worked, plan.inputs) if worked else None
        before = tickets_of(source) or no_tickets()
        found = stoppable(progress, lambda: review_month(plan, before, came, rota, progress))
        kept = keep_old(outputs, force=force)
        write_review(plan, found, target)
    if not quiet:
        show_review(found, target)
    say(kept, quiet)
