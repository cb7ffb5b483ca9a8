"""The page on ticket exports: its table of what is read is made here, and fails when it is stale.

`python -m tests.planner.files.tickets.test_tickets_page` writes the table anew.
"""

from collections.abc import Iterator
from pathlib import Path

from planner.files.tickets.languages import LANGUAGES
from planner.files.tickets.other_forms import OTHER_FORMS
from planner.files.tickets.systems import TICKET_SYSTEMS
from tests.planner.files.tables.test_read_tables import KINDS
from tests.planner.files.tickets.test_kinds import REST

PAGE = Path(__file__).parents[4] / "docs" / "tickets.md"
START, END = "<!-- made by a test: begin -->", "<!-- made by a test: end -->"


def made() -> str:
    """Return the table as it should stand on the page."""
    return "\n".join((START, "", *_systems(), "", *_lists(), "", *_others(), "", END))


def _systems() -> Iterator[str]:
    yield "| system | known by its headers, one set of | as an answer of its interface |"
    yield "|---|---|---|"
    for system in TICKET_SYSTEMS[:-1]:
        sets = "; ".join(" + ".join(f"`{header}`" for header in sorted(each)) for each in system.signatures[:2])
        more = f"; {len(system.signatures) - 2} more" if len(system.signatures) > 2 else ""
        yield f"| {system.name} | {sets}{more} | {'yes' if system.name in REST else ''} |"
    yield "| any other table | a column for the opening time, by its header, its content or the Columns sheet | |"


def _others() -> Iterator[str]:
    yield "| a file that holds no tickets, named for what it is | what is read instead |"
    yield "|---|---|"
    yield from (f"| {form.what} | {form.accepted} |" for form in OTHER_FORMS)


def _lists() -> Iterator[str]:
    yield f"**Languages** of headers, priorities and months: {', '.join(language.name for language in LANGUAGES)}."
    yield ""
    yield f"**Files**, told by their content and never by their name: {', '.join(KINDS)},"
    yield "Parquet (with `pip install 'rotacast[parquet]'`)."


def test_the_page_is_what_the_code_reads() -> None:
    """Every system, language and kind of file stands on the page, and nothing that is not read."""
    page = PAGE.read_text(encoding="utf-8")
    assert START + page.split(START)[1].split(END)[0] + END == made(), "write it anew as the docstring above says"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text.split(START)[0] + made() + text.split(END)[1], encoding="utf-8")
