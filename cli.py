"""The command line: a command is a few lines around one entry point; heavy packages are loaded inside the command."""

import os
import signal

# Ctrl-C while the program loads ends it without a traceback.
_BEFORE_LOADING = signal.signal(signal.SIGINT, lambda *_: os._exit(130))

import getpass
import io
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click

from planner.console.arguments import option_types
from planner.console.arguments.option_types import TypedEvent
from planner.console.interruptions import STOPPED, interruptible
from planner.domain.errors import InputFaults, RotacastError
from planner.domain.visible_text import visible
from planner.domain.wording import say_count
from planner.exports.kinds import KINDS, TABLE_KINDS

signal.signal(signal.SIGINT, _BEFORE_LOADING)

WORKBOOK = click.Path(dir_okay=False, path_type=Path)

NOT_KEPT = 1
NO_FILE = 5
OUR_FAULT = 70


class Commands(click.Group):
    """Commands that end with a sentence and an exit code, whatever happens in them."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a failure of a file or of the machine ends with 5, a fault of ours with 70."""
        with interruptible():
            return self._invoke(ctx)

    def _invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # whoever read our output has gone; nothing more can be said there
            sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the end
            ctx.exit(NO_FILE)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 - the outer net
            from planner.console.failures import fault_of_ours, file_failure, memory_failure

            if isinstance(error, OSError):
                said, code = file_failure(error), NO_FILE
            elif isinstance(error, MemoryError):
                said, code = memory_failure(), NO_FILE
            else:
                said, code = fault_of_ours(error, ctx.invoked_subcommand or ""), OUR_FAULT
            click.echo(visible(said), err=True)
            ctx.exit(code)


