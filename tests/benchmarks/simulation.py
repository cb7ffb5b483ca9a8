"""The simulation beside ciw and SimPy, on the same month of 7,000 tickets in one run.

    python -m tests.benchmarks.simulation

Six people by day, two by night, three quarters of the tickets by day, two priorities, parkable work handed over at the
end of a shift. With SimPy the people hold one or both of two skills (multi-skill); ciw has one pool of servers a node,
so there everybody can do everything. Printed: mean wait per class with its standard error over months, seconds of
processor time a month, and how many times faster the kernel is; first a full promise of 200 months.
"""

import time
from collections.abc import Callable

import ciw
import numpy as np
import simpy
from numpy.typing import NDArray

from planner.capacity.simulation.ticket_kernel import PresenceEvents, Routing, simulate
from planner.domain.tickets.demand import Forecast
from planner.domain.tickets.service_targets import Handling, ServiceTarget
from tests.benchmarks.simpy_desk import SimPyDesk
from tests.builders import person, rota, world
from tests.planner.capacity.routings import desk, load, presence
from tests.promises import simulated

DAYS, TICKETS, MINUTES = 28, 7_000, 18.0
DAY_SHARE = 0.75
"""Tickets that come in the first twelve hours of a day."""

END = DAYS * 1440.0
BY_DAY, BY_NIGHT = 6, 2
NAMES = ("first priority net", "first priority app", "second priority net", "second priority app")

Month = tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]


def month(seed: int, classes: int) -> Month:
    """Draw arrivals, classes and minutes of work; the rate is constant by day and lower by night."""
    rng = np.random.default_rng(seed)
    count = rng.poisson(TICKETS)
    night = rng.uniform(size=count) >= DAY_SHARE
    at = rng.integers(0, DAYS, count) * 1440.0 + night * 720.0 + rng.uniform(0, 720, count)
    order = np.argsort(at)
    return at[order], rng.integers(0, classes, count), rng.exponential(MINUTES, count)


def shifts() -> PresenceEvents:
    """Return six people by day of whom the last two stay for the night as well."""
    events: list[tuple[float, str, int]] = []
    for number in range(BY_DAY):
        if number >= BY_DAY - BY_NIGHT:
            events.append((0.0, "comes", number))
            continue
        for day in range(DAYS + 1):
            events += [(day * 1440.0, "comes", number), (day * 1440.0 + 720, "leaves", number)]
    return presence(*events)


def by_kernel(scene: Routing, there: PresenceEvents, drawn: Month) -> list[float]:
    """Return the mean wait of each class."""
    at, kind, minutes = drawn
    out = simulate(scene, there, load(at, minutes, kind), END)
    return [float(np.nanmean((out.begun - at)[kind == k])) for k in range(len(scene.skill))]


def by_ciw(seed: int) -> list[float]:
    """Return the mean wait of two priorities in one pool with a server schedule; ciw draws its own month."""
    ciw.seed(seed)
    day, night = (TICKETS / 2 * share / DAYS / 720 for share in (DAY_SHARE, 1 - DAY_SHARE))

    def arrivals() -> ciw.dists.Distribution:
        return ciw.dists.PoissonIntervals(rates=[day, night], endpoints=[720, 1440], max_sample_date=END)

    network = ciw.create_network(
        arrival_distributions={name: [arrivals()] for name in ("first", "second")},
        service_distributions={name: [ciw.dists.Exponential(1 / MINUTES)] for name in ("first", "second")},
        number_of_servers=[
            ciw.Schedule(numbers_of_servers=[BY_DAY, BY_NIGHT], shift_end_dates=[720, 1440], preemption="resume")
        ],
        priority_classes={"first": 0, "second": 1},
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(END)
    waits: dict[str, dict[int, float]] = {"first": {}, "second": {}}
    for record in simulation.get_all_records():
        own = waits[record.customer_class]
        first_start = record.service_start_date - record.arrival_date
        own[record.id_number] = min(own.get(record.id_number, np.inf), first_start)
    return [float(np.mean(list(found.values()))) for found in waits.values()]


def measured(months: int, of: Callable[[int], list[float]]) -> tuple[NDArray[np.float64], NDArray[np.float64], float]:
    """Return mean and standard error of the waits over months, and the processor seconds a month."""
    start = time.process_time()
    waits = np.array([of(seed) for seed in range(months)])
    seconds = (time.process_time() - start) / months
    return waits.mean(axis=0), waits.std(axis=0, ddof=1) / np.sqrt(months), seconds


def beside(
    tool: str, months: int, theirs: Callable[[int], list[float]], scene: Routing, classes: tuple[str, ...]
) -> None:
    """Print a tool beside the kernel."""
    there = shifts()
    drawn = [month(seed, len(classes)) for seed in range(200)]
    by_kernel(scene, there, drawn[0])
    ours = measured(200, lambda seed: by_kernel(scene, there, drawn[seed]))
    them = measured(months, theirs)
    print(f"\n{tool}: {them[2]:.3f} s a month; kernel {ours[2] * 1000:.2f} ms; {them[2] / ours[2]:.0f} times faster")
    for number, name in enumerate(classes):
        apart = abs(ours[0][number] - them[0][number]) / np.hypot(ours[1][number], them[1][number])
        print(
            f"  wait of {name:20} kernel {ours[0][number]:7.3f} ± {ours[1][number]:.3f}"
            f"   {tool} {them[0][number]:7.3f} ± {them[1][number]:.3f}   {apart:.1f} standard errors apart"
        )


def promise() -> None:
    """Print the seconds of a promise of 200 months of 7,000 tickets, all of it: draws, simulation and counting."""
    team = tuple(person(f"P{n}", skills="net app" if n % 3 else "net") for n in range(28))
    inputs = world(
        people=team,
        skills=("net", "app"),
        days=DAYS,
        service=(ServiceTarget("P1", 30, 0.9), ServiceTarget("P2", 480, 0.9)),
        handling=tuple(Handling(p, s, MINUTES, 0.9) for p in ("P1", "P2") for s in ("net", "app")),
    )
    classes = tuple((row.priority, row.skill) for row in inputs.handling)
    mean = np.full((4, inputs.horizon.intervals), TICKETS / 4 / inputs.horizon.intervals)
    paths = np.random.default_rng(1).poisson(mean, (200, *mean.shape)).astype(np.uint16)
    forecast = Forecast(inputs.horizon, classes, mean, paths, "flat", "")
    text = "\n".join(
        f"P{n} " + " ".join("ELN"[n % 3] if (day + n) % 7 < 5 else "-" for day in range(DAYS)) for n in range(28)
    )
    worked = rota(text)
    simulated(inputs, forecast, worked)
    wall, used = time.perf_counter(), time.process_time()
    simulated(inputs, forecast, worked)
    wall, used = time.perf_counter() - wall, time.process_time() - used
    print(f"promise of 200 months of {TICKETS} tickets: {used:.1f} s of processor time ({wall:.1f} s by the clock)")


if __name__ == "__main__":
    promise()
    skills = ("net", "net", "app", "app", "app net", "app net")
    multi = desk(*skills, classes=("net", "app", "net", "app"))
    simpy_desk = SimPyDesk(skills, ("net", "app", "net", "app"), shifts(), END)
    print(f"\nSimPy {simpy.__version__}, ciw {ciw.__version__}")
    beside("SimPy", 10, lambda seed: simpy_desk.waits(*month(seed, 4)), multi, NAMES)
    beside("ciw", 4, by_ciw, desk(*["net"] * BY_DAY, classes=("net", "net")), ("first priority", "second priority"))
