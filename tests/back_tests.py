"""A desk for back-tests: a ticket an hour, planned by hand."""

from typing import Any

import numpy as np

from planner.domain.inputs import Inputs
from planner.domain.outcome.back_test import BackTest
from planner.domain.outcome.plan import Plan
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.domain.tickets.demand import Forecast, Tickets
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.studies.backtest import back_test
from planner.studies.month_replay import Replayer
from planner.studies.tasks import one_by_one
from tests.builders import rota, world
from tests.plans import plan
from tests.promises import simulated

WEEK = 7 * 1440


def desk(weeks: int, **facts: Any) -> Inputs:
    """Return a desk planning a week, with hourly tickets in the weeks before it that were all resolved in an hour."""
    inputs = world(
        service=(ServiceTarget("P1", 30, 0.9),),
        handling=(Handling("P1", "desk", 10, 0.5),),
        replications=5,
        **facts,
    )
    opened = np.arange(inputs.horizon.start - weeks * WEEK, inputs.horizon.start, 60)
    text = np.full(len(opened), "P1"), np.full(len(opened), "desk")
    tickets = Tickets(opened, *text, opened + 60, np.full(len(opened), np.nan))
    return world(service=inputs.service, handling=inputs.handling, replications=5, tickets=tickets, **facts)


def by_hand(inputs: Inputs, progress: Progress) -> Plan:
    """Plan a week of early shifts for a ticket an hour."""
    progress.tell(Step("forecast"))
    mean = np.ones((1, inputs.horizon.intervals))
    forecast = Forecast(inputs.horizon, (("P1", "desk"),), mean, mean[None].astype(np.uint16), "by hand", "")
    worked = rota("Ann E E E E E E E\nBob L L L L L L L", inputs.settings.first_day)
    return plan(inputs, worked, forecast=forecast, promise=simulated(inputs, forecast, worked))


def its_rota(made: Plan, progress: Progress) -> Rota:
    """Return the rota of a plan: it needs every hour that it has."""
    progress.tell(Step("rota"))
    return made.rota


BY_HAND = Replayer(by_hand, its_rota)


def judged_by_hand(inputs: Inputs, months: int | None = None) -> BackTest:
    """Back-test those plans one by one."""
    return back_test(inputs, months, BY_HAND, run=one_by_one)