def source(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command its workbook argument."""
    return click.argument("source", metavar="FILE", type=WORKBOOK)(command)


def out(what: str) -> Callable[..., Any]:
    """Give a command the option to say where its result goes."""
    return click.option("-o", "--out", type=click.Path(path_type=Path), help=f"Where to write {what}.")


def event_option(
    name: str, read: Callable[[str], TypedEvent], form: str, help_text: str
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command an option for events of one kind, which can be typed several times."""
    return click.option(name, multiple=True, type=read, metavar=f"'{form}'", help=help_text)


quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print nothing but faults.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
seconds_option = click.option(
    "--seconds", type=click.IntRange(1), help="Seconds of work on the rota; a busy machine takes longer."
)
force_option = click.option("--force", is_flag=True, help="Replace what is there without keeping the old file.")
deterministic_option = click.option("--deterministic", is_flag=True, help="The same workbook gives the same rota.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rotacast")
@click.option("--allow-outside", is_flag=True, help="Read files that a workbook names outside its own folder, too.")
def main(allow_outside: bool) -> None:
    """Turn a ticket export and one workbook into next month's shift and on-call rota.

    Exit codes: 0 done, 1 done but a must-rule or a promise is not kept, 2 usage, 3 faults in the input, 4 no rota
    possible, 5 a file could not be read or written, 70 a fault of ours, 130 stopped by Ctrl-C after writing the best
    rota so far.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a letter shows a question mark
    if allow_outside:
        from planner.workbook.input.named_files import OUTSIDE_ALLOWED

        OUTSIDE_ALLOWED.set(True)


def say(lines: Iterable[str], quiet: bool = False) -> None:
    """Print remarks beside the result, on standard error, so that programs that read the result do not see them."""
    for line in () if quiet else lines:
        click.echo(line, err=True)


@contextmanager
def print_faults() -> Iterator[None]:
    """Print what the user can put right, a fault a line, and exit with its code."""
    try:
        yield
    except InputFaults as wrong:
        count = len(wrong.faults)
        click.echo(f"{say_count(count, 'fault')} in the input, nothing was written:", err=True)
        for fault in wrong.faults:
            click.echo(f"  {visible(str(fault))}", err=True)
        sys.exit(wrong.exit_code)
    except RotacastError as wrong:
        click.echo(str(wrong), err=True)
        sys.exit(wrong.exit_code)


@main.command()
@source
@out("the result (default: FILE.rota.xlsx beside the workbook)")
@click.option("--today", type=option_types.day, help="Published days before it, and those within notice, stay.")
@seconds_option
@deterministic_option
@force_option
@quiet_option
@json_option
def plan(
    source: Path,
    out: Path | None,
    today: date | None,
    seconds: int | None,
    deterministic: bool,
    force: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Make the rota of a workbook and say what service it will give.

    Of a result, cells locked with ! stay, and the new rota starts from all others; `repair` keeps every typed cell.
    Where days of the plan are published, it says how many of their duties are others now.
    """
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path
    from planner.archive.published_days import PublishedDays
    from planner.console.arguments.keep_published import keep_published, published_lines
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.arguments.plan_again import again_lines
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.summary import show_plan
    from planner.pipeline import make_plan
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.plan_again import PlannedBefore, planned_before
    from planner.workbook.results.read_result import is_result
    from planner.workbook.results.write_plan import write_plan

    target = out or result_path(source, "rota")
    outputs, again = (Output(target),), is_result(source)
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (*named_files(source, inputs.settings), *(() if again else (source,))))
        before = planned_before(source, inputs) if again else PlannedBefore(inputs)
        versions = Archive(archive_path(source)).versions()
        published = PublishedDays.of(versions, inputs.horizon.first_day, inputs.horizon.last_day)
        wanted = keep_published(before.inputs, published, today) if today else before.inputs
        made = stoppable(
            progress,
            lambda: make_plan(
                wanted, deterministic=deterministic, seconds=seconds, hint=before.start, progress=progress
            ),
        )
        kept = keep_old(outputs, force=force)
        write_plan(made, source, target)
    if as_json:
        from planner.reports.measures.key_figures import figures

        click.echo(json.dumps(figures(made), indent=2))
    elif not quiet:
        show_plan(made, target)
    say((*again_lines(before, made), *published_lines(published, made.rota, made.inputs, target), *kept), quiet)
    if progress.stop.is_set():
        sys.exit(STOPPED)
    sys.exit(0 if made.promise.kept and not made.broken_musts else NOT_KEPT)


@main.command()
@click.argument("target", metavar="FILE", type=WORKBOOK)
@click.option("--example", is_flag=True, help="A small, complete example that can be planned at once.")
@click.option("--country", help="Country, such as GB or Germany: sets public holidays, labour law and currency.")
@click.option("--zone", help="Time zone such as Europe/London; empty: that of the country.")
@click.option("--hours", type=click.Choice(["24x7", "office"]), help="Shifts round the clock, or in office hours.")
@click.option("--on-call/--no-on-call", default=None, help="Whether people are on call.")
@click.option("--force", is_flag=True, help="Replace FILE when it is there already.")
def init(
    target: Path,
    example: bool,
    country: str | None,
    zone: str | None,
    hours: str | None,
    on_call: bool | None,
    force: bool,
) -> None:
    """Write a workbook to fill in, with drop-downs, help texts and a guide.

    With a country it starts with labour law, public holidays, currency, shifts, targets and on-call. On a terminal
    init asks for what is missing; without answers the workbook is blank.
    """
    from planner.console.arguments.outputs import Output, check_outputs
    from planner.console.arguments.start import answers
    from planner.workbook.template.example import ticket_file, write_example
    from planner.workbook.template.start import start_rows
    from planner.workbook.template.template import write_template

    outputs = (Output(target), *((Output(ticket_file(target), ending=""),) if example else ()))
    for output in outputs:
        if output.path.exists() and not force:
            raise click.UsageError(f"{output.path} is there already; --force replaces it")
    with print_faults():
        check_outputs(outputs, ())
        if example:
            click.echo(f"Written: {write_example(target)}")
        else:
            start = answers(country, zone, hours, on_call)
            write_template(target, start_rows(start, date.today()) if start else {})
            say([start.sentence] if start else [])
    click.echo(f"Written: {target}")


