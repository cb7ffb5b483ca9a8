"""Would the plans of past months have kept their promises? Each is planned as of then, and replayed with what came."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest, MonthTested
from planner.domain.progress import Progress, Step
from planner.staffing.compile_ahead import CompileAhead, groups_for
from planner.studies.month_replay import MonthReplay, Replayer
from planner.studies.past_months import LEAST_HISTORY_WEEKS, past_months, weeks_of_a_month
from planner.studies.side_by_side import side_by_side
from planner.studies.tasks import RunTasks

Month = tuple[Inputs, Inputs]
"""A past month as it was known on its eve, and all that is known today."""


def _keep(replay: MonthReplay, tested: BackTest) -> None:
    """Do nothing with a month but return it at the end."""


def back_test(
    inputs: Inputs,
    months: int | None,
    replayer: Replayer,
    *,
    run: RunTasks = side_by_side,
    progress: Progress | None = None,
    done: Callable[[MonthReplay, BackTest], None] = _keep,
) -> BackTest:
    """Plan each past month with only what was known before it, and replay its real tickets through the planned rota.

    People, rules and service are today's. `months` is how many months to test at most, None for all that the record
    allows. `done` gets each month as it ends, with all that have ended so far. A month that fails has its reason in its
    place, and the others go on. After a stop the months that were begun end with their best rota so far, no other is
    begun, and the note says so.

    Raises
    ------
    InputFaults
        When the tickets do not reach back far enough for a single month.
    """
    progress = progress or Progress()
    known = tuple((past, inputs) for past in islice(past_months(inputs), months))
    if not known:
        weeks = weeks_of_a_month(inputs) + LEAST_HISTORY_WEEKS
        found = f"tickets of {len(inputs.horizon.days)} days at most are there to test on"
        raise InputFaults((Fault("Plan", 0, 0, "", found, f"tickets of {weeks} weeks or more"),))
    CompileAhead.start(*groups_for(inputs)).wait(progress)  # once, not in the process of each month
    tested = BackTest((), _note(len(known), months))
    for replay in _replays(replayer, known, run, progress):
        ended = sorted((*tested.months, replay.month), key=lambda month: month.first_day, reverse=True)
        tested = replace(tested, months=tuple(ended))
        if progress.stop.is_set():
            tested = replace(tested, note=_stopped(len(ended), len(known)))
        done(replay, tested)
    return tested


def _replays(replayer: Replayer, known: Sequence[Month], run: RunTasks, progress: Progress) -> Iterator[MonthReplay]:
    """Yield each month as it ends, tested or with its failure, and say how many are done."""
    progress.tell(Step("backtest", f"of {len(known)} months"))
    for number, ((past, _), replay, why) in enumerate(run(replayer, known, progress), 1):
        progress.tell(Step("backtest", f"{number} of {len(known)} months", share=number / len(known)))
        settings = past.settings
        yield replay or MonthReplay(MonthTested(settings.first_day, settings.last_day, failure=why))


def _note(found: int, asked: int | None) -> str:
    if asked is None or found == asked:
        return ""
    return (
        f"{found} of {asked} months: before that there are no {LEAST_HISTORY_WEEKS} weeks of tickets to forecast from"
    )


def _stopped(ended: int, known: int) -> str:
    return f"Stopped after {ended} of {known} months; the last ones were planned in less time than asked for."
