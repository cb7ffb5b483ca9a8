"""The page of a month that is over: promised and came, why, the figures to report, and what to take over."""

from planner.domain.outcome.review import COST, Cause, Review, ReviewedTarget, Target
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_days
from planner.reports.page import Cell, Chart, Column, Page, Scalar, Series, Table, Text

TITLE, WEEKS, WHY, FIGURES = "Promised and came", "Promised and came by week", "Why it differs", "Figures of the month"
SHEET = "Review"

Line = tuple[Cell | Scalar, ...]


def review_page(review: Review) -> Page:
    """Return the page; its first table is drawn as a chart."""
    series = (Series("Promised", "point", "Low", "High"), Series("Came", "point"), Series("Target share", "target"))
    return Page(
        review_headline(review),
        (
            Text("What the next plan should take over", review.advice),
            _targets(review),
            Chart(
                "Promised with its range, and what came", TITLE, "Priority", series, form="share", least=_least(review)
            ),
            why_table(review),
            _indicators(review),
            _weeks(review),
        ),
    )


def review_headline(review: Review) -> str:
    """Say how many targets were kept, how many promises held, and what the month cost."""
    days = f"{say_days(review.first_day, review.last_day)} {review.last_day.year}"
    known = [(each, came) for each in review.targets if (came := _best(each)) is not None]
    kept = sum(came >= each.target_share for each, came in known)
    held = sum(_held(each, came) for each, came in known)
    kept_of = f"{kept} of {say_count(len(known), 'target was', 'targets were')} kept"
    return f"{days}: {kept_of}; what came is within the promised range, or better, for {held}{_cost(review)}."


def _cost(review: Review) -> str:
    """Say what the month cost; without the worked rota that is what the planned one costs."""
    for each in review.indicators:
        if each.name.startswith(COST):
            planned, currency = f"{each.planned:,.0f}", each.name.removeprefix(COST)
            if each.came is None:
                return f"; the rota as planned cost {planned} {currency}"
            return f"; the rota as worked cost {each.came:,.0f} {currency}, planned were {planned}"
    return ""


def _best(each: ReviewedTarget) -> float | None:
    """Return what came by the export, or by the replay where the export does not say."""
    return each.replayed if each.came is None else each.came


def _held(each: ReviewedTarget, came: float) -> bool:
    return came >= each.low - 0.0005


def _least(review: Review) -> float:
    shares = [
        share for each in review.targets for share in (each.low, each.came, each.target_share) if share is not None
    ]
    return max(0.0, int(min(shares, default=0.5) * 10 - 0.5) / 10)


def _targets(review: Review) -> Table:
    columns = (
        Column("Priority", width=24),
        Column("Target share", "share", 13),
        Column("Promised", "share"),
        Column("Low", "share", help="1 of 10 simulated months is below."),
        Column("High", "share", help="1 of 10 simulated months is above."),
        Column("Replayed", "share", help="The tickets that came, simulated through the rota as far as it is known."),
        Column("Came", "share", help="By the export; empty where it does not say when tickets were answered."),
        Column("Tickets known", "whole", 14),
        Column("Verdict", width=30),
    )
    note = "Came counts tickets of the month by their own SLA clock, time on hold left out where the export tells it."
    return Table(TITLE, columns, tuple(map(_target, review.targets)), note)


def _target(each: ReviewedTarget) -> Line:
    came = _best(each)
    return (
        " ".join(each.target),
        each.target_share,
        each.promised,
        each.low,
        each.high,
        each.replayed,
        each.came,
        each.known,
        Cell("not known", "quiet") if came is None else _verdict(each, came),
    )


def _verdict(each: ReviewedTarget, came: float) -> Cell:
    by = " by the replay" if each.came is None else ""
    if came >= each.target_share:
        return Cell(f"kept{by}", "good")
    as_promised = ", as was promised" if _held(each, came) else ""
    return Cell(f"missed{by} by {100 * (each.target_share - came):.1f} points{as_promised}", "bad")


def why_table(review: Review) -> Table:
    """Return a line for each cause: by how many points it moved each target, ending at what came."""
    targets = [each.target for each in review.targets]
    columns = (Column("What changed", width=34), *(Column(" ".join(each), "points", 14) for each in targets))
    rows: list[Line] = []
    last: dict[Target, float] = {}
    for cause in review.causes:
        if not last:
            last = dict(cause.shares)
            continue
        rows.append(_cause(cause, targets, last))
        last |= cause.shares
    came = {each.target: each.came for each in review.targets}
    rest = tuple(_difference(last.get(target), came[target]) for target in targets)
    rows.append(("not explained by these: waiting for others, order of work", *rest))
    whole = tuple(_difference(each.promised, _best(each)) for each in review.targets)
    rows.append((Cell("in all"), *whole))
    unknown = [f"{cause.name}: {cause.unknown}." for cause in review.causes if cause.unknown]
    note = (
        "Points of share, each replay with one thing more as it was. Where the export does not say what came, the last "
        "line is the replay."
    )
    return Table(WHY, columns, tuple(rows), " ".join((note, *unknown)))


def _cause(cause: Cause, targets: list[Target], last: dict[Target, float]) -> Line:
    if cause.unknown:
        return (f"{cause.name} (not known)", *[None] * len(targets))
    return (cause.name, *(_difference(last.get(target), cause.shares.get(target)) for target in targets))


def _difference(before: float | None, after: float | None) -> float | None:
    return None if before is None or after is None else 100 * (after - before)


def _indicators(review: Review) -> Table:
    columns = (
        Column("Figure", width=44),
        Column("Planned", width=14),
        Column("Came", width=14),
        Column("Meaning", width=60),
    )
    rows = tuple(
        (each.name, _number(each.planned, each.unit), _number(each.came, each.unit), each.meaning)
        for each in review.indicators
    )
    return Table(FIGURES, columns, rows)


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return "not known"
    return f"{value:.1%}" if unit == "share" else f"{value:,.0f}" if unit == "whole" else f"{value:,.1f}"


def _weeks(review: Review) -> Table:
    columns = (
        Column("Priority"),
        Column("Week", "whole"),
        Column("Tickets foreseen", "whole", 14),
        Column("Tickets", "whole"),
        Column("Promised", "share", help="Share answered in time."),
        Column("Replayed", "share"),
        Column("Came", "share"),
    )
    rows = tuple(
        (each.priority, each.week, each.foreseen, each.tickets, each.promised, each.replayed, each.came)
        for each in review.weeks
    )
    return Table(WEEKS, columns, rows, "Responses by the week in which tickets came.", listed=True)
