"""How often a promise's 80% range holds what came, over as many past stretches as the tickets allow, without a solver.

    python -m tests.benchmarks.coverage [REPLAYS [DESK ...]]

Desks with one fixed turn of duties each, so that the forecast and the simulation are judged and not the rota: the 911
calls of `tests.benchmarks.backtest` in stretches of four weeks, with all its people, with two thirds of them (a service
far below its targets tells more than one near 100%), and as the forecast benchmark changes them (a month missing, and
the mix changed in it); an emergency department in stretches of four weeks over three years; and the service-desk sample
in stretches of one week and of two. Stretches may begin before the one before ends, so neighbours share tickets. A DESK
is the beginning of a name.

A promise is of one month as it will come. So what came is replayed many times, each with other handling times and sick
calls, and counted is how many of these months lie within; beside it stands whether their mean does, which is more often
so, as the mean of many is steadier than one. Left out are rows that are 100% in nearly every future and came so.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from forecasting.forecast import forecast_demand
from planner.domain.inputs import Inputs
from planner.domain.instants import local
from planner.domain.outcome.back_test import PRINTED
from planner.domain.roster.rota import Assignment, Rota
from planner.studies.past_months import LEAST_HISTORY_WEEKS, as_known
from planner.studies.ticket_bursts import bursts, without
from planner.workbook.input.read_sheets import read_workbook
from tests.benchmarks.backtest import CALLS, PLAN, Calls, turn_rota, write_desk
from tests.benchmarks.emergency_desk import write_emergency_desk
from tests.promises import replayed, simulated

SAMPLE = Path(__file__).resolve().parents[2] / "samples/service-desk.xlsx"

MONTHS = 20
"""Replays of a stretch with other handling times and sick calls."""

SAMPLE_TURN = "DDLN--ODLN--"
"""Twelve days; everybody starts three days after the one before on the People sheet."""

ALWAYS_KEPT = 0.9995


@dataclass(frozen=True)
class Row:
    """One promise: whether the mean of the replays is within, what share of them is, and both without bursts."""

    promised: float
    mean: float
    within: bool
    share: float
    usual_within: bool
    usual_share: float
    told: bool


def stretches(inputs: Inputs, days: int, step: int) -> Iterator[Inputs]:
    """Yield the inputs as of the eve of each stretch that the tickets cover, the latest first."""
    zone = inputs.settings.time_zone
    opened = inputs.tickets.opened
    earliest = local(int(opened[0]), zone).date() + timedelta(weeks=LEAST_HISTORY_WEEKS)
    first = local(int(opened[-1]), zone).date() - timedelta(days=days)
    while first >= earliest:
        yield as_known(inputs, first, first + timedelta(days=days - 1))
        first -= timedelta(days=step)


def sample_rota(past: Inputs) -> Rota:
    """Return a rota in which everybody walks the same turn and each tier passes from person to person every Monday."""
    worked = []
    for number, person in enumerate(past.people):
        for offset, day in enumerate(past.horizon.days):
            duty = SAMPLE_TURN[(3 * number + offset) % len(SAMPLE_TURN)]
            if duty != "-" and past.runs(past.shift[duty], day):
                worked.append(Assignment(person.name, day, duty))
    for tier in past.tiers:
        able = cycle([p.name for p in past.people if set(p.skills) & tier.skills and p.team != "Desk"])
        who = next(able)
        for day in past.horizon.days:
            who = next(able) if day.weekday() == 0 else who
            worked.append(Assignment(who, day, tier.code))
    return Rota.of(worked)


def judge(inputs: Inputs, past: Inputs, rota: Rota, months: int) -> list[Row]:
    """Return each promise of a rota for a stretch, held against what came."""
    horizon = past.horizon
    promise = simulated(past, forecast_demand(past), rota)
    came = inputs.tickets.between(horizon.start, horizon.end)
    usual = without(came, bursts(inputs, horizon.first_day, horizon.last_day), horizon.zone)
    replays = []
    for tickets in (came, usual):
        seeds = (replace(past.settings, replications=1, seed=1000 + number) for number in range(months))
        replays.append([replayed(replace(past, settings=each), tickets, rota) for each in seeds])
    found = []
    for row in promise.rows:
        kept = [[r.promised for each in some if (r := each.of(row.priority, "", row.measure))] for some in replays]
        if row.skill or not all(kept):
            continue
        low, high = row.low - PRINTED / 2, row.high + PRINTED / 2
        means = [sum(shares) / len(shares) for shares in kept]
        within = [sum(low <= share <= high for share in shares) / len(shares) for shares in kept]
        told = not (row.low >= ALWAYS_KEPT and min(means) >= ALWAYS_KEPT)
        held = [low <= mean <= high for mean in means]
        found.append(Row(row.promised, means[0], held[0], within[0], held[1], within[1], told))
    return found


def show(name: str, rows: list[Row], stretches: int) -> None:
    """Print one line of the table."""
    told = [row for row in rows if row.told]
    share, usual = (sum(values) / len(told) for values in zip(*((r.share, r.usual_share) for r in told), strict=True))
    mean, calm = (sum(values) / len(told) for values in zip(*((r.within, r.usual_within) for r in told), strict=True))
    off = sum(abs(row.promised - row.mean) for row in rows) / len(rows)
    print(
        f"{name}: {stretches} stretches, {len(told)} promises ({len(rows) - len(told)} more of 100%); "
        f"months within the range {share:.0%} (without bursts {usual:.0%}), their mean {mean:.0%} ({calm:.0%}); "
        f"off by {off * 100:.1f} points",
        flush=True,
    )


HOLE = date(2016, 5, 20), date(2016, 6, 20)
"""A month that was never exported, as in the shared forecast benchmark."""

MOVED = (
    ("Traffic: VEHICLE ACCIDENT", "Traffic: ROAD OBSTRUCTION", 2),
    ("EMS: CARDIAC EMERGENCY", "EMS: HEAD INJURY", 2),
    ("Fire: FIRE ALARM", "Fire: VEHICLE ACCIDENT", 3),
)
"""Natures of which every second or third call has another nature from the end of that month on."""


def with_hole(calls: Calls) -> Calls:
    """Return the calls without those of the month."""
    first, end = (day.isoformat() for day in HOLE)
    return [call for call in calls if not first <= call["opened_at"] < end]


def with_other_mix(calls: Calls) -> Calls:
    """Return the calls without those of the month, some of the later ones of another nature."""
    moved = with_hole(calls)
    for old, new, every in MOVED:
        late = [call for call in moved if call["skill"] == old and call["opened_at"] >= HOLE[1].isoformat()]
        for call in late[::every]:
            call["skill"] = new
    return moved


@dataclass(frozen=True)
class Tested:
    """A desk: how it is read in a folder, its rota, the days of a stretch and from one to the next, the first day."""

    read: Callable[[Path], Inputs]
    days: int
    step: int
    rota: Callable[[Inputs], Rota]
    earliest: date = date.min


def calls_desk(heads: int, change: Callable[[Calls], Calls] = list) -> Callable[[Path], Inputs]:
    """Return how the desk of 911 calls is read with some of its people."""

    def read(folder: Path) -> Inputs:
        inputs = read_workbook(write_desk(folder, date.fromisoformat(PLAN), change))
        return replace(inputs, people=inputs.people[:heads])

    return read


def emergency_desk(folder: Path) -> Inputs:
    """Read the emergency department."""
    return read_workbook(write_emergency_desk(folder, date(2018, 3, 1)))


def sample(_folder: Path) -> Inputs:
    """Read the sample."""
    return read_workbook(SAMPLE)


AFTER = HOLE[1] + timedelta(weeks=2)

DESKS = {
    "911 calls, 24 people, 4 weeks": Tested(calls_desk(24), 28, 14, turn_rota),
    "911 calls, 16 people, 4 weeks": Tested(calls_desk(16), 28, 14, turn_rota),
    "911 calls, a month missing": Tested(calls_desk(24, with_hole), 28, 7, turn_rota, AFTER),
    "911 calls, a month missing and the mix changed": Tested(calls_desk(24, with_other_mix), 28, 7, turn_rota, AFTER),
    "emergency department, 4 weeks": Tested(emergency_desk, 28, 112, turn_rota, date(2015, 4, 1)),
    "service desk, 1 week": Tested(sample, 7, 7, sample_rota),
    "service desk, 2 weeks": Tested(sample, 14, 7, sample_rota),
}


def main(months: int = MONTHS, *names: str) -> None:
    """Print a line per desk (all, or those whose name begins with one of these), then all together."""
    began, every, count = time.monotonic(), list[Row](), 0
    for name, desk in DESKS.items():
        if names and not name.startswith(names):
            continue
        with tempfile.TemporaryDirectory() as folder:
            inputs = desk.read(Path(folder))
        pasts = [p for p in stretches(inputs, desk.days, desk.step) if p.settings.first_day >= desk.earliest]
        rows = [row for past in pasts for row in judge(inputs, past, desk.rota(past), months)]
        show(name, rows, len(pasts))
        every += rows
        count += len(pasts)
    show("all", every, count)
    print(f"{time.monotonic() - began:.0f} s in all")


if __name__ == "__main__":
    if not CALLS.is_file():
        sys.exit(f"{CALLS.name} is missing: it lies in the folder shared beside the checkout, not in it.")
    main(int(sys.argv[1]) if sys.argv[1:] else MONTHS, *sys.argv[2:])
