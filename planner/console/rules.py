"""The catalogue of rules on the terminal, and the labour laws that set them."""

from rich.console import Console

from planner.domain.errors import RotacastError
from scheduling.checking.rule_reference import figure_rows, law_rows, rule_rows
from scheduling.presets import NOT_ADVICE, PRESETS


def show_rules() -> None:
    """Print every rule: its name, its default mode and number, its sentence and its source."""
    console = Console(highlight=False)
    for row in rule_rows():
        number = f", {row.default} {row.unit}" if row.unit else ""
        console.print(f"{row.name} ({row.mode}{number})", style="bold", markup=False)
        source = f" Source: {row.source}." if row.source else ""
        console.print(f"    {row.sentence}{source}", markup=False, soft_wrap=True)
    console.print(f"\nLabour laws: {', '.join(law.name for law in PRESETS)}; see --law NAME", markup=False)


def show_law(name: str) -> None:
    """Print the figures of a labour law, the rules they set, and what of it cannot be checked.

    Raises
    ------
    RotacastError
        When there is no preset of that name.
    """
    if name not in {law.name for law in PRESETS}:
        raise RotacastError(f"no labour law '{name}'; accepted: {', '.join(law.name for law in PRESETS)}")
    console = Console(highlight=False)
    for figure in figure_rows(name):
        sets = f" -> {figure.rule}" if figure.rule else ""
        console.print(f"{figure.item}: {figure.value} {figure.unit}{sets}", markup=False, soft_wrap=True)
        console.print(f"    {figure.source}, {figure.as_of}, {figure.verified}", markup=False, soft_wrap=True)
    for row in law_rows(name):
        console.print(f"not checked: {row.cannot_check}", markup=False, soft_wrap=True)
    console.print(NOT_ADVICE, markup=False, soft_wrap=True)
