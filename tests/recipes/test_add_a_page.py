"""The recipe of a page: a page of heads by team."""

from pathlib import Path

from tests.recipes.copied_house import CopiedHouse, files_of

PAGE = '''"""The page of teams."""

from collections import Counter

from planner.domain.outcome.plan import Plan
from planner.reports.page import Cell, Column, Page, Table


def teams(plan: Plan) -> Page:
    """Show how many people each team has."""
    heads = Counter(person.team or "no team" for person in plan.inputs.people)
    rows = tuple((Cell(team), Cell(count)) for team, count in sorted(heads.items()))
    return Page(f"{len(heads)} teams.", (Table("Heads", (Column("Team"), Column("Heads", "whole")), rows),))
'''

TEST = '''"""The page of teams."""

from pathlib import Path

import openpyxl

from planner.reports.page import Cell, Table
from planner.reports.teams import teams
from planner.workbook.results.write_plan import write_plan
from planner.workbook.template.template import write_template
from tests.builders import person, rota, world
from tests.plans import desk_plan, plan


def test_heads_are_counted_by_team() -> None:
    """Two people of one team and nobody of another."""
    people = (person("Ann", team="Blue"), person("Bob", team="Blue"))
    page = teams(plan(world(people=people), rota("Ann E")))
    (table,) = (block for block in page.blocks if isinstance(block, Table))
    assert table.rows == ((Cell("Blue"), Cell(2)),)


def test_the_result_has_its_sheet(tmp_path: Path) -> None:
    """The writer takes it from the catalogue."""
    source, result = tmp_path / "desk.xlsx", tmp_path / "desk.rota.xlsx"
    write_template(source, {})
    write_plan(desk_plan(), source, result)
    assert "Teams" in openpyxl.load_workbook(result).sheetnames
'''


def test_a_page_is_added_by_the_recipe(tmp_path: Path) -> None:
    """Its sheet is in the result, and all tests of pages take it, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("planner/reports/teams.py", PAGE)
    house.change(
        "planner/reports/__init__.py",
        "from planner.reports.teams import teams",
        '        "Fairness": fairness,\n',
        '        "Fairness": fairness,\n        "Teams": teams,\n',
    )
    house.write("tests/planner/reports/test_teams.py", TEST)
    assert house.touched == files_of("Add a page", {"your_page": "teams"})
    house.test("tests/planner/reports/test_teams.py", "tests/planner/reports/test_pages.py")
