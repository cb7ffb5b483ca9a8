"""Laws of the simulated desk: its queues are those of the textbooks, and its rules hold in scenes worked by hand."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from planner.capacity.simulation.ticket_kernel import Outcome, TicketLoad, simulate
from tests.planner.capacity.routings import always, desk, load, presence

RUNS, TICKETS, WARM_UP = 24, 20_000, 1_000
FOREVER = 1e9


def queue(
    servers: int,
    rates: tuple[float, ...],
    service: Callable[[np.random.Generator, int], NDArray[np.float64]],
    live: bool,
) -> list[tuple[TicketLoad, Outcome]]:
    """Run a queue of one skill with Poisson classes of these rates, the first live or not, from several seeds."""
    one_skill = desk(*["net"] * servers, classes=["net"] * len(rates), live=(0,) if live else ())
    found = []
    for seed in range(RUNS):
        rng = np.random.default_rng(seed)
        at = np.cumsum(rng.exponential(1 / sum(rates), TICKETS))
        kind = rng.choice(len(rates), TICKETS, p=np.array(rates) / sum(rates))
        tickets = load(at, service(rng, TICKETS), kind)
        found.append((tickets, simulate(one_skill, always(servers), tickets, float(at[-1]))))
    return found


def exponential(rng: np.random.Generator, size: int) -> NDArray[np.float64]:
    """Draw service times of mean 1."""
    return rng.exponential(1.0, size)


def within_error(means: list[float], expected: float) -> bool:
    """Tell whether the mean of independent runs is within four standard errors of a value."""
    return bool(abs(np.mean(means) - expected) < 4 * np.std(means, ddof=1) / math.sqrt(len(means)))


def waits(runs: list[tuple[TicketLoad, Outcome]], kind: int = 0) -> list[float]:
    """Return the mean wait of a class in each run."""
    return [float(np.nanmean((out.begun - t.arrival)[WARM_UP:][t.kind[WARM_UP:] == kind])) for t, out in runs]


def sojourns(runs: list[tuple[TicketLoad, Outcome]], kind: int) -> list[float]:
    """Return the mean time in the system of a class in each run."""
    return [float(np.nanmean((out.done - t.arrival)[WARM_UP:][t.kind[WARM_UP:] == kind])) for t, out in runs]


def erlang_c(servers: int, load: float) -> float:
    """Return the probability of waiting by the sum of its textbook formula."""
    terms = [load**k / math.factorial(k) for k in range(servers)]
    last = load**servers / math.factorial(servers) * servers / (servers - load)
    return last / (sum(terms) + last)


def test_exponential_service_waits_as_erlang_c() -> None:
    """Four people at three erlangs wait C/(c mu - lambda) on average (Erlang 1917)."""
    runs = queue(4, (3.0,), exponential, live=False)
    assert within_error(waits(runs), erlang_c(4, 3.0) / (4 - 3.0))


def test_constant_service_at_one_person_waits_half_as_long() -> None:
    """M/D/1 waits rho / (2 (1 - rho)) service times (Pollaczek 1930)."""
    runs = queue(1, (0.7,), lambda _, size: np.ones(size), live=False)
    assert within_error(waits(runs), 0.7 / (2 * 0.3))


def test_constant_service_waits_as_m_d_c() -> None:
    """M/D/10 at a load of 9 waits 0.34458 service times (Crommelin 1932; Tijms, Stochastic Models, 9.6.2)."""
    runs = queue(10, (9.0,), lambda _, size: np.ones(size), live=False)
    assert within_error(waits(runs), 0.344582050379681)


def test_lognormal_service_waits_by_its_second_moment() -> None:
    """M/G/1 waits lambda E[S^2] / (2 (1 - rho)) (Pollaczek and Khinchine), here with spread 0.9."""
    sigma = math.sqrt(math.log1p(0.81))
    runs = queue(1, (0.6,), lambda rng, size: rng.lognormal(-(sigma**2) / 2, sigma, size), live=False)
    assert within_error(waits(runs), 0.6 * 1.81 / (2 * 0.4))


@pytest.mark.parametrize("kind", [0, 1, 2])
def test_priorities_wait_as_cobham_says(kind: int) -> None:
    """Non-pre-emptive priorities wait [C/(c mu)] / [(1 - s_{k-1})(1 - s_k)] (Cobham 1954)."""
    rates = (0.5, 1.0, 1.5)
    before, upto = sum(rates[:kind]) / 4, sum(rates[: kind + 1]) / 4
    assert within_error(
        waits(queue(4, rates, exponential, live=False), kind), erlang_c(4, 3.0) / 4 / (1 - before) / (1 - upto)
    )


@pytest.mark.parametrize("kind", [0, 1])
def test_live_work_never_waits_for_other_work(kind: int) -> None:
    """Pre-emptive priorities: the time in the system is (L(upto) - L(before)) / lambda (Buzen and Bondi 1983)."""
    rates = (0.5, 2.5)

    def number_in_system(rate: float) -> float:
        return rate + erlang_c(4, rate) * rate / (4 - rate) if rate else 0.0

    expected = (number_in_system(sum(rates[: kind + 1])) - number_in_system(sum(rates[:kind]))) / rates[kind]
    assert within_error(sojourns(queue(4, rates, exponential, live=True), kind), expected)


def test_impatient_tickets_leave_as_in_the_published_table() -> None:
    """50 people, 48 a minute, one minute each, patience of two: 3.09% give up (Garnett, Mandelbaum and Reiman 2002)."""
    shares = []
    for seed in range(RUNS):
        rng = np.random.default_rng(seed)
        at = np.cumsum(rng.exponential(1 / 48, TICKETS))
        tickets = load(at, rng.exponential(1.0, TICKETS), patience=rng.exponential(2.0, TICKETS))
        out = simulate(desk(*["net"] * 50), always(50), tickets, FOREVER)
        shares.append(float(np.isnan(out.begun[WARM_UP:]).mean()))
    assert within_error(shares, 0.030912)


def test_a_faster_person_takes_less_time() -> None:
    """Proficiency divides the time: 60 minutes of work take 40 at speed 1.5."""
    out = simulate(desk("net", speed=1.5), always(1), load([10], [60]), FOREVER)
    assert out.done.tolist() == [50]


def test_whoever_has_fewer_other_skills_is_asked_first() -> None:
    """A generalist is kept free for work that only they can do."""
    out = simulate(desk("app net", "net", classes=("net", "app")), always(2), load([0, 0], 30, [0, 1]), FOREVER)
    assert out.begun.tolist() == [0, 0]


def test_within_a_priority_what_falls_due_first_is_taken_first() -> None:
    """Of two waiting tickets the later arrival with the earlier due time comes first."""
    out = simulate(desk("net"), always(1), load([0, 1, 2], 10, due=[50, 90, 60]), FOREVER)
    assert out.begun.tolist() == [0, 20, 10]


def test_live_work_parks_what_can_wait_and_it_is_resumed() -> None:
    """30 minutes begun at 0, interrupted from 10 to 15, are done at 35."""
    scene = desk("net", classes=("net", "net"), live=(0,))
    out = simulate(scene, always(1), load([0, 10], [30, 5], [1, 0]), FOREVER)
    assert out.begun.tolist() == [0, 10]
    assert out.done.tolist() == [35, 15]


def test_the_least_urgent_work_is_parked() -> None:
    """Of two people at parkable work the one with the lower priority is interrupted."""
    scene = desk("net", "net", classes=("net", "net", "net"), live=(0,))
    out = simulate(scene, always(2), load([0, 0, 10], [30, 30, 5], [2, 1, 0]), FOREVER)
    assert out.done.tolist() == [35, 30, 15]


def test_parked_work_is_handed_over_at_the_end_of_a_shift() -> None:
    """60 minutes begun at 30 by a shift that ends at 60 are finished by the next one, which begins at 100."""
    scene = presence((0, "comes", 0), (60, "leaves", 0), (100, "comes", 1))
    out = simulate(desk("net", "net"), scene, load([30], [60]), FOREVER)
    assert out.begun.tolist() == [30]
    assert out.done.tolist() == [130]
    assert out.busy.tolist() == [30, 30]


def test_live_work_is_finished_after_the_end_of_the_shift() -> None:
    """Who began a live ticket stays until it is done; only the time on shift counts as busy."""
    scene = presence((0, "comes", 0), (60, "leaves", 0), (60, "comes", 1))
    out = simulate(desk("net", "net", live=(0,)), scene, load([30], [60]), FOREVER)
    assert out.done.tolist() == [90]
    assert out.busy.tolist() == [30, 0]


def test_a_break_waits_for_the_work_in_hand() -> None:
    """A break due at 20 begins when the ticket is done at 50; the next ticket waits until it ends at 80."""
    scene = presence((0, "comes", 0), (20, "breaks", 0, 30.0))
    out = simulate(desk("net"), scene, load([0, 40], [50, 10]), FOREVER)
    assert out.begun.tolist() == [0, 80]


def test_a_break_is_not_put_off_for_more_than_an_hour() -> None:
    """A break due at 20 begins at 80 in the middle of a long ticket, which goes on at 110."""
    scene = presence((0, "comes", 0), (20, "breaks", 0, 30.0))
    out = simulate(desk("net"), scene, load([0], [200]), FOREVER)
    assert out.done.tolist() == [230]
    assert out.busy.tolist() == [200]


def test_live_work_calls_somebody_back_from_a_break_that_is_taken_later() -> None:
    """A break from 20 to 50, interrupted from 30 to 40, goes on until 60."""
    scene = presence((0, "comes", 0), (20, "breaks", 0, 30.0))
    tickets = load([30, 35], [10, 10], [0, 1])
    out = simulate(desk("net", classes=("net", "net"), live=(0,)), scene, tickets, FOREVER)
    assert out.begun.tolist() == [30, 60]


def test_other_work_waits_for_the_end_of_a_break() -> None:
    """A ticket that comes at 30 in a break from 20 to 50 is begun at 50."""
    scene = presence((0, "comes", 0), (20, "breaks", 0, 30.0))
    assert simulate(desk("net"), scene, load([30], [10]), FOREVER).begun.tolist() == [50]


def test_people_on_call_come_when_nobody_is_there() -> None:
    """A call at 10 is answered after the 30 minutes of its tier, and counted."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)])
    out = simulate(scene, presence((0, "stands by", 0, 0.0)), load([10], [20]), FOREVER)
    assert (out.begun.tolist(), out.done.tolist(), out.tier.tolist()) == ([40], [60], [0])
    assert out.busy.tolist() == [0]


