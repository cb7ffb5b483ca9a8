"""Laws of priorities: published waits, the conservation law, and what lower classes may not change."""

import math

import pytest

from tests.benchmarks.queueing.erlang_measures import mean_wait
from tests.benchmarks.queueing.priority_queue import (
    nonpreemptive_waits,
    nonpreemptive_waits_one_server,
    preemptive_sojourns,
    preemptive_waits,
    top_class_service_level,
)


def test_published_waits() -> None:
    """Four people, 0.5, 1 and 1.5 tickets an hour of an hour: 8.7, 14.0 and 48.9 minutes (30.6 in order of arrival)."""
    waits = nonpreemptive_waits(4, [0.5, 1.0, 1.5], 1.0)
    assert [round(60 * wait, 1) for wait in waits] == [8.7, 14.0, 48.9]
    assert round(60 * mean_wait(4, 3.0, 1.0), 1) == 30.6


def test_priorities_only_reorder() -> None:
    """The mean wait over all classes is that of one queue: order changes who waits, not how much."""
    rates = [1.0, 3.0, 4.0, 1.0]
    waits = nonpreemptive_waits(10, rates, 1.0)
    together = sum(rate * wait for rate, wait in zip(rates, waits, strict=True)) / sum(rates)
    assert together == pytest.approx(mean_wait(10, 9.0, 1.0), rel=1e-12)


def test_preemptive_top_class_sees_nobody_else() -> None:
    """The most urgent class waits as if it were alone; together, the classes are one queue."""
    rates = [0.5, 1.0, 1.5]
    sojourns = preemptive_sojourns(4, rates, 1.0)
    assert sojourns[0] == pytest.approx(mean_wait(4, 0.5, 1.0) + 1)
    together = sum(rate * sojourn for rate, sojourn in zip(rates, sojourns, strict=True)) / 3
    assert together == pytest.approx(mean_wait(4, 3.0, 1.0) + 1)
    assert preemptive_waits(4, rates, 1.0)[0] == pytest.approx(mean_wait(4, 0.5, 1.0))


def test_one_server_with_equal_exponential_work_is_the_many_server_formula() -> None:
    """With E[S] = 1 and E[S^2] = 2 in every class, M/G/1 and M/M/1 give the same waits."""
    rates = [0.2, 0.3, 0.3]
    assert nonpreemptive_waits_one_server(rates, [1] * 3, [2] * 3) == pytest.approx(nonpreemptive_waits(1, rates, 1.0))


def test_starved_classes_wait_forever_and_others_do_not() -> None:
    """Overload by the last class leaves finite waits above it; the server is then always busy."""
    waits = nonpreemptive_waits_one_server([0.5, 2.0], [1, 1], [2, 2])
    assert waits[0] == pytest.approx(1 / 0.5)
    assert math.isinf(waits[1])
    assert math.isinf(nonpreemptive_waits(2, [1.0, 3.0], 1.0)[1])
    assert math.isinf(preemptive_sojourns(2, [1.0, 3.0], 1.0)[1])


def test_service_level_of_the_top_class() -> None:
    """Its mean wait is the integral of the share that waits longer."""
    step = 0.0005
    longer = [1 - top_class_service_level(4, [0.5, 1.0, 1.5], 1.0, step * (i + 0.5)) for i in range(20000)]
    assert sum(longer) * step == pytest.approx(nonpreemptive_waits(4, [0.5, 1.0, 1.5], 1.0)[0], rel=1e-4)
    assert top_class_service_level(1, [2.0], 1.0, 5) == 0


def test_a_class_without_arrivals_gets_what_a_single_ticket_of_it_would() -> None:
    """In M/M/1 a ticket below a class of 0.5 has 1 / (0.5 x 0.5) = 4 in the system; above all others just its work."""
    assert preemptive_sojourns(1, [0.5, 0.0, 0.25], 1.0) == pytest.approx((2.0, 4.0, 8.0), rel=1e-12)
    assert preemptive_sojourns(3, [0.0, 1.0], 1.0)[0] == 1.0
    assert preemptive_waits(1, [0.0, 0.0], 1.0) == (0.0, 0.0)
    assert nonpreemptive_waits(3, [0.0, 0.0], 1.0) == (0.0, 0.0)


@pytest.mark.parametrize("rate", [1e-15, 1e-9, 1e-4, 1e-2])
def test_rare_tickets_keep_their_digits(rate: float) -> None:
    """The closed form of M/M/1, 1 / ((1 - s1) (1 - s1 - s2)), holds however rare the lower class is."""
    assert preemptive_sojourns(1, [0.75, rate], 1.0)[1] == pytest.approx(1 / (0.25 * (0.25 - rate)), rel=1e-11)


def test_nobody_serves_nobody() -> None:
    """Without servers every wait is infinite; a class of no work at all waits for the one in service."""
    assert nonpreemptive_waits(0, [1.0], 1.0) == preemptive_waits(0, [1.0], 1.0) == (math.inf,)
    assert nonpreemptive_waits_one_server([0.5, 0.1], [1.0, 0.0], [2.0, 0.0]) == pytest.approx((1.0, 2.0))
