"""Tables of web pages and of the XML that Excel 2003 writes, which many systems call .xls."""

from html.parser import HTMLParser

from planner.files.tables.encoding import decode
from planner.files.tables.raw_table import HeaderTest, RawTable, grid_table

_ROW = frozenset({"tr", "row"})
_CELL = frozenset({"td", "th", "cell"})
_TABLE = frozenset({"table", "worksheet"})


def markup_tables(name: str, raw: bytes, known: HeaderTest) -> list[RawTable]:
    """Return every table of a web page or XML file that has rows under a header; each is called `name`."""
    reader = _TableReader()
    reader.feed(decode(raw)[0])
    reader.close()
    made = (grid_table(name, "web page", rows, known) for rows in reader.tables)
    return [table for table in made if table is not None]


class _TableReader(HTMLParser):
    """Collects the text of every cell by table and row; `colspan` and Excel's `ss:Index` move a cell to the right."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = [[]]
        self.cell: list[str] | None = None
        self.span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell."""
        given = {name: value or "" for name, value in attrs}
        if tag in _TABLE:
            self._end_cell()
            self.tables.append([])
        elif tag in _ROW:
            self._end_cell()
            self.tables[-1].append([])
        elif tag in _CELL:
            self._end_cell()
            self._start_cell(given)
        elif tag == "br" and self.cell is not None:
            self.cell.append(" ")

    def _start_cell(self, given: dict[str, str]) -> None:
        if not self.tables[-1]:
            self.tables[-1].append([])
        row = self.tables[-1][-1]
        index = given.get("ss:index", "")
        if index.isdigit():
            row += [""] * min(int(index) - 1 - len(row), 1000)
        across = given.get("colspan", "1")
        self.span = min(int(across), 1000) if across.isdigit() else 1
        self.cell = []

    def handle_endtag(self, tag: str) -> None:
        """Close a cell; what follows a table inside another one is a table of its own."""
        if tag in _CELL or tag in _ROW or tag in _TABLE:
            self._end_cell()
        if tag in _TABLE:
            self.tables.append([])

    def handle_data(self, data: str) -> None:
        """Collect the text of the open cell."""
        if self.cell is not None:
            self.cell.append(data)

    def _end_cell(self) -> None:
        if self.cell is not None and self.tables[-1]:
            self.tables[-1][-1] += [" ".join("".join(self.cell).split()), *[""] * (self.span - 1)]
            self.cell = None
