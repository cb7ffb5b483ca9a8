"""The page of several teams: verdict, promise per priority, heads, hours short and cost of each, and their sums."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner.domain.wording import agree, say_count
from planner.reports.measures.key_figures import KeyFigures
from planner.reports.measures.outlook import say_missed_targets
from planner.reports.page import Cell, Chart, Column, Page, Scalar, Series, Table

SHEET = "Portfolio"

TEAMS, FAILED = "Teams", "Not planned"


@dataclass(frozen=True)
class TeamLine:
    """One team of a portfolio: the file of its result and its key figures, or the reason why there is no plan."""

    team: str
    file: str
    figures: KeyFigures | None = None
    why: str = ""

    @property
    def kept(self) -> bool:
        """Tell whether the team has a plan that breaks no must-rule and keeps every target."""
        key = self.figures
        return key is not None and not key.musts_broken and all(row.kept for row in key.promise)

    @property
    def verdict(self) -> str:
        """What is wrong with the plan of the team, in a few words."""
        key = self.figures
        if key is None:
            return f"not planned: {self.why}"
        broken = f"{say_count(key.musts_broken, 'must-rule')} broken" if key.musts_broken else ""
        return "; ".join(filter(None, (broken, say_missed_targets(key.promise)))) or "every target is kept"


def headline(lines: Sequence[TeamLine]) -> str:
    """Return the verdict on all teams in one sentence."""
    kept = sum(line.kept for line in lines)
    failed = sum(line.figures is None for line in lines)
    of = f"{kept} of {say_count(len(lines), 'team')} {agree(kept, 'keeps', 'keep')} every must-rule and every target"
    return f"{of}; {say_count(failed, 'team')} could not be planned." if failed else f"{of}."


def portfolio_page(lines: Sequence[TeamLine]) -> Page:
    """Return the page of all teams, in the order of the lines."""
    planned = [line for line in lines if line.figures]
    if not planned:
        return Page(headline(lines), tuple(_failed(lines)), wide=True, one_sheet=True)
    chart = Chart("Hours short by team", TEAMS, "Team", (Series("Hours short", "bar"),), rows=len(planned), least=0.0)
    return Page(headline(lines), (_teams(planned), *_failed(lines), chart), wide=True, one_sheet=True)


def promises_of(lines: Sequence[TeamLine]) -> tuple[str, ...]:
    """Return every promise that some team makes, such as P1 response, sorted."""
    return tuple(
        sorted({f"{row.priority} {row.measure}" for line in lines if line.figures for row in line.figures.promise})
    )


def _teams(lines: Sequence[TeamLine]) -> Table:
    promises = promises_of(lines)
    columns = (
        Column("Team", width=24),
        Column("Verdict", width=40),
        *(Column(promise, "share", 12, "The promise; red: below the target of the team.") for promise in promises),
        Column("Heads", "whole"),
        Column("Staffed h", "whole"),
        Column("Hours short", "hours"),
        Column("Cost", "money"),
        Column("Currency"),
    )
    return Table(TEAMS, columns, (*(tuple(_row(line, promises)) for line in lines), *_total(lines, promises)))


def _row(line: TeamLine, promises: Sequence[str]) -> Iterator[Cell | Scalar]:
    key = line.figures
    if key is None:
        return
    by_name = {f"{row.priority} {row.measure}": row for row in key.promise}
    yield line.team
    yield Cell(line.verdict, "good" if line.kept else "bad")
    for promise in promises:
        row = by_name.get(promise)
        yield None if row is None else Cell(row.promised, "good" if row.kept else "bad")
    yield key.heads
    yield round(key.staffed_hours)
    yield Cell(round(key.hours_short, 1), "bad" if key.hours_short else "good")
    yield key.total_cost
    yield key.currency


def _total(lines: Sequence[TeamLine], promises: Sequence[str]) -> Iterator[tuple[Cell | Scalar, ...]]:
    """Yield the sums; costs are added where all teams have one currency."""
    keys = [line.figures for line in lines if line.figures]
    if len(keys) < 2:
        return
    currencies = {key.currency for key in keys}
    single = len(currencies) == 1
    yield (
        "All teams",
        "",
        *(None for _ in promises),
        sum(key.heads for key in keys),
        round(sum(key.staffed_hours for key in keys)),
        round(sum(key.hours_short for key in keys), 1),
        round(sum(key.total_cost for key in keys), 2) if single else None,
        currencies.pop() if single else "several",
    )


def _failed(lines: Sequence[TeamLine]) -> Iterator[Table]:
    rows = tuple((line.team, line.why) for line in lines if line.figures is None)
    if rows:
        yield Table(FAILED, (Column("Team", width=24), Column("Why there is no plan", width=40)), rows)
