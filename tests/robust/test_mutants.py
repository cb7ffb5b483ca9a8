"""The mutants of a rule: what is changed, and that a law sees a changed rule."""

import sys
from functools import partial
from itertools import islice
from pathlib import Path
from types import ModuleType

from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from tests.robust.changed_rules import mutants, take_over
from tests.robust.equivalent_mutants import EQUIVALENT
from tests.robust.mutants import scenes_of, survives

RULE = '''"""Words that stay: 3 < 4."""

LEAST = 5


def check(days: int) -> str:
    """Words that stay."""
    if days + 1 <= LEAST and days:
        return f"{days - 1} days"
    return "" if not days else "more"
'''


def test_each_operator_and_number_that_decides_is_changed_once(tmp_path: Path) -> None:
    """A sum, a comparison, an `and`, a `not` and a number; docstrings, sentences and constants of the file stay."""
    path = tmp_path / "rule.py"
    path.write_text(RULE, encoding="utf-8")
    assert [mutant.what for mutant in mutants(path)] == [
        "check: days + 1 <= LEAST and days -> days + 1 <= LEAST or days",
        "check: days + 1 <= LEAST -> days + 1 < LEAST",
        "check: days + 1 -> days - 1",
        "check: days + 1 -> days + 2",
        "check: not days -> not not days",
    ]


def test_the_functions_of_a_module_do_as_the_changed_file_says(tmp_path: Path) -> None:
    """Whoever imported a function before the change calls the changed one."""
    path = tmp_path / "rule.py"
    path.write_text(RULE, encoding="utf-8")
    module = ModuleType("rule")
    module.__file__ = str(path)
    exec(RULE, vars(module))
    imported = module.check
    said = []
    for mutant in mutants(path):
        take_over(module, mutant.tree)
        said.append(imported(5))
    assert said == ["4 days", "more", "4 days", "more", ""]


def test_a_rule_survives_as_it_is_and_not_when_changed() -> None:
    """The laws on ten scenes: the rule itself keeps them, and its first mutants break one."""
    trial = partial(scenes_of(0).try_laws, NightsInThePlan)
    assert survives(NightsInThePlan, trial, None)
    path = Path(str(sys.modules[NightsInThePlan.__module__].__file__))
    assert [mutant.what for mutant in islice(mutants(path), 3) if survives(NightsInThePlan, trial, mutant)] == []


def test_every_mutant_that_is_called_equivalent_exists() -> None:
    """A change of a rule takes its reasons along."""
    rules = {path.stem: path for path in (Path(__file__).parents[2] / "scheduling" / "rules").glob("*/*.py")}
    for file, reasons in EQUIVALENT.items():
        assert reasons.keys() <= {mutant.what for mutant in mutants(rules[file])}, file