def test_nobody_is_called_out_while_somebody_is_on_shift() -> None:
    """A ticket that can wait does so for the person on shift who is busy."""
    scene = desk("net", "net", on_call=(0,), tiers=[(30, -1)])
    there = presence((0, "comes", 0), (0, "stands by", 1, 0.0))
    out = simulate(scene, there, load([0, 10], [120, 10]), FOREVER)
    assert out.begun.tolist() == [0, 120]
    assert out.tier.tolist() == [-1, -1]


def test_a_live_ticket_calls_out_when_everybody_is_busy_with_live_work() -> None:
    """With the only person on shift at a live ticket, the next one goes to the person on call."""
    scene = desk("net", "net", live=(0,), on_call=(0,), tiers=[(30, -1)])
    there = presence((0, "comes", 0), (0, "stands by", 1, 0.0))
    assert simulate(scene, there, load([0, 10], [120, 10]), FOREVER).begun.tolist() == [0, 40]


def test_the_next_tier_is_called_after_the_escalation_time() -> None:
    """With the first tier busy, the second begins 15 minutes later than its own response time."""
    scene = desk("net", "net", on_call=(0,), tiers=[(30, 15), (20, -1)])
    there = presence((0, "stands by", 0, 0.0), (0, "stands by", 1, 1.0))
    out = simulate(scene, there, load([0, 10], [300, 10]), FOREVER)
    assert out.begun.tolist() == [30, 45]
    assert out.tier.tolist() == [0, 1]


