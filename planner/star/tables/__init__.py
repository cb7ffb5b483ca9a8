"""The tables of the star, one file each or one for a few that belong together; `TABLES` lists them, dimensions first.

They import `planner.reports.measures` and the declaration of a table.
"""

from planner.star.declaration import StarTable
from planner.star.tables.assignments import ASSIGNMENTS
from planner.star.tables.back_test import BACK_TEST
from planner.star.tables.breaches import BREACHES
from planner.star.tables.call_out_cost import CALL_OUT_COST
from planner.star.tables.classes import PRIORITIES, SKILLS
from planner.star.tables.coverage import COVERAGE, SHORTAGES
from planner.star.tables.customers import CUSTOMER_MONTHS, PROMISE_BY_CUSTOMER
from planner.star.tables.dates import DATES
from planner.star.tables.duty_codes import DUTY_CODES
from planner.star.tables.fairness import FAIRNESS
from planner.star.tables.forecast import FORECAST
from planner.star.tables.on_call import ON_CALL
from planner.star.tables.people import PEOPLE
from planner.star.tables.promise import BACKLOG, PROMISE, PROMISE_BY_HOUR, PROMISE_BY_WEEK
from planner.star.tables.scenarios import SCENARIO_PROMISE, SCENARIOS
from planner.star.tables.tickets_by_hour import TICKETS_BY_HOUR

TABLES: tuple[StarTable, ...] = (
    DATES,
    PEOPLE,
    PRIORITIES,
    SKILLS,
    DUTY_CODES,
    ON_CALL,
    SCENARIOS,
    ASSIGNMENTS,
    COVERAGE,
    SHORTAGES,
    PROMISE,
    PROMISE_BY_HOUR,
    PROMISE_BY_WEEK,
    BACKLOG,
    PROMISE_BY_CUSTOMER,
    CUSTOMER_MONTHS,
    CALL_OUT_COST,
    FORECAST,
    TICKETS_BY_HOUR,
    BREACHES,
    FAIRNESS,
    BACK_TEST,
    SCENARIO_PROMISE,
)
