"""The web page in a real browser: its figures are the workbook's, it works by keyboard, and nothing is loaded."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl.worksheet.worksheet import Worksheet
from playwright.sync_api import Browser, Page, ViewportSize

from planner.domain.outcome.plan import Plan
from planner.reports.scenarios import scenarios_page
from planner.web.report import report
from planner.workbook.results.read_result import read_result
from planner.workbook.results.write_plan import write_plan
from tests.planner.workbook.results_of import written
from tests.plans import desk, desk_plan, desk_rota, plan, promise

PHONE = ViewportSize(width=390, height=844)
MOST_BYTES = 6 * 2**20

TABLES = """() => [...document.querySelectorAll("section")].flatMap(section =>
    [...section.querySelectorAll("table")].map(table => ({
        section: section.id.replace(/-[0-9]+$/, ""),
        title: document.getElementById(table.getAttribute("aria-labelledby")).textContent,
        rows: [...table.rows].map(row => [...row.cells].map(cell => cell.textContent)),
    })))"""

SHEETS = {
    "summary": "Summary",
    "on-call-rota": "On-call rota",
    "fairness": "Fairness",
    "problems": "Problems",
    "assumptions": "Assumptions",
}


@pytest.fixture(scope="module")
def big_plan() -> Plan:
    """Return a month of 150 people."""
    inputs = desk()
    people = tuple(
        replace(inputs.people[number % 28], name=f"{inputs.people[number % 28].name} {number}", id=f"E{number}")
        for number in range(150)
    )
    big = replace(inputs, people=people, leave=(), wishes=(), fixed=(), previous=(), ledger=())
    return plan(big, desk_rota(big))


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return the page of the desk, opened."""
    path = tmp_path_factory.mktemp("web") / "desk.html"
    path.write_text(report([desk_plan()]), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    yield page
    page.close()


def shown(browser: Browser, folder: Path, html: str) -> tuple[Page, list[str]]:
    """Open a page and return it with what its console says and what it asks the network for."""
    path, said = folder / "page.html", list[str]()
    path.write_text(html, encoding="utf-8")
    page = browser.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda asked: said.append(asked.url) if not asked.url.startswith(("file:", "data:")) else None)
    page.goto(path.as_uri())
    return page, said


def block(sheet: Worksheet, title: str, header: str) -> int:
    """Return the header row of the table under a title; texts may have the same title."""
    column = [cell.value for (cell,) in sheet.iter_rows(max_col=1)]
    return next(row + 2 for row, pair in enumerate(pairwise(column)) if pair == (title, header))


def same(text: str, cell: Any) -> bool:
    """Tell whether a text is what the cell's number format shows, up to the last digit written."""
    value = cell.value
    if value is None or isinstance(value, str):
        return text == (value or "") or str(value).startswith("Rota!")
    if hasattr(value, "year"):
        return text.startswith(f"{value:%a} {value.day} {value:%b} {value.year}")
    bare = text.removesuffix("%").removesuffix(" pts").replace(",", "")
    digits = len(bare.partition(".")[2])
    scale = 100 if "%" in cell.number_format else 1
    return ("%" in text) == ("%" in cell.number_format) and abs(float(bare) - value * scale) <= 0.5000001 * 10**-digits


def test_every_figure_equals_the_workbook(browser: Browser, tmp_path: Path) -> None:
    """Each cell of each table is what the sheet of the result shows, the rota's grid included."""
    _, first = written(tmp_path)
    path = tmp_path / "assessed.rota.xlsx"
    write_plan(read_result(first).plan, first, path)
    page, _ = shown(browser, tmp_path, report([read_result(path).plan]))
    book = openpyxl.load_workbook(path, data_only=True)
    compared = 0
    for table in page.evaluate(TABLES):
        if table["section"] in SHEETS:
            sheet = book[SHEETS[table["section"]]]
            top = block(sheet, table["title"], table["rows"][0][0])
            for down, row in enumerate(table["rows"]):
                for across, text in enumerate(row, 1):
                    assert same(text, sheet.cell(top + down, across)), (table["title"], row, text)
                    compared += 1
    assert compared > 400
    grid = next(table for table in page.evaluate(TABLES) if table["section"] == "rota")
    lines = [[str(cell.value) for cell in cells if isinstance(cell.value, str)] for cells in book["Rota"].iter_rows()]
    for name, *codes in grid["rows"][1:]:
        assert any(line[0] == name and " ".join(codes[:14]) in " ".join(line) for line in lines if line), name
    page.close()


