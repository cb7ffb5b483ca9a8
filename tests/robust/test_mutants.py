"""The mutants of a rule: what is changed, and that a law sees a changed rule."""

import sys
from itertools import islice
from pathlib import Path

from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from tests.robust.mutants import Trial, drawn, mutants, survives
from tests.scheduling.laws.scenes import scenes

RULE = '''"""Words that stay: 3 < 4."""

LEAST = 5


def check(days: int) -> str:
    """Words that stay."""
    if days + 1 <= LEAST and days:
        return f"{days - 1} days"
    return ""
'''


def test_each_operator_and_number_that_decides_is_changed_once(tmp_path: Path) -> None:
    """A sum, a comparison, an `and` and a number; docstrings, sentences and constants of the file stay."""
    path = tmp_path / "rule.py"
    path.write_text(RULE, encoding="utf-8")
    found = [mutant.what for mutant in mutants(path)]
    assert sorted(what.split(": ")[1].split(" in ")[0] for what in found) == [
        "1 -> 2", "Add -> Sub", "And -> Or", "LtE -> Lt",
    ]  # fmt: skip


def test_a_rule_survives_as_it_is_and_not_when_changed() -> None:
    """The laws on scenes drawn once: the rule itself keeps them, and its first mutants break one or fail a test."""
    trial = Trial(NightsInThePlan, drawn(scenes((NightsInThePlan,), "should")), (), ())
    assert survives(trial, None)
    path = Path(str(sys.modules[NightsInThePlan.__module__].__file__))
    assert [mutant.what for mutant in islice(mutants(path), 3) if survives(trial, mutant)] == []
