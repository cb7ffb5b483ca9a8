"""The levels of the objective as a table: what the rota leaves undone on each, and how little it could be."""

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.domain.outcome.plan import Solved
from planner.reports.page import Column, Scalar, Table

MEANINGS = {
    "legal": "the law and what is decided beforehand; a must that had to give way weighs 50",
    "cover": "people and hours that the work, the shifts and on-call ask for",
    "promises": "what people can rely on: contract hours, weekends, notice",
    "fairness": "nights, weekends and the like beyond a fair share, to the tenth, and nights that nobody asks for; "
    "where the Ledger alone puts somebody above their share, a little for each that anybody has",
    "wishes": "what people asked for on single days",
    "steadiness": "changes of kind and of start from day to day",
    "cost": "what is only cheaper: the cost of hours, hours beyond all contracts together, duties in optional shifts",
}
"""What each level holds, for the reader."""

NAMES = {"legal": "law", "promises": "agreements"}
"""Names for the reader where the level's own would be read as something else: a promise is one of service."""

NOTE = (
    "The levels are in order of importance: an hour on one level weighs more than several hours on the next; see the "
    "second column. Missed: the hours by which the level's rules are missed, times their weights (strong 9, normal 3, "
    "mild 1); a single night or wish counts as 8 hours. At best: only a rota that is worse on another level may miss "
    "fewer hours here."
)


def levels_table(solved: Solved) -> Table:
    """Return each level's weighted hours, the least they could be with all else as good, and their share of all."""
    columns = (
        Column("Level", width=30),
        Column("An hour counts", "whole", 32),
        Column("Missed", "hours", 20, "Weighted hours."),
        Column("At best", "hours", 28, "No rota as good on every other level has less."),
        Column("Share of all", "share", 30),
        Column("What it holds", width=60),
    )
    whole = sum(level.price * level.hours for level in solved.levels)
    rows = tuple(_row(level, whole) for level in solved.levels)
    return Table("Level by level", columns, rows or (("not known", None, None, None, None, ""),), NOTE)


def _row(level: ObjectiveLevel, whole: float) -> tuple[Scalar, ...]:
    share = level.price * level.hours / whole if whole else 0.0
    return NAMES.get(level.name, level.name), level.price, level.hours, level.least, share, MEANINGS[level.name]
