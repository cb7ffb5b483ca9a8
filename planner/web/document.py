"""The HTML file: the parts put into the templates of this room, with style and script inside and nothing to load."""

from collections.abc import Sequence
from datetime import date

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from planner.reports.page import Cell, Chart, Scalar, Table
from planner.web.chart_drawing import ChartDrawing, two_lines
from planner.web.rota_calendar import RotaCalendar
from planner.web.sections import Part, Section
from planner.web.value_text import value_text

MADE_BY = '<meta name="generator" content="Rotacast">'
"""The line by which a page is known as one of ours."""


def web_page(parts: Sequence[Part]) -> str:
    """Return the document of one or more parts; every text is escaped."""
    templates = Environment(
        loader=PackageLoader("planner.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(cell=_cell, text=value_text)
    templates.globals.update(kind=_kind, chart=_chart, rows_of=_rows_of, link=_link, two_lines=two_lines)
    name = " and ".join(dict.fromkeys(part.name for part in parts))
    return templates.get_template("document.html").render(name=name, parts=parts, made_by=Markup(MADE_BY))


def _kind(block: object) -> str:
    return type(block).__name__


def _cell(value: Cell | Scalar) -> Cell:
    return value if isinstance(value, Cell) else Cell(value)


def _chart(section: Section, chart: Chart) -> ChartDrawing:
    table = next(block for block in section.blocks if isinstance(block, Table) and block.title == chart.table)
    return ChartDrawing(chart, table)


def _rows_of(part: Part) -> dict[str, str]:
    """Return the id of each person's row in the rota of a part."""
    found = (block for section in part.sections for block in section.blocks if isinstance(block, RotaCalendar))
    calendar = next(found, None)
    if calendar is None:
        return {}
    names = (value_text(_cell(row[0]).value) for row in calendar.table.rows)
    return {name: holder.anchor for name, holder in zip(names, calendar.holders, strict=True)}


def _link(goto: tuple[str, date | None]) -> str:
    person, day = goto
    return f"{person}, {value_text(day)}" if day else person
