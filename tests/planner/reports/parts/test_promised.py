"""The promise beside the past."""

from dataclasses import replace
from datetime import date

import pytest

from planner.domain.outcome.past import MonthOfService, Past
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment
from planner.reports.page import Cell, Table, Text
from planner.reports.parts.promised import COLUMNS, promise_table, waiting_priorities
from planner.reports.promise import promise
from planner.reports.scenarios import SIDE_BY_SIDE, scenarios_page
from planner.reports.summary import summary
from tests.plans import desk_plan

PAST = [column.title for column in COLUMNS].index("Last 3 months")


def _plan(resolved: float, tickets: int, answered: float | None = None) -> Plan:
    """Return a plan that promises P1's resolution at 98.4%, after a month with these shares in time."""
    made = desk_plan()
    row = Attainment("P1", "", "resolution", 240, 0.9, 0.984, 0.95, 0.99, 10.0, 30.0, 100.0)
    month = MonthOfService(date(2026, 4, 1), "P1", 30, tickets, 0, resolved, tickets, 0, None, 0.5, answered, tickets)
    return replace(made, promise=replace(made.promise, rows=(row,)), past=Past((month,)))


def test_a_past_far_below_the_promise_labels_the_resolution() -> None:
    """Of 200 tickets 18% were resolved in time: 98.4% is promised only if nothing waits for others."""
    made = _plan(0.18, 200)
    table = promise_table(made)
    (row,) = table.rows
    assert row[PAST] == Cell(0.18, "warn")
    assert row[-1] == Cell("kept if nothing waits for others", "warn")
    assert "far fewer tickets of P1" in table.note
    assert "(resolution of P1 if nothing waits for others)" in summary(made).headline


def test_the_label_stands_wherever_the_promise_is_shown() -> None:
    """The Promise page says it on top and beside its table by skill; scenarios say it below theirs and in words."""
    made = _plan(0.18, 200)
    said = "The resolution of P1 is promised only if nothing waits for others: users, suppliers."
    assert promise(made).headline.endswith(said)
    notes = {block.title: block.note for block in promise(made).blocks if isinstance(block, Table)}
    assert notes["Promise and waits by priority and skill"] == said
    blocks = scenarios_page({"as it is": made, "more": made}).blocks
    assert next(b.note for b in blocks if isinstance(b, Table) and b.title == SIDE_BY_SIDE).endswith(said)
    sentences = next(b.lines for b in blocks if isinstance(b, Text))
    label = "every target is kept (resolution of P1 if nothing waits for others)"
    assert [label in sentence for sentence in sentences] == [True, True]


@pytest.mark.parametrize(("share", "tickets"), [(0.93, 200), (0.18, 5)])
def test_a_past_near_the_promise_or_of_few_tickets_labels_nothing(share: float, tickets: int) -> None:
    """93% is near enough, and five tickets show nothing; both shares stand beside the promise."""
    made = _plan(share, tickets)
    (row,) = promise_table(made).rows
    assert row[PAST] == Cell(share)
    assert row[-1] == Cell("kept in 9 of 10 months", "good")
    assert waiting_priorities(made) == []


def test_without_a_past_the_cell_is_empty() -> None:
    """An export that does not say when tickets were resolved leaves nothing to compare with."""
    assert [row[PAST] for row in promise_table(desk_plan()).rows] == [None] * len(promise_table(desk_plan()).rows)


def test_a_target_kept_on_average_and_not_as_surely_as_asked_is_told() -> None:
    """Its mean reaches the target, 6 of 10 months do, and more are asked for."""
    made = _plan(0.93, 200)
    row = replace(made.promise.rows[0], promised=0.91, months_kept=0.62, assured=0.85)
    (line,) = promise_table(replace(made, promise=replace(made.promise, rows=(row,)))).rows
    assert line[-1] == Cell("likely kept (6 of 10 months), more are asked for", "bad")