@main.command()
@source
@click.option("--learn", is_flag=True, help="Fill in the sheets Columns, Priorities and Queues with what was found.")
@json_option
def tickets(source: Path, learn: bool, as_json: bool) -> None:
    """Say what was understood of the ticket exports of a workbook, whatever faults its other sheets have."""
    from planner.console.tickets import show_tickets, ticket_values
    from planner.workbook.input.read_sheets import report_tickets
    from planner.workbook.results.learn_tickets import learn_tickets

    with print_faults():
        if learn:
            learnt = learn_tickets(source)
            click.echo(f"Written: {source}, {learnt}", err=as_json)
        report = report_tickets(source)
    if as_json:
        click.echo(json.dumps(ticket_values(report), indent=2))
    else:
        show_tickets(report)


@main.command()
@source
@json_option
def check(source: Path, as_json: bool) -> None:
    """List what is wrong: faults, rows that cannot all hold; of a result every breach of its rota, edits included."""
    from planner.workbook.results.read_result import is_result
    from planner.workbook.results.unread_sheets import unread_sheets

    with print_faults():
        kept = (_check_result if is_result(source) else _check_input)(source, as_json)
        unread = unread_sheets(source)
        say([f"\nNot read: {', '.join(unread)}. The Guide sheet names the sheets that are."] if unread else [], as_json)
    sys.exit(0 if kept else NOT_KEPT)


def _check_input(source: Path, as_json: bool) -> bool:
    """Say what stands against a rota that keeps all that the workbook asks for, and return whether nothing does."""
    from planner.console.rules import rule_remarks
    from planner.console.workbook_check import checked_lines, checked_values
    from planner.domain.outcome.requirement import Requirement
    from planner.staffing.capacity_bounds import capacity_bounds
    from planner.workbook.input.read_sheets import read_workbook
    from scheduling.checking.desk import Desk
    from scheduling.checking.rules_of_desk import laws_of, rules_of
    from scheduling.conflicts.contradictions import contradictions

    inputs = read_workbook(source)
    desk = Desk.of(inputs, Requirement())
    beyond, found = capacity_bounds(desk), contradictions(desk)
    if as_json:
        click.echo(json.dumps(checked_values(beyond, found), indent=2))
    else:
        remarks = rule_remarks(rules_of(desk), laws_of(desk), source)
        said = (*checked_lines(source, inputs, beyond, found), "", *remarks)
        lines = (part for line in said for part in line.split("\n"))
        click.echo("\n".join(map(visible, lines)))
    return not (beyond or found)


def _check_result(source: Path, as_json: bool) -> bool:
    """List every breach of a rota, and what no rota could keep around the edits; return whether every must is kept."""
    from planner.console.breaches import breach_rows, show_breaches
    from planner.console.rules import rule_remarks
    from planner.workbook.results.edit_conflicts import edit_conflicts
    from planner.workbook.results.read_result import read_result

    result = read_result(source)
    if as_json:
        click.echo(json.dumps(breach_rows(result), indent=2))
    else:
        show_breaches(result, edit_conflicts(result))
        assessed = result.plan.assessment
        click.echo("\n".join(visible(line) for line in ("", *rule_remarks(assessed.rules, assessed.laws, source))))
    return not result.plan.broken_musts


