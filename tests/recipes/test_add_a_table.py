"""The recipe of a table for Power BI and Tableau: days with a wish."""

from pathlib import Path

from tests.recipes.copied_house import CopiedHouse, files_of

TABLE = '''"""The table of days with a wish."""

from collections.abc import Iterator

from planner.reports.measures.wished_days import wished_days
from planner.star.declaration import Row, StarTable, day, flag, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    for number, each in enumerate(wished_days(source.inputs), 1):
        yield number, each.person, each.day, each.strength, each.granted(source.inputs, source.plan.rota)


WISHED_DAYS = StarTable(
    "wished_days",
    "a day for which a person has a wish",
    (
        whole("wish", "number", "its place on the Wishes sheet, by days", key=True),
        text("person", "whose wish it is", to="people"),
        day("date", "the day"),
        text("strength", "strong, normal or mild"),
        flag("is_granted", "whether the rota grants it"),
    ),
    _rows,
)
'''

TEST = '''"""Days with a wish, worked by hand."""

from pathlib import Path

from planner.domain.roster.people import Wish
from planner.star.source import StarSource
from planner.star.tables.wished_days import WISHED_DAYS
from planner.star.write_star import write_star
from tests.builders import MONDAY, rota, world
from tests.plans import plan


def test_a_wish_is_a_row_in_every_form(tmp_path: Path) -> None:
    """Ann wants Monday off and works."""
    source = StarSource(plan(world(wishes=(Wish("Ann", MONDAY, MONDAY, "off", "strong"),)), rota("Ann E")))
    assert list(WISHED_DAYS.rows(source)) == [(1, "Ann", MONDAY, "strong", False)]
    for form in ("csv", "parquet"):
        assert tmp_path / f"wished_days.{form}" in write_star(source, tmp_path, form)
    assert "wished_days,is_granted,yes or no" in (tmp_path / "dictionary.csv").read_text(encoding="utf-8")
'''


def test_a_table_is_added_by_the_recipe(tmp_path: Path) -> None:
    """Every form and the dictionary have it, and all tests of tables take it, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("planner/star/tables/wished_days.py", TABLE)
    house.change(
        "planner/star/tables/__init__.py",
        "from planner.star.tables.wished_days import WISHED_DAYS",
        "    FAIRNESS,\n",
        "    FAIRNESS,\n    WISHED_DAYS,\n",
    )
    house.write("tests/planner/star/tables/test_wished_days.py", TEST)
    assert house.touched == files_of("Add a table for Power BI and Tableau", {"your_table": "wished_days"})
    house.test("tests/planner/star/tables", "tests/planner/star/test_star_in_a_database.py")
