"""What was found out about a rota comes back from its long tables as it went in."""

from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.outcome.refusal import Refusal
from planner.workbook.stored.assessment import assessment_tables, overtime_of, premium_pay_of, refusals_of
from tests.builders import MONDAY, rota, world
from tests.plans import plan


def test_what_was_written_is_read() -> None:
    """Two reasons, none, and two wishes of one day; overtime of two people, premium pay of one."""
    refusals = (
        Refusal("Ann", MONDAY, "off", "off", ("leaves desk one short", "second")),
        Refusal("Ann", MONDAY, "not E", "L"),
        Refusal("Bob", MONDAY, "E", "E", ("third",)),
    )
    overtime = {"Ann": Overtime(120, 0, 60, 30, 15.5), "Bob": Overtime()}
    paid = {"Ann": PremiumPay(480, 60, 120, 30, 1440, 92.75)}
    made = plan(world(days=1), rota("Ann E"), refusals=refusals, overtime=overtime, premium_pay=paid)
    tables = {table.name: table.rows for table in assessment_tables(made)}
    assert refusals_of(tables) == refusals
    assert overtime_of(tables) == overtime
    assert premium_pay_of(tables) == paid
