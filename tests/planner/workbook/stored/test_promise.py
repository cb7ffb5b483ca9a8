"""The promise comes back from its tables as it was written."""

from dataclasses import replace

from planner.domain.outcome.promise import Attainment, CustomerPromise, Promise
from planner.domain.roster.rota import Rota
from planner.workbook.stored.promise import promise_of, promise_tables
from tests.builders import world
from tests.plans import plan

ROW = Attainment("P2 Gold Denver", "desk", "response", 60, 0.9, 0.95, 0.9, 1.0, 4.5, 30.0, 12.25, 0.8, 0.85)
LEVEL = replace(ROW, priority="P2 Gold", skill="", months_kept=None, assured=None)
CUSTOMER = CustomerPromise("Harbour Rail", "P2 Gold Denver", "resolution", 480, 0.9, 0.95, 0.9, 1.0, 3.5, 0.75)


def test_levels_and_customers_come_back() -> None:
    """Every number is as it was; without contracts there is no table of levels or customers."""
    made = Promise((ROW,), 200, 1, levels=(LEVEL,), customers=(CUSTOMER,))
    tables = promise_tables(replace(plan(world(), Rota()), promise=made))
    assert promise_of({table.name: table.rows for table in tables}) == made
    plain = promise_tables(replace(plan(world(), Rota()), promise=Promise((ROW,), 200, 1)))
    assert {table.name for table in tables} - {table.name for table in plain} == {
        "tblPromiseLevels",
        "tblPromiseCustomers",
    }
