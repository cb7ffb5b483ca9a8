"""A thousand bad inputs of the long run: each is read, or refused with its place and a remedy."""

from itertools import islice
from pathlib import Path

import pytest

from planner.domain.errors import Fault, InputFaults
from tests.planner.workbook.workbooks import write
from tests.robust.bad_cells import MUTATIONS, VALUES, grids_of, places
from tests.robust.fuzz import KINDS
from tests.robust.outcome import tally


@pytest.mark.parametrize(("kind", "every", "count"), [("cells", 77, 600), ("workbooks", 25, 120), ("exports", 40, 280)])
def test_bad_input_is_read_or_refused(tmp_path: Path, kind: str, every: int, count: int) -> None:
    """Cases from all over the long run; none ends in any other way."""
    found = tally(islice(KINDS[kind](tmp_path), 0, every * count, every))
    assert "\n".join(found.wrong) == ""
    assert sum(found.counts.values()) == count


def test_every_column_of_every_sheet_is_tried(tmp_path: Path) -> None:
    """The long run has more than 40,000 bad cells."""
    columns = list(places(grids_of(write(tmp_path / "team.xlsx"))))
    assert len(columns) * (len(VALUES) + MUTATIONS) > 40_000
    assert len({title for title, *_ in columns}) >= 20


def test_the_kit_sees_what_it_looks_for() -> None:
    """An error that is no fault, a fault without remedy and one without a cell are each told."""

    def refuse(fault: Fault) -> None:
        raise InputFaults((fault,))

    found = tally([
        ("a", lambda: [][0]),
        ("b", lambda: refuse(Fault("People", 2, 3, "C2", "x", ""))),
        ("c", lambda: refuse(Fault("People", 2, 3, "", "x", "y"))),
        ("d", lambda: refuse(Fault("People", 2, 3, "C2", "x", "y"))),
    ])  # fmt: skip
    assert [line[0] for line in found.wrong] == ["a", "b", "c"]
    assert found.counts == {"refused": 3}
