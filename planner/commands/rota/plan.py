"""The command `plan`: from a workbook to its rota, or from several teams to theirs and one page on all of them."""

import sys
from datetime import date
from pathlib import Path

import click

from planner.commands.options import (
    WORKBOOK,
    cluster_option,
    deterministic_option,
    force_option,
    json_option,
    out,
    quiet_option,
    seconds_option,
)
from planner.commands.printing import print_faults
from planner.console.arguments import option_types


@click.command()
@click.argument("sources", metavar="FILE...", type=WORKBOOK, nargs=-1, required=True)
@out("the result (default: FILE.rota.xlsx beside the workbook); of several files, the page on all of them")
@click.option("--today", type=option_types.day, help="Published days before it, and those within notice, stay.")
@seconds_option
@deterministic_option
@cluster_option
@click.option("--anonymise", is_flag=True, help="Plan a copy without names, FILE.anonymous.xlsx, that can be shared.")
@force_option
@quiet_option
@json_option
def plan(
    sources: tuple[Path, ...],
    out: Path | None,
    today: date | None,
    seconds: int | None,
    deterministic: bool,
    cluster: str | None,
    anonymise: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Make the rota of a workbook and say what service it will give.

    Of a result, cells locked with ! stay, and the new rota starts from all others; `repair` keeps every typed cell.
    Where days of the plan are published, it says how many of their duties are others now.

    Several files are teams: they are planned side by side, on the cores of this machine or on a cluster, and
    portfolio.xlsx beside the first sums them up. A team that cannot be planned has its reason there.
    """
    from planner.commands.rota.plan_one import plan_one
    from planner.commands.rota.plan_portfolio import plan_portfolio
    from planner.studies.portfolio import TeamPlanner

    if anonymise:
        from planner.console.arguments.anonymous import anonymous_copy

        with print_faults():
            sources = tuple(anonymous_copy(source, None)[0] for source in sources)
    planner = TeamPlanner(deterministic, seconds)
    if len(sources) == 1 and cluster is None:
        sys.exit(plan_one(sources[0], out, today, planner, force=force, quiet=quiet, as_json=as_json))
    sys.exit(plan_portfolio(sources, out, today, planner, cluster, force=force, quiet=quiet, as_json=as_json))
