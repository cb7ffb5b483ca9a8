"""The page of the promise."""

from planner.reports.page import Cell, Scalar, Table
from planner.reports.promise import promise
from tests.plans import desk_plan


def test_a_missed_target_is_named_with_its_distance() -> None:
    """P4 promises 80% of 85%: missed by 5 points; P1's mean is kept though a bad month is below."""
    page = promise(desk_plan())
    table = next(block for block in page.blocks if isinstance(block, Table))
    verdicts = [row[-1].value for row in table.rows if isinstance(row[-1], Cell)]
    assert verdicts == [*["likely kept"] * 3, "missed by 5.0 points"]
    assert page.headline == "P4 response below target."


def rows_of(title: str) -> list[tuple[Cell | Scalar, ...]]:
    """Return the rows of a table of the desk's page."""
    return [r for b in promise(desk_plan()).blocks if isinstance(b, Table) and b.title == title for r in b.rows]


def test_every_priority_and_skill_has_its_waits() -> None:
    """The line over all skills comes first, then each skill, with mean wait and the wait of 9 in 10."""
    first, second, *_ = rows_of("Promise and waits by priority and skill")
    assert (first[0], first[1], first[-2:]) == ("P1 response", "all", (3.75, 13.5))
    assert (second[0], second[-2:]) == ("P1 response", (3.75, 13.5))
    assert second[1] != "all"


def test_weeks_and_hours_have_range_and_waits() -> None:
    """Each line says share, range, waits and tickets of one priority that come in that week or hour."""
    rows = rows_of("Response by week and by hour: range and waits")
    assert {str(row[0])[0] for row in rows} == {"W", "0", "1", "2"}
    assert all(row[5:] == (5.0, 20.0, 30.0) for row in rows)


def test_call_outs_and_backlog_are_told() -> None:
    """Call-outs a month and a night for each tier; open tickets and their age for each day."""
    assert all(row[1:] == (6.5, 0.2) for row in rows_of("Call-outs"))
    days = rows_of("Backlog at the end of each day")
    assert len(days) == len(desk_plan().inputs.horizon.days)
    assert days[0][1:] == (14.2, 310 / 60)
