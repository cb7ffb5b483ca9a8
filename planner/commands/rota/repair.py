"""The command `repair`: the fewest changes to a published rota."""

import sys
from datetime import date
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import event_option, force_option, out, quiet_option, seconds_option, source
from planner.commands.printing import print_faults, say
from planner.console.arguments import option_types
from planner.console.arguments.option_types import TypedEvent
from planner.console.running.interruptions import STOPPED


@click.command()
@source
@event_option("--absent", option_types.name_and_days, "NAME FIRST..LAST", "Somebody is away, sick for instance.")
@event_option("--leaver", option_types.name_and_day, "NAME DAY", "Somebody's last day.")
@event_option("--starter", option_types.starter, "NAME DAY like NAME", "Somebody new, and who is like them.")
@event_option("--unwanted", option_types.name_and_day, "NAME DAY", "Somebody wants to be rid of a duty.")
@event_option("--need", option_types.need, "N SKILL DAY HH:MM-HH:MM", "More people are needed.")
@event_option("--swap", option_types.swap, "NAME DAY NAME", "Two people trade what they have on a day.")
@click.option(
    "--today", type=option_types.day, help="Days before it stay as they are (default: the first planned day)."
)
@out("the repaired rota (default: FILE.repaired.rota.xlsx)")
@seconds_option
@force_option
@quiet_option
def repair(
    source: Path,
    today: date | None,
    out: Path | None,
    seconds: int | None,
    force: bool,
    quiet: bool,
    **typed: tuple[TypedEvent, ...],
) -> None:
    """Repair a published rota with the fewest changes; cells that were retyped or locked in the workbook stay."""
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.arguments.published_rota import PublishedRota
    from planner.console.repair import show_repaired
    from planner.console.running.interruptions import stoppable
    from planner.console.running.progress import show_progress
    from planner.repair.repair import repaired_plan
    from planner.workbook.input.read_sheets import tickets_of
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.write_plan import write_plan

    target = out or result_path(source, "repaired.rota")
    with print_faults(), show_progress(quiet) as progress:
        published = PublishedRota.read(source)
        check_outputs((Output(target),), named_files(source, published.plan.inputs.settings))
        first = published.today(today)
        events = published.events(typed, first)
        repaired = stoppable(progress, lambda: published.repair(events, first, seconds, progress))
        made, tickets = repaired_plan(published.plan, repaired), tickets_of(source)
        if tickets:
            from planner.repair.resimulate import resimulate

            made = resimulate(made, tickets, progress)
        old = keep_old((Output(target),), force=force)
        write_plan(made, source, target)
    if not quiet:
        show_repaired(made, repaired, target, simulated=tickets is not None, typed=published.kept)
    say(old, quiet)
    sys.exit(STOPPED if progress.stop.is_set() else NOT_KEPT if made.broken_musts else 0)
