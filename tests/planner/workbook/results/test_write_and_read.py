"""The law of results: what was written is read again, whatever the desk and its rota."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from planner.assessment.assess import assess
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.rota import Rota
from planner.workbook.input.read_sheets import read_inputs
from planner.workbook.results.read_result import read_result
from planner.workbook.results.write_plan import write_plan
from planner.workbook.template.default_rows import SheetRows
from scheduling.checking.desk import Desk
from tests.builders import world
from tests.planner.workbook.workbooks import ROWS, write
from tests.plans import plan, requirement
from tests.strategies.deterministic import try_law
from tests.strategies.rotas import rotas

NAMES = ("Ann", "Bob", "Cem")
FIRSTS = (date(2026, 6, 1), date(2026, 3, 25), date(2026, 10, 20))
"""A Monday, and days before the clocks change in spring and in autumn."""


class Drawn(NamedTuple):
    """The rows of some sheets, and a rota of those inputs."""

    sheets: dict[str, SheetRows]
    rota: Rota


@st.composite
def drawn(draw: DrawFn) -> Drawn:
    """Draw the dates of a plan, rows of leave, wishes, fixed duties and last month, and a rota."""
    first, days = draw(st.sampled_from(FIRSTS)), draw(st.integers(7, 10))
    within = [first + timedelta(days=day) for day in range(days)]
    cell = st.tuples(st.sampled_from(NAMES), st.sampled_from(within))
    some = st.lists(cell, max_size=3, unique=True)
    away = st.sampled_from(("AL", "SICK", "AL am", "SICK pm", "3 h"))
    wish = st.sampled_from(("off", "work", "N", "not E"))
    tail = st.lists(st.sampled_from("ELN"), max_size=4)
    sheets: dict[str, SheetRows] = {
        "Plan": [
            {"Setting": "First day", "Value": first},
            {"Setting": "Last day", "Value": within[-1]},
            {"Setting": "Time zone", "Value": "Europe/London"},
            {"Setting": "Country", "Value": "GB"},
        ],
        "Calendar": [],
        "People": [{key: value for key, value in row.items() if not key.endswith("day")} for row in ROWS["People"]],
        "Leave": [
            {"Name": name, "First day": day, "Last day": day, "Kind": draw(away)}
            for name, day in draw(st.lists(cell, max_size=2, unique_by=lambda one: one[0]))
        ],
        "Wishes": [{"Name": name, "First day": day, "Wish": draw(wish)} for name, day in draw(some)],
        "Fixed": [{"Name": name, "Date": day, "Duty": draw(st.sampled_from("EL"))} for name, day in draw(some)],
        "Previous": [
            {"Name": name, "Date": first - timedelta(days=back), "Duty": duty}
            for name in NAMES
            for back, duty in enumerate(draw(tail), 1)
        ],
    }
    same_codes = world(" ".join(NAMES), days, first, time_zone="Europe/London", tiers=(Tier("Primary", "P"),))
    return Drawn(sheets, draw(rotas(same_codes)))


def planned(inputs: Inputs, rota: Rota) -> Plan:
    """Return a plan with this rota, checked."""
    need = requirement(inputs)
    made = assess(Desk.of(inputs, need), rota)
    return plan(inputs, rota, tuple(made.breaches), requirement=need, refusals=made.refusals, overtime=made.overtime)


def read_as_written(case: Drawn) -> Iterator[str]:
    """Write a plan and read it; compare all that a check, a repair or an export needs of it."""
    with TemporaryDirectory() as folder:
        source, target = Path(folder, "team.xlsx"), Path(folder, "team.rota.xlsx")
        made = planned(read_inputs(write(source, None, **case.sheets)), case.rota)
        write_plan(made, source, target)
        result = read_result(target)
    again = result.plan
    assert (again.rota, result.made, result.absences) == (made.rota, made.rota, ())
    assert (again.requirement, again.breaches) == (made.requirement, made.breaches)
    assert (again.refusals, again.overtime) == (made.refusals, made.overtime)
    assert (again.promise, again.solved, again.provenance) == (made.promise, made.solved, made.provenance)
    for part in ("settings", "people", "shifts", "tiers", "leave", "wishes", "fixed", "previous", "ledger", "rules"):
        assert getattr(again.inputs, part) == getattr(made.inputs, part), part
    yield from ({"broken"} if made.breaches else set()) | ({"refused"} if made.refusals else set())


def test_what_is_written_is_read_again() -> None:
    """Rota, requirement, breaches, refused wishes, promise and inputs come back equal."""
    seen = try_law(read_as_written, drawn(), 1, fresh=6)
    assert seen["broken"]
    assert seen["refused"]
