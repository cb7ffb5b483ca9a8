"""The example workbook."""

from collections import Counter
from pathlib import Path

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.workbook.input.read_sheets import read_workbook
from planner.workbook.template.example import write_example
from scheduling.checking.desk import Desk
from scheduling.solving.solve import solve_rota


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Inputs:
    """Return the example as it is read."""
    path = tmp_path_factory.mktemp("example") / "team.xlsx"
    write_example(path)
    return read_workbook(path)


def test_the_export_lies_beside_it(tmp_path: Path) -> None:
    """The workbook names the export that was written with it."""
    assert write_example(tmp_path / "mine.xlsx") == tmp_path / "mine-tickets.csv"
    assert (tmp_path / "mine-tickets.csv").is_file()


def test_it_can_be_planned(inputs: Inputs) -> None:
    """Eight people, a clock change in the month, every class with minutes, every queue with tickets."""
    assert len(inputs.people) == 8
    assert inputs.horizon.end - inputs.horizon.start == (31 * 24 + 1) * 60
    assert {(row.priority, row.skill) for row in inputs.handling} >= set(inputs.tickets.classes)
    assert {skill for _, skill in inputs.tickets.classes} == set(inputs.skills)
    assert inputs.tickets.reading.rejected == ()


def test_every_skill_is_called_out_of_hours(inputs: Inputs) -> None:
    """The two people on call of the week that has begun have all skills between them, and may be called."""
    called = {fixed.person: fixed.duty for fixed in inputs.fixed}
    assert set(called.values()) == {"C", "B"}
    assert set().union(*(inputs.person[name].skills for name in called)) == set(inputs.skills)
    for name, code in called.items():
        assert inputs.person[name].proficiency(inputs.tier[code].skills) > 0


def test_turns_on_call_are_shared(inputs: Inputs) -> None:
    """62 days on call of eight people: the fairest is 7 to 10 each; a plan of seconds is within one turn of it."""
    solved = solve_rota(Desk.of(inputs, Requirement()), seconds=5)
    days = Counter(entry.person for entry in solved.rota.assignments if entry.duty in inputs.tier)
    assert sum(days.values()) == 62
    assert set(days) == set(inputs.person)
    assert max(days.values()) <= 10 + 7