def test_without_escalation_a_call_waits_for_the_first_tier() -> None:
    """The second call is begun when the first is done: whoever is up already does not need the response time again."""
    scene = desk("net", "net", on_call=(0,), tiers=[(30, -1), (20, -1)])
    there = presence((0, "stands by", 0, 0.0), (0, "stands by", 1, 1.0))
    out = simulate(scene, there, load([0, 10], [300, 10]), FOREVER)
    assert (out.begun.tolist(), out.tier.tolist()) == ([30, 330], [0, 0])


def test_calls_that_wait_are_begun_by_urgency_then_by_due_time() -> None:
    """With a call in hand until 330, the urgent one of 20 goes before the one of 10; one after all is called anew."""
    scene = desk("net", classes=("net", "net"), on_call=(0, 1), tiers=[(30, -1)])
    there = presence((0, "stands by", 0, 0.0))
    out = simulate(scene, there, load([0, 10, 20, 360], [300, 10, 10, 10], [1, 1, 0, 0]), FOREVER)
    assert out.begun.tolist() == [30, 340, 330, 390]


def test_waiting_tickets_call_out_when_the_last_one_leaves() -> None:
    """A ticket that waits at the end of the last shift is called out then."""
    scene = desk("net", "net", classes=("net", "net"), on_call=(0,), tiers=[(30, -1)])
    there = presence((0, "comes", 0), (60, "leaves", 0), (0, "stands by", 1, 0.0))
    out = simulate(scene, there, load([0, 10], [200, 10], [1, 0]), FOREVER)
    assert out.begun.tolist() == [0, 90]
    assert out.tier.tolist() == [-1, 0]


