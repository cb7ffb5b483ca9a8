"""The page of a search."""

from planner.domain.outcome.search import Found, Tried
from planner.reports.page import Cell, Table, Text
from planner.reports.search import plain_search, search_page
from tests.builders import rota, world
from tests.plans import plan


def test_the_answer_comes_first_and_every_trial_says_how_it_is_known() -> None:
    """One team that was planned, and one that a bound rules out."""
    made = plan(world(days=1), rota("Ann E"))
    tried = (Tried("2 heads", True, "planned", "kept", made), Tried("1 head", False, "bound", "45 h of work"))
    found = Found("How few?", "2 heads do.", ("One fewer misses.",), tried, made)
    page = search_page(found)
    assert page.headline == "2 heads do."
    text, table = page.blocks
    assert isinstance(text, Text)
    assert isinstance(table, Table)
    assert [row[:4] for row in table.rows] == [
        ("2 heads", Cell("yes", "good"), "planned", 1),
        ("1 head", Cell("no", "bad"), "no rota can", None),
    ]
    plain = plain_search(found)
    assert (plain["answer"], plain["tried"][1]["figures"]) == ("2 heads do.", None)
