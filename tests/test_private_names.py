"""Names of libraries that are not part of their public interface and that the product uses all the same.

Each has a test here that says what the product needs of it: a release that changes one fails here, not with a planner.
"""

import ast
import zipfile
from copy import copy
from pathlib import Path

import highspy
import numpy as np
import openpyxl
import pytest
from numba import njit
from openpyxl.styles import Font
from openpyxl.worksheet import header_footer

from planner.capacity.kernel_cache import inner_kernel
from planner.workbook.excel.cell_writer import _STYLE
from scheduling.columns.problem.numba_cache import compilations, compiled
from scheduling.columns.relaxation.linear_program import LinearProgram

HOUSE = Path(__file__).resolve().parent.parent

USED = {
    "_archive": "planner/workbook/excel/grid.py",
    "_worksheet_path": "planner/workbook/excel/grid.py",
    "_HeaderFooterPart": "planner/workbook/excel/print_setup.py",
    "_style": "planner/workbook/excel/cell_writer.py",
    "_nrt": "planner/capacity/simulation/ticket_kernel.py",
}
"""Private names of libraries, and the one file that uses each."""

PUBLIC = {"_exit", "_replace", "_rels", "_source"}
"""Documented names: the end of a process, a method of named tuples, a folder of the workbook's archive, a part of
Elasticsearch's answers."""


def private_names(path: Path) -> set[str]:
    """Return names with an underscore in front that a file takes from objects not its own, or holds as strings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) not in ("self", "cls"):
            found.add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg:
            found.add(node.arg)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.name for alias in node.names} | set((node.module or "").split("."))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
            found.add(node.value)
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    return {name for name in found - own - {"_"} if name.startswith("_") and not name.startswith("__")} - PUBLIC


def test_every_private_name_in_use_is_listed() -> None:
    """A new one is listed and gets a test here; one that is gone leaves the list."""
    files = [
        HOUSE / "cli.py",
        *(p for room in ("planner", "scheduling", "forecasting") for p in HOUSE.glob(f"{room}/**/*.py")),
    ]
    found = {(name, path.relative_to(HOUSE).as_posix()) for path in files for name in private_names(path)}
    assert found == set(USED.items())


def test_openpyxl_keeps_the_look_of_a_cell_in_one_copyable_value() -> None:
    """`Cell._style` of one cell, copied to another of the book, gives it the same font, fill and number format."""
    sheet = openpyxl.Workbook().worksheets[0]
    one, other = sheet["A1"], sheet["B2"]
    one.font, one.number_format = Font(bold=True, size=17), "0.00%"
    assert hasattr(one, _STYLE), "openpyxl no longer keeps a cell's formats in Cell._style; see cell_writer.py"
    setattr(other, _STYLE, copy(getattr(one, _STYLE)))
    other.number_format = "0.0"
    assert (other.font.b, other.font.sz, other.number_format) == (True, 17, "0.0")
    assert one.number_format == "0.00%", "a copied Cell._style is shared with the cell it is from; see cell_writer.py"


def test_openpyxl_tells_the_archive_and_the_part_of_a_sheet_that_is_only_read(tmp_path: Path) -> None:
    """`Workbook._archive` is the open zip file, `ReadOnlyWorksheet._worksheet_path` the sheet's name in it."""
    made = openpyxl.Workbook()
    made.worksheets[0].merge_cells("A1:B2")
    made.save(tmp_path / "merged.xlsx")
    book = openpyxl.load_workbook(tmp_path / "merged.xlsx", read_only=True)
    sheet = book.worksheets[0]
    archive, part = getattr(book, "_archive", None), getattr(sheet, "_worksheet_path", None)
    assert isinstance(archive, zipfile.ZipFile), (
        "openpyxl no longer keeps the zip file in Workbook._archive; see grid.py"
    )
    assert part in archive.namelist(), "ReadOnlyWorksheet._worksheet_path no longer names the sheet's part; see grid.py"
    assert b'<mergeCell ref="A1:B2"' in archive.read(part)
    book.close()


def test_openpyxl_makes_parts_of_headers_and_footers_with_a_size() -> None:
    """`_HeaderFooterPart(text, size=8)` is text in 8 points on one side of a footer."""
    part = getattr(header_footer, "_HeaderFooterPart", None)
    assert part is not None, "openpyxl has no header_footer._HeaderFooterPart any more; see print_setup.py"
    line = header_footer.HeaderFooterItem(left=part("made by hand", size=8))
    assert str(line.left) == "&8 made by hand"


def test_numba_counts_the_misses_of_its_cache_and_names_its_folder() -> None:
    """`stats.cache_misses` grows when a kernel is compiled; `stats.cache_path` is a folder; `signatures` has types."""

    def twice(number: int) -> int:
        return 2 * number

    kernel = compiled(twice)
    assert hasattr(kernel, "stats"), "a numba dispatcher has no stats any more; see numba_cache.py and kernel_cache.py"
    before = compilations(kernel)
    assert kernel.signatures == []  # type: ignore[attr-defined]
    assert kernel(21) == 42
    stats = kernel.stats
    assert len(kernel.signatures) == 1  # type: ignore[attr-defined]
    assert compilations(kernel) + sum(stats.cache_hits.values()) == before + 1
    kept = list(Path(stats.cache_path).glob("test_private_names.*twice-*.nbi"))
    assert kept, "numba no longer keeps a kernel as FILE.FUNCTION-*.nbi in stats.cache_path; see kernel_cache.py"


def test_numba_leaves_out_the_counting_of_references_when_asked() -> None:
    """The option `_nrt` is known, and a kernel that allocates nothing works without it."""

    def total(numbers: np.ndarray) -> float:
        found = 0.0
        for number in numbers:
            found += number
        return found

    kernel = njit(_nrt=False, error_model="numpy", nogil=True)(total)  # type: ignore[call-overload]
    assert kernel(np.arange(5.0)) == 10.0
    assert "_nrt" in kernel.targetoptions, "numba no longer knows the option _nrt; see ticket_kernel.py"


def test_numba_leaves_out_what_python_and_c_would_call() -> None:
    """The options of an inner kernel are known, and one that is called by another gives the same result."""
    half = inner_kernel(nogil=True)(lambda number: number / 2)
    quarter = njit(lambda number: half(number) / 2)
    assert quarter(21.0) == 5.25
    assert {"no_cpython_wrapper", "no_cfunc_wrapper"} <= half.targetoptions.keys(), "see kernel_cache.py"


def test_highs_works_without_the_constructor_that_sets_up_callbacks(capfd: pytest.CaptureFixture[str]) -> None:
    """The class above `highspy.Highs` is the solver itself: at least 3 of one column at 2 each cost 6."""
    bare = highspy.Highs.__mro__[1]
    assert bare is not object, "highspy.Highs no longer extends the bare solver; see linear_program.py"
    programme = LinearProgram(100)
    none = np.array([], np.int64)
    programme.add_columns(np.array([2.0]), np.array([0]), none, np.array([]))
    programme.add_rows(np.array([3.0]), np.array([np.inf]), np.array([0]), np.array([0]), np.array([1.0]))
    solution = programme.solve()
    assert solution is not None
    assert solution.value == pytest.approx(6.0)
    assert capfd.readouterr().out == ""
