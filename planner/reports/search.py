"""The page of a search: the answer, how sure it is, and everything that was tried."""

from typing import Any

from planner.domain.outcome.search import Found, Tried
from planner.reports.measures.key_figures import figures, key_figures
from planner.reports.page import Cell, Column, Page, Scalar, Table, Text

TRIED = "What was tried"

WAYS = {"bound": "no rota can", "simulated": "simulated", "planned": "planned", "unknown": "not known"}


def search_page(found: Found) -> Page:
    """Return the page of what a search has found."""
    return Page(found.answer, (*_certainty(found), _tried(found)), wide=True)


def _certainty(found: Found) -> tuple[Text, ...]:
    return (Text(f"{found.question} How sure is the answer?", found.certainty),) if found.certainty else ()


def _tried(found: Found) -> Table:
    columns = (
        Column("What", width=44),
        Column("Keeps every promise", width=12),
        Column(
            "Known because", width=14, help="A bound that holds for every rota, a simulated rota, or a planned one."
        ),
        Column("Heads", "whole"),
        Column("Staffed h", "whole"),
        Column(f"Cost {found.base.inputs.settings.currency}", "money"),
        Column("Gap of the rota", "share"),
        Column("In words", width=80),
    )
    return Table(TRIED, columns, tuple(_line(each) for each in found.tried), listed=True)


def _line(tried: Tried) -> tuple[Cell | Scalar, ...]:
    kept = Cell("yes", "good") if tried.kept else Cell("no", "bad")
    if tried.way == "unknown":
        kept = Cell("not known", "warn")
    amounts: tuple[Scalar, ...] = (None, None, None, None)
    if tried.plan:
        key = key_figures(tried.plan)
        amounts = (key.heads, key.staffed_hours, key.total_cost, key.solver_gap)
    return (tried.name, kept, WAYS[tried.way], *amounts, tried.says)


def plain_search(found: Found) -> dict[str, Any]:
    """Return what a search has found as plain values that can be written as JSON."""
    return {
        "question": found.question,
        "answer": found.answer,
        "certainty": list(found.certainty),
        "tried": [
            {
                "name": each.name,
                "kept": each.kept,
                "known_by": each.way,
                "says": each.says,
                "figures": figures(each.plan) if each.plan else None,
            }
            for each in found.tried
        ],
    }