@main.command()
@source
@out("the forecast (default: FILE.forecast.xlsx beside the workbook)")
@click.option("--csv", "table", type=click.Path(path_type=Path), help="Write it as a tidy table too.")
@force_option
@quiet_option
@json_option
def forecast(source: Path, out: Path | None, table: Path | None, force: bool, quiet: bool, as_json: bool) -> None:
    """Forecast the tickets alone: a workbook with charts, a tidy table, or JSON."""
    from forecasting.forecast import forecast_demand
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files, table_output
    from planner.console.forecast import forecast_values, show_forecast
    from planner.console.progress import show_progress
    from planner.star.tables.forecast import FORECAST
    from planner.star.write_star import write_forecast_table
    from planner.workbook.input.read_sheets import read_forecast_inputs
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.write_forecast import write_forecast

    target = out or result_path(source, "forecast")
    outputs = (Output(target), *((table_output(table, FORECAST.headers),) if table else ()))
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_forecast_inputs(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))
        made = forecast_demand(inputs, progress)
        kept = keep_old(outputs, force=force)
        write_forecast(inputs, made, target)
        if table:
            write_forecast_table(made, table)
    if as_json:
        click.echo(json.dumps(forecast_values(made), indent=2))
    elif not quiet:
        show_forecast(made, target)
    say(kept, quiet)


@main.command()
@source
@out("the comparison (default: FILE.scenarios.xlsx beside the workbook)")
@deterministic_option
@force_option
@quiet_option
@json_option
def scenarios(source: Path, out: Path | None, deterministic: bool, force: bool, quiet: bool, as_json: bool) -> None:
    """Plan every scenario of the workbook and line the plans up."""
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.scenarios import show_scenarios
    from planner.reports.measures.key_figures import figures
    from planner.studies.scenarios import Compared, compare
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.write_scenarios import write_scenarios

    target = out or result_path(source, "scenarios")
    outputs = (Output(target),)
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))
        kept: list[str] = []

        def write(so_far: Compared) -> None:
            kept.extend(keep_old(outputs, force=force))
            write_scenarios(so_far.plans, target, so_far.failed)

        compared = stoppable(
            progress, lambda: compare(inputs, deterministic=deterministic, progress=progress, done=write)
        )
    if as_json:
        told_as = {name: figures(made) for name, made in compared.plans.items()}
        click.echo(
            json.dumps(told_as | {name: {"not_planned": why} for name, why in compared.failed.items()}, indent=2)
        )
    elif not quiet:
        show_scenarios(compared.plans, compared.failed, target)
    say(kept, quiet)
    sys.exit(STOPPED if progress.stop.is_set() else NOT_KEPT if compared.failed else 0)


@main.command()
@click.argument("sources", metavar="FILE...", type=WORKBOOK, nargs=-1, required=True)
@out("the page (default: beside the first FILE, named after it)")
@click.option("--no-names", is_flag=True, help="Number people instead of naming them.")
@force_option
@quiet_option
def report(sources: tuple[Path, ...], out: Path | None, no_names: bool, force: bool, quiet: bool) -> None:
    """Write one web page of results for leaders: of plan, scenarios, review and backtest, in this order.

    The page is one file that needs no network. It prints on two sheets of paper.
    """
    from planner.console.arguments.outputs import check_outputs, keep_old, page_output
    from planner.console.arguments.reported import read_reported
    from planner.exports.folder import add_files
    from planner.web.report import report as web_report

    target = out or sources[0].with_suffix(".html")
    outputs = (page_output(target),)
    with print_faults():
        check_outputs(outputs, sources)
        page = web_report(read_reported(sources, names=not no_names), names=not no_names)
        kept = keep_old(outputs, force=force)
        add_files(target.parent, {target.name: page.encode()})
    if not quiet:
        click.echo(f"Written: {target}")
    say(kept, quiet)


@main.command()
@click.argument("sources", metavar="FILE...", type=WORKBOOK, nargs=-1, required=True)
@click.option(
    "--to", "kind", type=click.Choice([*TABLE_KINDS, *KINDS]), default="csv", show_default=True, help="What to write."
)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write to.")
@click.option("--push", "send", is_flag=True, help="Send an on-call schedule too; the token is in the environment.")
@force_option
def export(sources: tuple[Path, ...], kind: str, out: Path, send: bool, force: bool) -> None:
    """Write a result as tables, calendars, on-call schedules or hand-outs.

    csv, parquet and hyper are tables for Power BI and Tableau; name results of scenarios beside the plan to have them
    in the tables. All other kinds take one FILE.
    """
    if kind in TABLE_KINDS:
        _export_tables(sources, kind, out, force)
        return
    if len(sources) > 1:
        raise click.UsageError(f"--to {kind} takes one FILE, and there are {len(sources)}")
    _export_release(sources[0], kind, out, send)


