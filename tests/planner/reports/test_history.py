"""The page of the past says what the months were and on what the handling minutes rest."""

from dataclasses import replace
from datetime import date

from planner.domain.outcome.past import HandleEstimate, HandlingUsed, MonthOfService, Past
from planner.reports.history import ANSWERED, BACKLOG, KEPT, TICKETS, WORK, history
from planner.reports.page import Cell, Page, Table
from tests.builders import rota, world
from tests.plans import plan

JUNE, JULY = date(2026, 6, 1), date(2026, 7, 1)

PAST = Past(
    (
        MonthOfService(JUNE, "P1", 30, 60, 1800, 0.9, 50, 4, None, 0.5),
        MonthOfService(JUNE, "P2", 30, 300, 3000, None, 0, 20, None, 0.5),
        MonthOfService(JULY, "P1", 31, 93, 2790, 0.8, 93, 0, 0.5, 1.2),
        MonthOfService(JULY, "P2", 31, 837, 8370, None, 0, 7, 1.7, 1.2),
    ),
    (
        HandlingUsed("P1", "desk", 30, 0.9, "Handling sheet", HandleEstimate("P1", "desk", 15, 1.1, 240)),
        HandlingUsed("P2", "desk", 10, 0.7, "logged work", HandleEstimate("P2", "desk", 10, 0.7, 6)),
        HandlingUsed("P2", "net", 12, 1.0, "like others", None),
    ),
    capacity_minutes=300,
)


def page() -> Page:
    """Return the page of two months by hand."""
    return history(replace(plan(world(days=2), rota("Ann E -\nBob - L")), past=PAST))


def rows(title: str) -> tuple[tuple[object, ...], ...]:
    """Return the rows of a table of the page, cells as their values."""
    (table,) = (block for block in page().blocks if isinstance(block, Table) and block.title == title)
    return tuple(tuple(cell.value if isinstance(cell, Cell) else cell for cell in row) for row in table.rows)


def test_months_stand_against_what_the_team_can_do() -> None:
    """June: 360 tickets are 12 a day and 80 h of work of 150; July: 30 a day, 1.5 times more, 186 h of 155."""
    june, july = rows(WORK)
    assert june == ("Jun 2026", 30, 360, 12.0, None, 80.0, 150.0, 80 / 150, 24)
    assert july == ("Jul 2026", 31, 930, 30.0, 1.5, 186.0, 155.0, 1.2, 7)


def test_each_priority_has_its_own_column() -> None:
    """Tickets a day, the share resolved in time where that is known, and what is open at the end of the month."""
    assert rows(TICKETS) == (("Jun 2026", 2.0, 10.0), ("Jul 2026", 3.0, 27.0))
    assert rows(KEPT) == (("Jun 2026", 0.9, None), ("Jul 2026", 0.8, None))
    assert rows(BACKLOG) == (("Jun 2026", 4, 20), ("Jul 2026", 0, 7))


def test_answers_have_a_table_where_an_export_tells_them() -> None:
    """Nine of ten in June, unknown in July: a table, a column of the listing and half a sentence of the headline."""
    june, *others = PAST.months
    past = replace(PAST, months=(replace(june, answered=0.9, answered_of=10), *others))
    told = history(replace(plan(world(days=2), rota("Ann E -\nBob - L")), past=past))
    tables = {block.title: block.rows for block in told.blocks if isinstance(block, Table)}
    assert tables[ANSWERED][0][1:] == (0.9, None)
    assert tables["Each month and priority"][0][6:8] == (0.9, 10)
    assert "90% of those whose first answer is known got it within their response target" in told.headline
    assert ANSWERED not in {block.title for block in page().blocks if isinstance(block, Table)}


def test_handling_minutes_say_where_they_come_from() -> None:
    """A sheet that says twice what was logged, six logged tickets, and a class that nothing was logged for."""
    sheet, logged, other = rows("How long tickets take")
    assert sheet[4:] == ("Handling sheet", 15, 1.1, 240, "the sheet says 100% more than was logged")
    assert logged[4:] == ("logged work", 10, 0.7, 6, "only 6 tickets: leans on the rest of its priority")
    assert other[4:] == ("like others", None, None, None, "taken from the rest of its priority")


def test_the_headline_tells_tickets_and_targets() -> None:
    """45 of 50 and 74 of 93 tickets in time are 83.5% (0.8 x 93 = 74.4)."""
    assert page().headline.startswith("1,290 tickets in 2 months; 83.5% of those that were resolved")


def test_without_tickets_the_page_says_so() -> None:
    """Nothing is made up."""
    empty = history(plan(world(days=2), rota("Ann E -\nBob - L")))
    assert (empty.headline, empty.blocks) == ("No tickets, so nothing is known of the past.", ())
