"""Law 4: every rule has its place in the catalogue, a sentence, and tests of its own."""

import re
from pathlib import Path

import pytest

import scheduling.rules
from scheduling.rule.rule import Rule
from scheduling.rules import RULES

ROOM = Path(scheduling.rules.__file__).parent
TESTS = Path(__file__).parents[1] / "rules"


HOUSE = ROOM.parents[1]

OTHER_THINGS = {
    ("planner/workbook/results/sync_people.py", "contract hours"): "a header of the People sheet",
    ("planner/domain/outcome/ledger.py", "wishes"): "a measure of the Ledger sheet",
    ("planner/reports/fairness.py", "wishes"): "a measure of the Ledger sheet",
    ("scheduling/rules/fairness/fair_wishes.py", "wishes"): "a measure of the Ledger sheet, and a unit",
    ("planner/reports/measures/earlier_months.py", "wishes"): "a measure of the Ledger sheet",
    ("planner/domain/scenario.py", "contract hours"): "a kind of change",
    ("planner/domain/scenario.py", "on-call gap"): "a kind of change",
    ("planner/studies/changes/catalogue.py", "contract hours"): "a kind of change",
    ("planner/studies/changes/catalogue.py", "on-call gap"): "a kind of change",
    ("planner/star/tables/fairness.py", "weekends worked"): "a sentence for leads",
    ("planner/star/tables/fairness.py", "public holidays worked"): "a sentence for leads",
    ("planner/star/tables/fairness.py", "wishes"): "a column of figures",
    ("planner/star/tables/scenarios.py", "wishes"): "a column of figures",
    ("planner/reports/parts/levels.py", "wishes"): "a level of the objective",
    ("scheduling/model/levels.py", "wishes"): "a level of the objective",
    (
        "planner/reports/problems.py",
        "wishes",
    ): "the rule itself: reports may not import rules; its test compares the two",
    ("planner/reports/measures/shortages.py", "heads on a day at least"): "its breaches: reports may not import rules",
    ("planner/reports/measures/shortages.py", "least and most per shift"): "its breaches: reports may not import rules",
    ("planner/reports/measures/quiet_hours.py", "floors"): "its breaches: reports may not import rules",
    ("planner/reports/problems.py", "floors"): "its breaches: reports may not import rules",
    ("planner/reports/problems.py", "windows"): "its breaches: reports may not import rules",
    ("planner/console/summary.py", "on-call filled"): "its breaches: the console may not import rules",
    ("planner/handover/burdens.py", "wishes"): "a measure of the Ledger sheet",
    ("scheduling/conflicts/people_rows.py", "together"): "a field of a person",
    ("scheduling/conflicts/people_rows.py", "apart"): "a field of a person",
    ("scheduling/rules/on_call/rest_after_call_outs.py", "rest between duties"): "a sentence for planners",
    ("scheduling/rules/on_call/start_after_a_night.py", "no duty after call-outs"): "a sentence for planners",
    ("planner/reports/parts/call_out_cost.py", "rest after call-outs"): "the rule itself: reports may not import rules",
    ("scheduling/rules/on_call/on_call_beside_shifts.py", "on-call not with nights"): "a sentence for planners",
    ("scheduling/rules/rest/rest_between_duties.py", "one duty at a time"): "a sentence for planners",
    ("scheduling/rules/rest/hours_between_starts.py", "one duty at a time"): "a sentence for planners",
    ("scheduling/rules/rest/hours_between_starts.py", "longest presence"): "a sentence for planners",
    ("scheduling/rules/rest/longest_work_without_a_break.py", "shortest break"): "a sentence for planners",
    ("scheduling/rules/rest/shortest_break.py", "longest work without a break"): "a sentence for planners",
    ("scheduling/rules/rest/shortest_break.py", "break in a shift"): "a sentence for planners",
}
"""Texts that are the name of a rule in other files, each with what it is there."""


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


def test_a_rule_is_named_as_text_in_its_own_file_alone() -> None:
    """Whoever needs a rule imports it, so that no name is written twice; presets name rules, and their tests look."""
    own = {kind.name: Path(*kind.__module__.split(".")).with_suffix(".py").as_posix() for kind in RULES}
    quoted = re.compile(r'(?<!")"([^"\n]+)"(?!")')
    files = (path for room in ("planner", "scheduling", "forecasting") for path in HOUSE.glob(f"{room}/**/*.py"))
    found = {
        (path.relative_to(HOUSE).as_posix(), text)
        for path in files
        if "presets" not in path.parts
        for text in own.keys() & set(quoted.findall(path.read_text(encoding="utf-8")))
    }
    assert {(file, name) for file, name in found if own[name] != file} == OTHER_THINGS.keys()


def test_every_file_of_the_catalogue_is_in_rules() -> None:
    """A rule that is written but not listed would never run."""
    files = {path.stem for path in ROOM.glob("*/*.py")} - {"__init__"}
    assert files == {kind.__module__.rsplit(".", 1)[1] for kind in RULES}
    assert len({kind.name for kind in RULES}) == len(RULES)
