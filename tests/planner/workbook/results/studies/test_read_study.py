"""Results of studies are told apart from those of plans by what is in them."""

from pathlib import Path

from planner.reports.scenarios import scenarios_page
from planner.workbook.results.studies.read_study import read_study
from planner.workbook.results.studies.write_back_test import write_back_test
from planner.workbook.results.studies.write_scenarios import write_scenarios
from tests.planner.domain.outcome.test_back_test import TESTED
from tests.planner.workbook.results_of import written
from tests.plans import desk, desk_plan


def test_scenarios_and_back_tests_are_read(tmp_path: Path) -> None:
    """Their pages come back; the result of a plan is no study."""
    plans = {"as it is": desk_plan()}
    write_scenarios(plans, tmp_path / "team.scenarios.xlsx")
    write_back_test(desk(), TESTED, tmp_path / "team.backtest.xlsx")
    scenarios, tested = (read_study(tmp_path / f"team.{kind}.xlsx") for kind in ("scenarios", "backtest"))
    assert scenarios is not None
    assert dict(scenarios.pages) == {"Scenarios": scenarios_page(plans)}
    assert tested is not None
    assert list(tested.pages) == ["Back-test"]
    assert read_study(written(tmp_path)[1]) is None
