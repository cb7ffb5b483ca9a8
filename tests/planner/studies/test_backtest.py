"""Laws of the back-test: all months that the record allows, each handed on as it ends, and what fails is told."""

from datetime import date, timedelta

import pytest

from planner.domain.errors import InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress
from planner.studies.backtest import back_test
from planner.studies.month_replay import MonthReplay, Replayer
from planner.studies.tasks import one_by_one
from tests.back_tests import BY_HAND, by_hand, desk, its_rota, judged_by_hand
from tests.builders import MONDAY


def test_without_enough_tickets_it_says_how_many_are_needed() -> None:
    """A week to test on and three to forecast from."""
    with pytest.raises(InputFaults, match="tickets of 4 weeks or more"):
        judged_by_hand(desk(3), 1)


def test_fewer_months_than_asked_for_are_explained() -> None:
    """Four weeks of tickets are one month, not three."""
    assert judged_by_hand(desk(4), 3).note.startswith("1 of 3 months")


def test_all_months_are_tested_that_the_record_allows() -> None:
    """Six weeks of tickets are three weeks to test when three are needed to forecast from; the latest stands first."""
    tested = judged_by_hand(desk(6))
    assert [month.first_day for month in tested.months] == [MONDAY - timedelta(weeks=week) for week in (1, 2, 3)]
    assert tested.note == ""


def test_each_month_is_handed_on_as_it_ends_and_one_that_fails_is_told() -> None:
    """The week before last cannot be planned: the others are tested, and its days stand there with the reason."""
    broken, ended = MONDAY - timedelta(weeks=2), list[tuple[date, int]]()

    def planned(inputs: Inputs, progress: Progress) -> Plan:
        if inputs.settings.first_day == broken:
            raise IndexError("list index out of range")
        return by_hand(inputs, progress)

    def done(replay: MonthReplay, so_far: BackTest) -> None:
        ended.append((replay.month.first_day, len(so_far.months)))

    tested = back_test(desk(6), 3, Replayer(planned, its_rota), run=one_by_one, done=done)
    weeks = [MONDAY - timedelta(weeks=week) for week in (1, 2, 3)]
    assert ended == [(day, number) for number, day in enumerate(weeks, 1)]
    assert [bool(month.rows) for month in tested.months] == [True, False, True]
    [failed] = tested.failed
    assert (failed.first_day, failed.last_day) == (broken, broken + timedelta(days=6))
    assert failed.failure.startswith("a fault of the program (IndexError: list index out of range in planned")


def test_after_a_stop_the_months_done_are_kept_and_no_other_is_begun() -> None:
    """A stop in the second of three months: it ends with its rota so far, and the note says how many are there."""
    progress, second = Progress(), MONDAY - timedelta(weeks=2)

    def planned(inputs: Inputs, progress: Progress) -> Plan:
        if inputs.settings.first_day == second:
            progress.stop.set()
        return by_hand(inputs, progress)

    tested = back_test(desk(6), 3, Replayer(planned, its_rota), run=one_by_one, progress=progress)
    assert [month.first_day for month in tested.months] == [MONDAY - timedelta(weeks=week) for week in (1, 2)]
    assert all(month.rows for month in tested.months)
    assert tested.note.startswith("Stopped after 2 of 3 months")


def test_side_by_side_is_as_one_by_one() -> None:
    """Months worked at in processes of their own come out as those worked at here."""
    inputs = desk(5)
    assert back_test(inputs, None, BY_HAND) == judged_by_hand(inputs)