def test_a_call_under_way_takes_its_time_from_the_shift_that_follows() -> None:
    """Called at 10, there at 40 and done at 140: of a shift from 60 the first 80 minutes go to the call."""
    scene = desk("net", on_call=(0,), tiers=[(30, -1)])
    there = presence((0, "stands by", 0, 0.0), (60, "stands down", 0, 0.0), (60, "comes", 0))
    out = simulate(scene, there, load([10, 70], [100, 10]), FOREVER)
    assert out.begun.tolist() == [40, 140]
    assert out.busy.tolist() == [80 + 10]


def test_nobody_on_shift_is_called_out_beside_it() -> None:
    """Whoever is on call always and on shift takes the ticket as work of the shift, one after the other."""
    scene = desk("net", live=(0,), on_call=(0,), tiers=[(30, -1)])
    there = presence((0, "comes", 0), (0, "stands by", 0, 0.0))
    out = simulate(scene, there, load([10, 20], [60, 10]), FOREVER)
    assert (out.begun.tolist(), out.tier.tolist()) == ([10, 70], [-1, -1])


def test_a_reopened_ticket_is_work_again_but_keeps_its_first_done() -> None:
    """Reopened 5 minutes after it was done at 10, it makes the next ticket wait until 25."""
    out = simulate(desk("net"), always(1), load([0, 16], [10, 10], again=[5, np.inf]), FOREVER)
    assert out.done[0] == 10
    assert out.begun[1] == 25


def test_work_is_conserved() -> None:
    """Busy minutes equal the work of all done tickets, and nobody is busy for longer than they are there."""
    rng = np.random.default_rng(3)
    n = 3000
    events = [(float(start + 60 * p), "comes", p) for p in range(4) for start in range(0, 20_000, 1440)]
    events += [(float(start + 60 * p + 480), "leaves", p) for p in range(4) for start in range(0, 20_000, 1440)]
    breaks = [(float(start + 60 * p + 200), "breaks", p, 45.0) for p in range(4) for start in range(0, 20_000, 1440)]
    scene = desk("net", "net app", "app", "app net", classes=("net", "app", "net"))
    tickets = load(np.sort(rng.uniform(0, 15_000, n)), rng.exponential(3, n), rng.integers(0, 3, n))
    out = simulate(scene, presence(*events, *breaks), tickets, FOREVER)
    assert not np.isnan(out.done).any()
    assert out.busy.sum() == pytest.approx(tickets.minutes.sum())
    assert (out.busy <= 14 * 435).all()
