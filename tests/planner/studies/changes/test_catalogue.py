"""The catalogue of changes."""

from typing import get_args

import pytest

from planner.domain.errors import InputFaults
from planner.domain.scenario import AMOUNTS, Change, ChangeKind, Scenario
from planner.studies.changes.catalogue import CHANGES, apply_each
from tests.planner.studies.changes.desks import desk


def test_every_kind_of_change_is_known() -> None:
    """What the sheet offers is what can be done, and each kind says what its amount is."""
    assert list(CHANGES) == list(AMOUNTS) == list(get_args(ChangeKind))


def test_the_faults_of_all_scenarios_come_at_once() -> None:
    """Two scenarios that cannot be, and one that can."""
    asked = [Scenario(name, (Change("people", 1, name),)) for name in ("cobol", "desk", "lisp")]
    with pytest.raises(InputFaults) as wrong:
        apply_each(asked, desk())
    assert len(wrong.value.faults) == 2
