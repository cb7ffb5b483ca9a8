"""What each customer of a provider is promised and got, by the service levels of the Contracts sheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from planner.domain.outcome.past import CustomerMonth
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import CustomerPromise, Measure
from planner.domain.tickets.service_targets import ServiceTarget
from planner.domain.wording import say_count
from planner.reports.measures.outlook import outlook
from planner.reports.measures.wording import say_list, say_minutes
from planner.reports.page import Block, Cell, Column, Page, Scalar, Table
from planner.reports.parts.promised import COLUMNS, promise_line, verdict

LEVELS = "Promise by priority and service level"
CUSTOMERS = "Promise by customer"
HISTORY = "Service by customer and month"
IN_TIME: Mapping[Measure, str] = {
    "response": "Answered in time by customer",
    "resolution": "Resolved in time by customer",
}

Row = tuple[Cell | Scalar, ...]


def customers_page(plan: Plan) -> Page:
    """What each customer is promised and got, for the people who answer to them."""
    return Page(headline(plan), (*_in_time(plan), *customer_history(plan)))


def headline(plan: Plan) -> str:
    """Say which customers are promised less than their contracts ask for."""
    rows = plan.promise.customers
    short = list(dict.fromkeys(row.customer for row in rows if not row.kept))
    count = say_count(len({row.customer for row in rows}), "customer")
    if not short:
        return f"Every target of {count} is kept on average."
    return f"Of {count} {say_list(short)} {'is' if len(short) == 1 else 'are'} below a target."


def level_promises(plan: Plan) -> list[Block]:
    """Return the promise of each priority and level over all sites, nothing without service levels."""
    names = {target.without_site: (target.plain, target.level or "all other levels") for target in plan.inputs.service}
    waiting = {
        (target.without_site, measure)
        for target in plan.inputs.service
        for measure in IN_TIME
        if (target.priority, measure) in _waiting(plan)
    }
    rows: list[Row] = []
    for row in plan.promise.levels:
        line, (priority, level) = promise_line(row, plan.past), names.get(row.priority, (row.priority, ""))
        past, said = (
            _past_of_level(plan, row.priority, row.measure),
            verdict(row, (row.priority, row.measure) in waiting),
        )
        rows.append((f"{priority} {row.measure}", f"{level}, {line[1]}", *line[2:7], past, said))
    columns = (COLUMNS[0], Column("Service level and target", width=36), *COLUMNS[2:])
    note = "All customers of a level together, whatever site their clocks run at."
    return [Table(LEVELS, columns, tuple(rows), note)] if rows else []


def _waiting(plan: Plan) -> set[tuple[str, Measure]]:
    """Return the promises that are kept only if nothing waits for others, as the past of all their customers shows."""
    rows = (row for row in plan.promise.rows if not row.skill)
    return {(row.priority, row.measure) for row in rows if plan.past.shows_waiting(row)}


def _past_of_level(plan: Plan, level: str, measure: Measure) -> float | None:
    """Return how a target was met in the last three months at all sites together, None where that is not known."""
    names = [target.priority for target in plan.inputs.service if target.without_site == level]
    known = [found for name in names if (found := plan.past.attained(name, measure))]
    tickets = sum(each.tickets for each in known)
    return sum(each.share * each.tickets for each in known) / tickets if tickets else None


def customer_promises(plan: Plan) -> list[Block]:
    """Return what each customer is promised: shares at a glance, then every target; nothing without contracts."""
    return [*_in_time(plan), _targets(plan)] if plan.promise.customers else []


def _in_time(plan: Plan) -> Iterator[Table]:
    """Yield for each measure a line for every customer with a column for every priority."""
    service = _service(plan)
    priorities = list(dict.fromkeys(target.plain for target in plan.inputs.service))
    for measure, title in IN_TIME.items():
        found: dict[str, dict[str, CustomerPromise]] = {}
        for row in plan.promise.customers:
            if row.measure == measure:
                plain = service[row.priority].plain if row.priority in service else row.priority
                found.setdefault(row.customer, {})[plain] = row
        columns = (
            Column("Customer", width=24),
            Column("Service level", width=36),
            *(Column(name, "share", 13, "The share of tickets promised to be in time.") for name in priorities),
            Column("Tickets", "number", help="Expected in the planned days; those that fall due in them."),
        )
        lines = tuple(
            (customer, _levels(its.values(), service), *shares, sum(row.tickets for row in its.values()))
            for customer, its in sorted(found.items())
            for shares in (tuple(_share(its.get(name)) for name in priorities),)
        )
        if lines:
            yield Table(title, columns, lines)


def _share(row: CustomerPromise | None) -> Cell | None:
    return Cell(row.promised, "good" if row.kept else "bad") if row else None


def _levels(rows: Iterable[CustomerPromise | CustomerMonth], service: Mapping[str, ServiceTarget]) -> str:
    """Return the level of some rows of one customer, and the site where its clocks run."""
    targets = [service[row.priority] for row in rows if row.priority in service]
    level = next((target.level for target in targets if target.level), "all levels")
    site = next((target.site for target in targets if target.site), "")
    return f"{level}, {site}" if site else level


def _targets(plan: Plan) -> Table:
    columns = (Column("Customer", width=24), Column("Promise", width=36), *COLUMNS[2:])
    lines: list[Row] = []
    order = {target.priority: place for place, target in enumerate(plan.inputs.service)}
    rows, waiting = plan.promise.customers, _waiting(plan)
    for row in sorted(rows, key=lambda row: (row.customer, row.measure != "response", order.get(row.priority, 0))):
        known = plan.past.attained_by(row.customer, row.priority, row.measure)
        lines.append(
            (
                row.customer,
                f"{row.priority} {row.measure} in {say_minutes(row.target_minutes)}",
                row.target_share,
                Cell(row.promised, "good" if row.kept else "bad"),
                row.low,
                row.high,
                row.tickets,
                known.share if known else None,
                _verdict(row, (row.priority, row.measure) in waiting),
            )
        )
    note = (
        "The tickets of a promise are shared among its customers as in the last half year, by the hour of the day. "
        "A customer with few tickets has a wide range: one late ticket of ten in a month is 10%."
    )
    return Table(CUSTOMERS, columns, tuple(lines), note, listed=True)


def _verdict(row: CustomerPromise, waiting: bool) -> Cell:
    said = outlook(row)
    if row.kept and waiting:
        return Cell("kept if nothing waits for others", "warn")
    return Cell(said.word + said.count, "bad" if not row.kept else "warn" if said.order else "good")


def customer_history(plan: Plan) -> list[Block]:
    """Return how each customer was served month by month over all priorities; nothing without contracts."""
    columns = (
        Column("Month", width=22),
        Column("Customer", width=24),
        Column("Service level", width=22),
        Column("Tickets", "whole"),
        Column("Answered in time", "share", 16),
        Column("Answered", "whole", help="Tickets behind the share before: those whose first answer is known."),
        Column("Resolved in time", "share", 16),
        Column("Resolved", "whole", help="Tickets behind the share before: those whose resolution is known."),
    )
    service = _service(plan)
    rows = tuple(
        _month(month, customer, list(own), service)
        for (month, customer), own in groupby(plan.past.customers, key=lambda row: (row.month, row.customer))
    )
    note = "By the targets of today on each customer's own clock."
    return [Table(HISTORY, columns, rows, note, listed=True)] if rows else []


def _month(month: date, customer: str, own: Sequence[CustomerMonth], service: Mapping[str, ServiceTarget]) -> Row:
    told, judged = sum(row.answered_of for row in own), sum(row.kept_of for row in own)
    return (
        f"{month:%b %Y}",
        customer,
        _levels(own, service),
        sum(row.tickets for row in own),
        sum(row.answered for row in own) / told if told else None,
        told,
        sum(row.kept for row in own) / judged if judged else None,
        judged,
    )


def _service(plan: Plan) -> Mapping[str, ServiceTarget]:
    return {target.priority: target for target in plan.inputs.service}
