"""The page of fairness."""

from datetime import timedelta

from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.roster.rules import LedgerLine
from planner.reports.fairness import fairness
from planner.reports.page import Table
from tests.builders import MONDAY, person, rota, world
from tests.plans import plan


def test_earlier_months_are_added() -> None:
    """Ann brings 4 nights and works 1: 5 in all."""
    inputs = world("Ann", days=2, ledger=(LedgerLine("Ann", "nights", 4),))
    page = fairness(plan(inputs, rota("Ann N -")))
    table = [block for block in page.blocks if isinstance(block, Table)][1]
    assert table.rows[0][:4] == ("Ann", "", 4, 5)


def test_a_newcomer_is_compared_by_their_own_months() -> None:
    """Ann had 4 nights in four weeks, Bob starts with the plan and has one in its week: both have a share of 1."""
    people = (person("Ann"), person("Bob", first_day=MONDAY))
    inputs = world(people=people, ledger=(LedgerLine("Ann", "nights", 4, MONDAY - timedelta(days=28)),))
    page = fairness(plan(inputs, rota("Ann N\nBob - N")))
    table = [block for block in page.blocks if isinstance(block, Table)][1]
    assert [row[-1] for row in table.rows] == [1.0, 1.0]


def test_the_first_line_counts_those_with_none() -> None:
    """Ann has two nights and Bob one, Cid and Dan have none; only Ann has a weekend, nobody is on call."""
    said = fairness(plan(world("Ann Bob Cid Dan", days=6), rota("Ann N - - - - N\nBob N"))).headline
    assert "1 to 2 nights (2 with none)" in said
    assert said.endswith("no days on call.")


def test_the_last_line_is_the_sum() -> None:
    """The line of all people has the sum of their hours."""
    page = fairness(plan(world(days=2), rota("Ann E E\nBob - N")))
    table = next(block for block in page.blocks if isinstance(block, Table))
    assert table.rows[-1][4] == 23.0


def test_overtime_is_shown_by_what_makes_it() -> None:
    """Ann's two hours beyond a day and one beyond the week, paid 15 on top; Bob has no law and so none."""
    made = plan(world(days=2), rota("Ann E E\nBob - N"), overtime={"Ann": Overtime(120, 0, 60, 0, 15.0)})
    table = next(block for block in fairness(made).blocks if isinstance(block, Table))
    at = [column.title for column in table.columns].index("Overtime of days h")
    assert [row[at : at + 4] for row in table.rows] == [(2.0, 0.0, 1.0, 15.0), (0, 0, 0, 0), (2.0, 0.0, 1.0, 15.0)]


def test_premium_pay_has_a_column_with_and_without_overtime() -> None:
    """Ann's 30 on top; the last column of money, also beside overtime, and its sum."""
    paid = {"Ann": PremiumPay(night=480, amount=30.0)}
    for overtime in ({}, {"Ann": Overtime(120, 0, 60, 0, 15.0)}):
        made = plan(world(days=2), rota("Ann E E\nBob - N"), overtime=overtime, premium_pay=paid)
        table = next(block for block in fairness(made).blocks if isinstance(block, Table))
        at = [column.title for column in table.columns].index("Premium pay EUR")
        assert [row[at] for row in table.rows] == [30.0, 0, 30.0]


def test_without_overtime_in_any_law_nothing_is_shown_of_it() -> None:
    """No column speaks of it."""
    table = next(block for block in fairness(plan(world(days=2), rota("Ann E E"))).blocks if isinstance(block, Table))
    assert not [column.title for column in table.columns if "vertime" in column.title]


def test_a_contract_by_the_year_has_its_balance() -> None:
    """Ann is 10 h over before a week of 40 h in June, 7 of 214 days: 20 min less are due; she works 15 h."""
    people = (person("Ann", minutes_a_year=2088 * 60), person("Bob"))
    inputs = world(people=people, ledger=(LedgerLine("Ann", "balance", 10),))
    page = fairness(plan(inputs, rota("Ann E E")))
    (table,) = (block for block in page.blocks if isinstance(block, Table) and block.title == "Hours of the year")
    assert table.rows == (("Ann", 2088, 10, 40, 40 - 20 / 60, 15, -15),)
