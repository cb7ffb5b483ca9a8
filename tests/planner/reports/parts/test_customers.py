"""What the pages say of customers."""

from dataclasses import replace
from datetime import date

from planner.domain.outcome.past import CustomerMonth, MonthOfService, Past
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Attainment, CustomerPromise, Measure, Promise
from planner.domain.roster.rota import Rota
from planner.domain.tickets.service_targets import ServiceTarget
from planner.reports.history import history
from planner.reports.page import Cell, Page, Scalar, Table
from planner.reports.parts.customers import CUSTOMERS, HISTORY, IN_TIME, LEVELS, customers_page
from planner.reports.promise import promise
from planner.web.sections import plan_part
from tests.builders import world
from tests.plans import plan

LONDON, DENVER = "P2 Gold London", "P2 Gold Denver"
APRIL = date(2026, 4, 1)


def given(customer: str, name: str, promised: float, measure: Measure = "response") -> CustomerPromise:
    """Return the promise to a customer, 0.9 asked for, with ten tickets."""
    return CustomerPromise(customer, name, measure, 60, 0.9, promised, promised - 0.1, 1.0, 10.0, 0.8)


def provider() -> Plan:
    """Return a plan for two customers of one level at two sites, one of them promised too little."""
    service = tuple(
        ServiceTarget(name, 60, 0.9, "office", 240, level="Gold", site=name.split()[-1]) for name in (LONDON, DENVER)
    )
    level = Attainment("P2 Gold", "", "response", 60, 0.9, 0.9, 0.8, 1.0, 5.0, 20.0, 20.0, 0.6)
    made = Promise(
        (),
        200,
        1,
        levels=(level,),
        customers=(
            given("Ridge", DENVER, 0.85),
            given("Harbour", LONDON, 0.95),
            given("Ridge", DENVER, 0.99, "resolution"),
        ),
    )
    months = (
        MonthOfService(APRIL, LONDON, 30, 30, 300, None, 0, 0, None, 0.5, 1.0, 30),
        MonthOfService(APRIL, DENVER, 30, 10, 100, None, 0, 0, None, 0.5, 0.6, 10),
    )
    past = Past(
        months,
        capacity_minutes=1000.0,
        customers=(
            CustomerMonth(APRIL, "Harbour", LONDON, 30, 0, 0, 30, 30),
            CustomerMonth(APRIL, "Ridge", DENVER, 10, 3, 4, 6, 10),
        ),
    )
    return replace(plan(world(service=service), Rota()), promise=made, past=past)


def rows(page: Page, title: str) -> list[list[Scalar]]:
    """Return the plain values of a table of a page."""
    table = next(block for block in page.blocks if isinstance(block, Table) and block.title == title)
    return [[cell.value if isinstance(cell, Cell) else cell for cell in row] for row in table.rows]


def test_the_promise_page_tells_levels_and_customers() -> None:
    """Both sites together are one level; its past is 30 of 30 and 6 of 10 answers: 36 of 40."""
    page = promise(provider())
    (level,) = rows(page, LEVELS)
    assert level[:4] == ["P2 response", "Gold, 90% within 60 min", 0.9, 0.9]
    assert level[7] == 0.9
    assert rows(page, IN_TIME["response"]) == [
        ["Harbour", "Gold, London", 0.95, 10.0],
        ["Ridge", "Gold, Denver", 0.85, 10.0],
    ]
    assert rows(page, IN_TIME["resolution"]) == [["Ridge", "Gold, Denver", 0.99, 10.0]]
    listed = rows(page, CUSTOMERS)
    assert [row[:2] for row in listed] == [
        ["Harbour", "P2 Gold London response in 60 min"],
        ["Ridge", "P2 Gold Denver response in 60 min"],
        ["Ridge", "P2 Gold Denver resolution in 60 min"],
    ]
    assert [row[7] for row in listed] == [1.0, 0.6, 0.75]
    assert listed[1][8] == "below target on average, but kept in most months (8 of 10 months)"


def test_what_waits_for_others_is_said_of_every_customer() -> None:
    """Denver promises 99% of resolutions and kept 30 of 40: customer and level are kept only if nothing waits."""
    plain = provider()
    row = Attainment(DENVER, "", "resolution", 240, 0.9, 0.99, 0.95, 1.0, 60.0, 90.0, 40.0, 1.0)
    level = replace(row, priority="P2 Gold")
    months = (*plain.past.months, MonthOfService(APRIL, DENVER, 30, 40, 400, 0.75, 40, 0, None, 0.5))
    made = replace(plain.promise, rows=(row,), levels=(level,))
    page = promise(replace(plain, promise=made, past=replace(plain.past, months=months)))
    assert rows(page, CUSTOMERS)[-1][8] == "kept if nothing waits for others"
    assert rows(page, LEVELS)[0][8] == "kept if nothing waits for others"


def test_history_tells_each_customers_months() -> None:
    """Tickets, answers and resolutions in time over all priorities; a share that nothing tells is empty."""
    assert rows(history(provider()), HISTORY) == [
        ["Apr 2026", "Harbour", "Gold, London", 30, 1.0, 30, None, 0],
        ["Apr 2026", "Ridge", "Gold, Denver", 10, 0.6, 10, 0.75, 4],
    ]


def test_the_web_page_has_a_section_for_customers() -> None:
    """It says who is promised too little; a plan without contracts has no such section."""
    assert customers_page(provider()).headline == "Of 2 customers Ridge is below a target."
    sections = {section.anchor: section.headline for section in plan_part(provider(), 1).sections}
    assert sections["customers-1"] == "Of 2 customers Ridge is below a target."
    assert "customers-1" not in {section.anchor for section in plan_part(plan(world(), Rota()), 1).sections}
