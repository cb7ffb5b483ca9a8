"""The recipe of a ticket system: an invented one."""

from pathlib import Path

from tests.recipes.copied_house import CopiedHouse, files_of

SYSTEM = '''"""Exports of Deskworks."""

from planner.files.tickets.systems.system import TicketSystem, signed

DESKWORKS = TicketSystem(
    "Deskworks",
    signed("dw number | dw reported"),
    fields={"id": ("dw number",), "opened": ("dw reported",), "group": ("dw desk",), "priority": ("dw class",)},
    handle={"dw effort (min)": "minutes"},
    priorities={"red": "P1", "green": "P3"},
)
'''

TEST = '''"""Exports of Deskworks."""

from pathlib import Path

from planner.files.tickets.export_format import ExportFormat
from planner.workbook.sheets.plan import setting_kinds
from tests.planner.files.tickets.exports import export, read_export

CSV = """DW number,DW reported,DW class,DW desk,DW effort (min)
17,2026-06-01 08:00,Red,Desk,12"""


def test_it_is_known_by_its_headers(tmp_path: Path) -> None:
    """Class, desk and effort are priority, group and work."""
    made = read_export(export(tmp_path, CSV), ExportFormat())
    assert made.system.name == "Deskworks"
    (row,) = made.table.to_dict("records")
    assert (row["id"], row["priority"], row["group"], row["handle_minutes"]) == ("17", "P1", "Desk", 12)


def test_a_planner_can_choose_it() -> None:
    """It is in the list of the Plan sheet."""
    assert "Deskworks" in setting_kinds()["ticket_system"].choices
'''


def test_a_ticket_system_is_added_by_the_recipe(tmp_path: Path) -> None:
    """Its exports are known by their headers, without a change to any other file."""
    house = CopiedHouse.of(tmp_path)
    house.write("planner/files/tickets/systems/deskworks.py", SYSTEM)
    house.change(
        "planner/files/tickets/systems/__init__.py",
        "from planner.files.tickets.systems.deskworks import DESKWORKS",
        "    HELIX,\n",
        "    HELIX,\n    DESKWORKS,\n",
    )
    house.write("tests/planner/files/tickets/systems/test_deskworks.py", TEST)
    assert house.touched == files_of("Add a ticket system", {"your_system": "deskworks"})
    house.test("tests/planner/files/tickets/systems")
