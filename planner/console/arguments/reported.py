"""The results that a web page is made of: plans and studies, told apart by what is in the files."""

from collections.abc import Sequence
from pathlib import Path

from planner.domain.errors import Fault, InputFaults
from planner.domain.outcome.plan import Plan
from planner.web.report import Study
from planner.workbook.results.read_result import is_result, read_result
from planner.workbook.results.studies.read_study import read_study

ACCEPTED = "a file that plan, scenarios, capacity, review or backtest has written"


def read_reported(sources: Sequence[Path], *, names: bool) -> list[Plan | Study]:
    """Return the plans and studies of some files; without `names` a study needs its plan among them.

    Raises
    ------
    InputFaults
        For every file that is no result, and for a study whose people are not known.
    """
    found: list[Plan | Study] = []
    faults: list[Fault] = []
    for path in sources:
        try:
            found.append(_read(path))
        except InputFaults as wrong:
            faults += wrong.faults
    if not names and not faults and not any(isinstance(each, Plan) for each in found):
        told = "without a plan the names to leave out are not known"
        faults.append(
            Fault(sources[0].name, 0, 0, "", told, "the result of plan beside it: rotacast report A B --no-names")
        )
    if faults:
        raise InputFaults(tuple(faults))
    return found


def _read(path: Path) -> Plan | Study:
    study = read_study(path)
    if study:
        return study.name, study.pages
    if is_result(path):
        return read_result(path).plan
    raise InputFaults((Fault(path.name, 0, 0, "", "no result", ACCEPTED),))
