"""What the requirement takes, beside what contracts have."""

from dataclasses import replace

import numpy as np

from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rules import CoverLine
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from planner.staffing.fewest_hours import fewest_hours_rota, price_every_hour
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from tests.builders import rota, world
from tests.plans import plan
from tests.promises import simulated


def test_nobody_works_more_than_is_needed() -> None:
    """Two people on contracts of 40 hours, one early a day needed: seven earlies, no late, no must broken."""
    inputs = world(cover=(CoverLine(8 * 60, 12 * 60, least=1),))
    made = plan(inputs, rota("Ann E E E E E - -\nBob L L L L L - -", inputs.horizon.first_day))
    lean = fewest_hours_rota(replace(made, requirement=Requirement()), seconds=20)
    assert sorted(a.duty for a in lean.assignments if a.duty in inputs.shift) == ["E"] * 7
    assert not [b for b in check_rota(Desk.of(inputs, made.requirement), lean) if b.mode == "must"]


def test_more_is_asked_for_until_the_promise_keeps_its_target() -> None:
    """With no requirement at all nobody would work; a ticket an hour, half of them to be answered, brings people in."""
    inputs = world(service=(ServiceTarget("P1", 30, 0.4),), handling=(Handling("P1", "desk", 10, 0.5),), replications=5)
    mean = np.ones((1, inputs.horizon.intervals))
    forecast = Forecast(inputs.horizon, (("P1", "desk"),), mean, mean[None].astype(np.uint16), "by hand", "")
    made = plan(inputs, rota("Ann - - - - - - -\nBob - - - - - - -", inputs.horizon.first_day), forecast=forecast)
    lean = fewest_hours_rota(replace(made, requirement=Requirement()), seconds=20)
    (row,) = (row for row in simulated(inputs, forecast, lean).rows if not row.skill)
    assert row.promised >= 0.4
    assert not [b for b in check_rota(Desk.of(inputs, Requirement()), lean) if b.mode == "must"]


def test_contracts_give_way_to_a_price_on_hours() -> None:
    """Contract hours, wishes and fairness are off; every hour costs something; musts of the law stay."""
    rows = {row.rule: row for row in price_every_hour(world()).rules}
    assert (rows["hours in the plan at most"].mode, rows["hours in the plan at most"].limit) == ("should", 0)
    assert {rows[name].mode for name in ("contract hours", "wishes", "fair nights")} == {"off"}
    assert "rest between duties" not in rows