def _export_tables(sources: tuple[Path, ...], kind: str, out: Path, force: bool) -> None:
    from planner.console.arguments.outputs import check_outputs, keep_old, named_files, star_outputs
    from planner.console.arguments.star_source import read_star_source, star_remarks
    from planner.star.forms import writer
    from planner.star.write_star import write_star

    outputs = star_outputs(out, kind)
    with print_faults():
        writer(kind)  # a missing library is named before any work is done
        star = read_star_source(sources)
        check_outputs(
            outputs, (*sources, *(each for path in sources for each in named_files(path, star.inputs.settings)))
        )
        say(keep_old(outputs, force=force))
        for path in write_star(star, out, kind):
            click.echo(f"Written: {path}")
        say(star_remarks(star))


def _export_release(source: Path, kind: str, out: Path, send: bool) -> None:
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.exports.folder import add_files
    from planner.exports.releases import export_files, push_turns
    from planner.workbook.results.read_result import read_result

    with print_faults():
        plan, archive = read_result(source).plan, Archive(archive_path(source))
        for path in add_files(out, export_files(plan, kind, team_name(source), archive)):
            click.echo(f"Written: {path}")
        if send:
            sent = push_turns(plan, kind, team_name(source), archive)
            click.echo(f"Sent: {say_count(sent, 'request')}")


@main.command()
@source
@click.option("--note", default="", help="Why this version goes out; it stands in the history.")
@click.option("--by", "publisher", help="Who publishes (default: the user of this computer).")
@click.option("--anyway", is_flag=True, help="Publish although a must-rule is broken.")
def publish(source: Path, note: str, publisher: str | None, anyway: bool) -> None:
    """Freeze a rota as the next version, and write calendars and on-call schedules to TEAM.published."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.console.versions import show_publication
    from planner.exports.publish import publish as publish_plan
    from planner.workbook.results.read_result import read_result

    team = team_name(source)
    folder = source.with_name(f"{team}.published")
    with print_faults():
        published = publish_plan(
            read_result(source).plan, team, Archive(archive_path(source)), folder,
            publisher=publisher or getpass.getuser(), note=note, anyway=anyway,
        )  # fmt: skip
    show_publication(published, team, folder)


@main.command()
@click.argument("team", type=click.Path(path_type=Path), metavar="TEAM")
@click.option("--changes", is_flag=True, help="List what changed from each version to the next.")
@json_option
def history(team: Path, changes: bool, as_json: bool) -> None:
    """List the published versions of a team: number, days, when, who, why."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path
    from planner.console.versions import show_history, version_rows

    with print_faults():
        versions = Archive(archive_path(team)).versions()
    if as_json:
        click.echo(json.dumps(version_rows(versions), indent=2))
    else:
        show_history(versions, archive_path(team), changes)


@main.command("next")
@source
@out("next month's workbook (default: TEAM-YYYY-MM.xlsx beside the result)")
@click.option("--force", is_flag=True, help="Replace the workbook when it is there already.")
def next_command(source: Path, out: Path | None, force: bool) -> None:
    """Write next month's workbook from a result: tail, ledger, people, rules and targets are carried over."""
    from planner.archive.archive import Archive
    from planner.archive.path import archive_path, team_name
    from planner.console.versions import show_next
    from planner.handover.next_month import next_month
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.write_next import write_next

    with print_faults():
        plan = read_result(source).plan
        days = plan.inputs.horizon
        published = Archive(archive_path(source)).latest(days.first_day, days.last_day)
        month = next_month(plan.inputs, published.rota if published else plan.rota)
        target = out or source.with_name(f"{team_name(source)}-{month.first_day:%Y-%m}.xlsx")
        if target.exists() and not force:
            raise click.UsageError(f"{target} is there already; choose another with -o, or replace it with --force.")
        write_next(source, month, target)
    show_next(month, published, plan.rota, target)