def test_nothing_is_said_on_the_console_and_nothing_loaded(browser: Browser, tmp_path: Path) -> None:
    """The page is whole by itself: no error, no warning, no request."""
    page, said = shown(browser, tmp_path, report([desk_plan()]))
    assert said == []
    page.close()


@pytest.mark.parametrize("size", [ViewportSize(width=1280, height=900), PHONE])
def test_axe_finds_nothing(opened: Page, size: ViewportSize) -> None:
    """Contrast, names, roles and headings are as WCAG AA asks, on a desk and on a phone, with all details open."""
    opened.set_viewport_size(size)
    opened.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(opened)
    assert found.violations_count == 0, found.generate_report()


def test_a_phone_needs_no_sideways_scrolling(opened: Page) -> None:
    """The page is as wide as a phone; only tables and charts scroll in their own frames."""
    opened.set_viewport_size(PHONE)
    assert opened.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_the_calendar_is_filtered_by_person_and_skill(opened: Page) -> None:
    """Typing and choosing leave the rows that fit, the count says how many, and one button shows all again."""
    inputs = desk()
    form = opened.locator("form.filter")
    form.get_by_label("Person or team").fill("ana prado")
    assert opened.locator("table.calendar tbody tr:visible th").all_text_contents() == ["Ana Prado"]
    form.get_by_label("Person or team").fill("")
    form.get_by_label("Skill").select_option("Network")
    able = [person.name for person in inputs.people if "Network" in person.skills]
    assert opened.locator("table.calendar tbody tr:visible th").all_text_contents() == able
    assert form.locator("output").text_content() == f"{len(able)} of 28 people"
    form.get_by_role("button", name="Show all").click()
    opened.wait_for_function("document.querySelector('form.filter output').textContent === '28 of 28 people'")


def test_everything_is_reached_by_keyboard(opened: Page) -> None:
    """The first stop skips to the verdict; filter fields and frames that scroll can have the focus."""
    opened.reload()
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.textContent") == "Skip to the verdict"
    frames = opened.locator(".scroll")
    assert all(frames.nth(at).get_attribute("tabindex") == "0" for at in range(frames.count()))


def test_every_chart_has_a_text_alternative(opened: Page) -> None:
    """Each picture has a name that is a sentence with figures."""
    names = [picture.get_attribute("aria-label") or "" for picture in opened.locator("svg").all()]
    assert len(names) > 5
    assert all(name.endswith(".") for name in names)


@pytest.mark.parametrize("large", [False, True])
def test_two_sheets_of_paper(browser: Browser, tmp_path: Path, big_plan: Plan, large: bool) -> None:
    """What is printed takes two A4 pages, for 28 people and for 150."""
    page, _ = shown(browser, tmp_path, report([big_plan if large else desk_plan()]))
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == 2
    page.close()


def test_150_people_make_a_small_page(big_plan: Plan) -> None:
    """The page of 150 people stays under 6 MiB."""
    assert 150 * 31 < len(report([big_plan]).encode()) < MOST_BYTES


def test_without_names_nobody_is_named() -> None:
    """No name of the desk is anywhere in the file, and the figures stay."""
    made = desk_plan()
    html = report([made], names=False)
    assert not [person.name for person in made.inputs.people if person.name in html]
    assert "Person 28" in html


def test_text_of_a_workbook_is_no_markup() -> None:
    """What somebody typed into a workbook is shown, never run."""
    made = desk_plan()
    named = replace(made.inputs.settings, plan_name="<script>alert(1)</script>")
    html = report([replace(made, inputs=replace(made.inputs, settings=named))])
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_studies_stand_beside_plans() -> None:
    """The pages of a study have sections of their own, with ids that no plan has."""
    made = desk_plan()
    page = scenarios_page({"as it is": made, "same again": replace(made, promise=promise(made.inputs))})
    html = report([made, ("desk", {"Scenarios": page})])
    assert 'id="scenarios-2"' in html
    assert page.headline in html
