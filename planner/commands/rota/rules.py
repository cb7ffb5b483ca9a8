"""The command `rules`: the catalogue of rules, a labour law, or the rules that hold in a workbook."""

import json
from pathlib import Path

import click

from planner.commands.options import WORKBOOK, json_option
from planner.commands.printing import print_faults
from planner.domain.errors import RotacastError


@click.command()
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