@main.command()
@click.argument("source", metavar="[FILE]", type=WORKBOOK, required=False)
@click.option("--law", help="The figures of this labour law, the rules they set, and what cannot be checked.")
@click.option("--person", help="With FILE: only the rules that hold for this person.")
@json_option
def rules(source: Path | None, law: str | None, person: str | None, as_json: bool) -> None:
    """Print the catalogue of rules, or the rules that hold in a workbook with who decided each.

    A row of the Rules sheet goes before a labour law, and a law before the usual setting.
    """
    from planner.console.rules import show_law, show_rules

    if source is None and (person or as_json):
        raise click.UsageError("--person and --json need FILE, the workbook whose rules they show")
    with print_faults():
        if source is not None:
            _rules_in_force(source, person or "", as_json)
        else:
            show_law(law) if law else show_rules()


def _rules_in_force(source: Path, person: str, as_json: bool) -> None:
    """Print the rules that hold in a workbook, for all or for one person."""
    from planner.console.rules import rule_values, show_rules_in_force
    from planner.domain.outcome.requirement import Requirement
    from planner.workbook.input.read_sheets import read_inputs
    from scheduling.checking.desk import Desk
    from scheduling.checking.rules_of_desk import laws_of, rules_of

    desk = Desk.of(read_inputs(source), Requirement())
    if person and person not in desk.inputs.person:
        raise RotacastError(f"nobody on the People sheet is called '{person}'")
    found = tuple(rule for rule in rules_of(desk) if not person or person in rule.people)
    if as_json:
        click.echo(json.dumps(rule_values(found), indent=2))
    else:
        show_rules_in_force(found, laws_of(desk), person)


@main.command()
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
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.repair import show_repaired
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


person_option = click.option("--person", required=True, help="Whose cell.")
date_option = click.option("--date", "day", required=True, type=option_types.day, help="Which day, as 2016-05-14.")


@main.command()
@source
@person_option
@date_option
def swaps(source: Path, person: str, day: date) -> None:
    """List the colleagues who can take a duty, or trade for it, without a breach; best first."""
    from planner.console.arguments.workbook_names import check_planned, find_person
    from planner.console.swaps import show_swaps
    from planner.repair.find_swaps import swaps as possible
    from planner.workbook.results.read_result import read_result

    with print_faults():
        result = read_result(source)
        inputs, rota = result.plan.inputs, result.plan.rota
        name, on = find_person(inputs, person), check_planned(inputs, day)
        show_swaps(rota, name, on, possible(inputs, result.plan.requirement, rota, name, on))


@main.command()
@source
@person_option
@date_option
@click.option("--duty", help="A duty to be forced into the cell, or off: what would it cost?")
@seconds_option
def why(source: Path, person: str, day: date, duty: str | None, seconds: int | None) -> None:
    """Say which rules hold a cell where it is, and what forcing another duty would cost."""
    from planner.console.arguments.workbook_names import check_planned, find_duty, find_person
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.why import show_why
    from planner.repair.explain_cell import why as reasons
    from planner.workbook.results.read_result import read_result

    with print_faults(), show_progress(quiet=duty is None) as progress:
        result = read_result(source)
        inputs, plan = result.plan.inputs, result.plan
        name, on = find_person(inputs, person), check_planned(inputs, day)
        code = find_duty(inputs, duty) if duty else None
        found = stoppable(
            progress,
            lambda: reasons(
                inputs, plan.requirement, plan.rota, name, on, code, seconds=seconds or 15, progress=progress
            ),
        )
    show_why(plan.rota, name, on, found)


