"""The verdict on a plan in plain words."""

from dataclasses import replace

import pytest

from planner.domain.outcome.plan import Solved
from planner.domain.roster.rota import Rota
from planner.reports.measures.key_figures import key_figures
from planner.reports.parts.verdict import ENOUGH, solver_sentence, verdict, verdict_lines
from tests.plans import desk_plan

KEY = key_figures(desk_plan())
KEPT = replace(KEY, promise=tuple(row for row in KEY.promise if row.kept), musts_broken=0, on_call=())


@pytest.mark.parametrize(
    ("solved", "words"),
    [
        (Solved(Rota(), "optimal", 10, 10, 4.2, 1.0), "This rota is best possible"),
        (
            Solved(Rota(), "feasible", 100, 97, 60, 5.0),
            "This rota is nearly best possible: a longer search could save at most 3% of what it misses",
        ),
        (
            Solved(Rota(), "stopped", 100, 90, 7, 5.0),
            "This rota is still improving (run longer): a longer search could save at most 10% of what",
        ),
        (Solved(Rota(), "feasible", 100, 90, 60, None), "No rota keeps every must-rule"),
        (Solved(Rota(), "feasible", 100, 0, 60, 5.0), "is not known yet"),
        (Solved(Rota(), "feasible", 100, 90, 20, 5.0, unworked=40), "20 of 60 seconds of work were done"),
        (Solved(Rota(), "feasible", 100, 90, 59, 5.0, unworked=1), "by the weights of the rules (59 s of work)."),
    ],
)
def test_the_state_of_the_search_is_three_words(solved: Solved, words: str) -> None:
    """Status and gap become best possible, nearly or still improving."""
    assert words in solver_sentence(solved)


def test_every_target_kept_never_stands_above_hours_short_alone() -> None:
    """135 person-hours missing from the people needed at once: the same sentence says so, and calls for care."""
    said = verdict(replace(KEPT, hours_short=135.0, windows_short=0))
    assert "can be published with care" in said
    assert "every target is kept, although the people needed at once are 135.0 person-hours short" in said


def test_a_plan_without_fault_can_be_published() -> None:
    """Nothing is short, nothing is missed: no word of care."""
    said = verdict(replace(KEPT, hours_short=0.0, windows_short=0))
    assert said.endswith("can be published; no must-rule is broken; every target is kept.")


def test_hours_that_only_the_month_before_reaches_are_not_known() -> None:
    """The one shortage lies before the first shift and nothing is known of the month before: no word of care for it."""
    first = replace(KEPT, hours_short=21.0, hours_unknown=21.0, windows_short=2, windows_unknown=2)
    assert verdict(first).endswith("can be published; no must-rule is broken; every target is kept.")
    more = verdict(replace(first, hours_short=25.0))
    assert "although the people needed at once are 4.0 person-hours short" in more


def test_the_lines_begin_with_whether_it_can_be_published() -> None:
    """One must is broken: no. The last line says how sure the shares are."""
    lines = verdict_lines(desk_plan())
    assert lines[0] == "No: 1 must-rule breach. Problems names each cell and what would repair it."
    assert lines[-1].startswith("How sure: the shares come from 200 simulated months")
    assert ENOUGH not in lines


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (720, "in 8 of 10 months: 12 h more are staffed than with every target kept on average."),
        (
            0,
            "in 8 of 10 months: no more hours are staffed than with every target kept on average.",
        ),
    ],
)
def test_the_cost_of_a_chance_is_told_in_hours(minutes: int, words: str) -> None:
    """Beside keeping the targets on average."""
    made = desk_plan()
    settings = replace(made.inputs.settings, targets_are_kept="in 8 of 10 months")
    asked = replace(made, inputs=replace(made.inputs, settings=settings), chance_minutes=minutes)
    (line,) = (line for line in verdict_lines(asked) if line.startswith("Targets are asked for"))
    assert line.endswith(words)
    average = replace(made, inputs=replace(made.inputs, settings=replace(settings, targets_are_kept="on average")))
    assert not any("Targets are asked for" in line for line in verdict_lines(average))
