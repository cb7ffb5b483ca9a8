"""The catalogue of rules on the terminal."""

from rich.console import Console

from scheduling.rules import RULES


def show_rules() -> None:
    """Print every rule: its name, number and mode unless the Rules sheet says otherwise, its sentence and source."""
    console = Console(highlight=False)
    for rule in RULES:
        number = f", {rule.show_limit(rule.default):g} {rule.unit}" if rule.unit else ""
        console.print(f"{rule.name} ({rule.default_mode}{number})", style="bold", markup=False)
        source = f" Source: {rule.source}." if rule.source else ""
        console.print(f"    {rule.sentence()}{source}", markup=False, soft_wrap=True)
