"""The command `check`: what is wrong in a workbook or in a result."""

import json
import sys
from pathlib import Path

import click

from planner.commands.exit_codes import NOT_KEPT
from planner.commands.options import json_option, source
from planner.commands.printing import print_faults, say
from planner.domain.visible_text import visible


@click.command()
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
