"""Law 4: every rule has its place in the catalogue, a sentence, and tests of its own."""

from pathlib import Path

import pytest

import scheduling.rules
from scheduling.rule.rule import Rule
from scheduling.rules import RULES

ROOM = Path(scheduling.rules.__file__).parent
TESTS = Path(__file__).parents[1] / "rules"


@pytest.mark.parametrize("kind", RULES, ids=lambda kind: kind.name)
def test_every_rule_is_listed_described_and_tested(kind: type[Rule]) -> None:
    """One file, one line in RULES, one sentence, one test file of the same name."""
    family, file = kind.__module__.split(".")[-2:]
    assert RULES.count(kind) == 1
    assert (TESTS / family / f"test_{file}.py").exists()
    assert kind.sentence().endswith((".", ":"))
    assert kind.least <= kind.default <= kind.most
    assert kind.of_team or not kind.row_by_row
    assert kind.closes_cells == (kind.closes is not Rule.closes)
    if kind.unit:
        assert kind.read_limit(kind.show_limit(kind.default)) == kind.default


def test_every_file_of_the_catalogue_is_in_rules() -> None:
    """A rule that is written but not listed would never run."""
    files = {path.stem for path in ROOM.glob("*/*.py")} - {"__init__"}
    assert files == {kind.__module__.rsplit(".", 1)[1] for kind in RULES}
    assert len({kind.name for kind in RULES}) == len(RULES)