@main.command()
@source
@out("the back-test (default: FILE.backtest.xlsx; of a result, its Promise page)")
@click.option(
    "--months", type=click.IntRange(1), help="How many past months at most (default: all that the record has)."
)
@seconds_option
@deterministic_option
@force_option
@quiet_option
def backtest(
    source: Path,
    out: Path | None,
    months: int | None,
    seconds: int | None,
    deterministic: bool,
    force: bool,
    quiet: bool,
) -> None:
    """Plan past months with what was known before them, and replay what really came.

    Months are worked at side by side, one on each core, and each is written as it ends.
    """
    from dataclasses import replace
    from functools import partial

    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.backtest import show_back_test, show_month
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.domain.outcome.back_test import BackTest
    from planner.pipeline import make_plan
    from planner.staffing.fewest_hours import fewest_hours_rota
    from planner.studies.backtest import back_test
    from planner.studies.month_replay import MonthReplay, Replayer
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.back_tested_plan import unedited_plan
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.read_result import is_result
    from planner.workbook.results.write_back_test import write_back_test
    from planner.workbook.results.write_plan import write_plan

    into = out is None and is_result(source)
    target = out or (source if into else result_path(source, "backtest"))
    outputs = (Output(target),)
    kept: list[str] = []
    with print_faults(), show_progress(quiet) as progress:
        inputs = read_workbook(source)
        check_outputs(outputs, (*named_files(source, inputs.settings), *(() if into else (source,))))
        plan = unedited_plan(source, inputs.tickets) if into else None

        def done(replay: MonthReplay, so_far: BackTest) -> None:
            if len(so_far.months) == 1:
                kept.extend(keep_old(outputs, force=force))
            if plan:
                write_plan(replace(plan, back_test=so_far), source, target)
            else:
                write_back_test(inputs, so_far, target)
            if not quiet:
                show_month(replay)

        replayer = Replayer(
            partial(make_plan, deterministic=deterministic, seconds=seconds),
            partial(fewest_hours_rota, deterministic=deterministic, seconds=seconds),
        )
        tested = stoppable(progress, lambda: back_test(inputs, months, replayer, progress=progress, done=done))
    if not quiet:
        show_back_test(tested, target)
    say(kept, quiet)
    sys.exit(STOPPED if progress.stop.is_set() else NOT_KEPT if tested.failed else 0)


@main.command()
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
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.review import show_review
    from planner.domain.tickets.demand import no_tickets
    from planner.files.worked_rota import read_worked
    from planner.studies.review import review as review_month
    from planner.workbook.input.read_sheets import read_further_tickets, tickets_of
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.write_review import write_review

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


@main.command()
@source
@out("the result with its new promise (default: FILE itself)")
@force_option
@quiet_option
def simulate(source: Path, out: Path | None, force: bool, quiet: bool) -> None:
    """Renew the promise of a result whose rota was edited by hand."""
    from planner.assessment.assess import reassess
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files
    from planner.console.interruptions import stoppable
    from planner.console.progress import show_progress
    from planner.console.summary import show_plan
    from planner.repair.resimulate import resimulate
    from planner.workbook.input.read_sheets import read_workbook
    from planner.workbook.results.read_result import read_result
    from planner.workbook.results.write_plan import write_plan

    with print_faults(), show_progress(quiet) as progress:
        result = read_result(source)
        outputs = (Output(out or source),)
        check_outputs(outputs, named_files(source, result.plan.inputs.settings))
        tickets = read_workbook(source).tickets
        made = stoppable(progress, lambda: resimulate(reassess(result.plan), tickets, progress))
        kept = keep_old(outputs, force=force)
        write_plan(made, source, out or source)
    if not quiet:
        show_plan(made, out or source)
    say(kept, quiet)
    sys.exit(0 if made.promise.kept and not made.broken_musts else NOT_KEPT)
