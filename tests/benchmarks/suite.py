"""The benchmarks that `make benchmark` runs, with what each needs and which figures may get worse."""

from collections.abc import Sequence
from dataclasses import dataclass

QUICK, USUAL, NIGHTLY = "quick", "usual", "nightly"
SIZES = (QUICK, USUAL, NIGHTLY)
"""How much is run: minutes, about two hours, and a night."""


@dataclass(frozen=True)
class Figure:
    """A number in the output of a benchmark that is compared with the last run.

    `pattern` finds it line by line: the group `value` is the number and `case`, if there is one, what it is of. A
    change for the worse by more than the share `noise` counts. Figures of `time` are compared between quiet runs only.
    """

    name: str
    pattern: str
    noise: float
    time: bool = False
    more_is_better: bool = False


@dataclass(frozen=True)
class Benchmark:
    """Commands for Python, run one after the other, by how much is run; a benchmark is left out where it has none.

    `{shared}` in a word is the folder of the given data and `{folder}` a temporary one. `needs` are files or folders of
    the data, `peers` are modules that must be installed.
    """

    name: str
    commands: dict[str, Sequence[Sequence[str]]]
    figures: tuple[Figure, ...] = ()
    needs: tuple[str, ...] = ()
    peers: tuple[str, ...] = ()


def _module(name: str, *words: str) -> tuple[str, ...]:
    return ("-m", f"tests.benchmarks.{name}", *words)


def _rota_engine(seconds: int, *words: str) -> tuple[tuple[str, ...], ...]:
    given = "{shared}/bench/nrp"
    best = ("--seconds", str(seconds), "--best", f"{given}/best_known.csv", "--peers")
    return (_module("nrp_table", f"{given}/instances", *best, *words),)


PENALTY = Figure("penalty", r"^\| (?P<case>\d+) \| \S+ \| (?P<value>\d+)", 0.005)
COMMAND = "import sys; from tests.benchmarks.months import run; run(*sys.argv[1:])"
PLAN = ("-c", COMMAND, "plan", "samples/service-desk.xlsx", "-q", "-o", "{folder}/desk.rota.xlsx")
SIMULATION = (_module("simulation"),)
STAFFING = (_module("staffing", "{shared}/reference/staffing_cases.csv"),)
CALLS, EMERGENCIES = "bench/forecast/data/montco911.csv.gz", "bench/forecast/data/ukae.csv.gz"

SUITE = (
    Benchmark(
        "Staffing formulas",
        dict.fromkeys(SIZES, STAFFING),
        (Figure("cases", r"^(?P<value>\d+) of \d+ cases pass", 0.0, more_is_better=True),),
        needs=("reference/staffing_cases.csv",),
    ),
    Benchmark(
        "Simulation",
        dict.fromkeys(SIZES, SIMULATION),
        (
            Figure("seconds of a promise", r"^promise of .*: (?P<value>[\d.]+) s of processor time", 0.3, time=True),
            Figure("times faster", r"^(?P<case>\w+): .*; (?P<value>\d+) times faster", 0.3, True, more_is_better=True),
        ),
        peers=("simpy", "ciw"),
    ),
    Benchmark(
        "Silence",
        {QUICK: (_module("silence", "--years", "100"),), NIGHTLY: (_module("silence"),)},
        (Figure("taken as closed", r"^(?P<case>.*, open): taken as closed in (?P<value>[\d.]+)%", 0.5),),
    ),
    Benchmark(
        "First run",
        {size: (_module("first_run"),) for size in SIZES},
        (Figure("processor seconds", r"^(?P<case>\w+): (?P<value>\d+) s of processor time", 0.2, time=True),),
    ),
    Benchmark(
        "Rota engine",
        {
            QUICK: _rota_engine(10, "--only", "1", "2", "3", "4"),
            USUAL: _rota_engine(60),
            NIGHTLY: _rota_engine(300),
        },
        (PENALTY,),
        needs=("bench/nrp/instances", "bench/nrp/best_known.csv"),
    ),
    Benchmark(
        "Repair",
        {size: (PLAN, _module("repair", "{folder}/desk.rota.xlsx")) for size in (USUAL, NIGHTLY)},
    ),
    Benchmark(
        "Size",
        {
            QUICK: (_module("size", "--people", "10", "--seconds", "10"),),
            USUAL: (_module("size", "--people", "10", "20", "40", "80"),),
            NIGHTLY: (_module("size"),),
        },
        (
            Figure("gap", r"^ *(?P<case>\d+) .* (?P<value>[\d.]+)%", 0.25),
            Figure("MB", r"^ *(?P<case>\d+) .* (?P<value>[\d,]+) MB", 0.15),
        ),
    ),
    Benchmark(
        "Half hours",
        {size: (_module("half_hours", "--seconds", "60"),) for size in SIZES},
        (
            Figure("hours staffed", r"^60 s .* (?P<value>[\d,]+) h staffed", 0.005),
            Figure("gap", r"^60 s .* (?P<value>[\d.]+)% gap", 0.25),
        ),
    ),
    Benchmark(
        "Does the promise come true?",
        {NIGHTLY: (_module("coverage"), _module("backtest", "4", "2016-08-22", "turns"))},
        needs=(CALLS, EMERGENCIES),
    ),
    Benchmark(
        "Is the need foreseen?",
        {NIGHTLY: (_module("capacity"),)},
        (Figure("mean absolute error", r"^Rotacast .* mean absolute (?P<value>[\d.]+)%", 0.1),),
        needs=(EMERGENCIES,),
    ),
    Benchmark(
        "Range of the need",
        dict.fromkeys(SIZES, (_module("level_range"),)),
        (Figure("width", r"^(?P<case>.*): held .*, (?P<value>[\d.]+)% wide", 0.1),),
    ),
    Benchmark(
        "Two workers",
        dict.fromkeys((USUAL, NIGHTLY), (_module("cluster"),)),
        (Figure("times as fast", r"^Two workers are (?P<value>[\d.]+) times", 0.05, more_is_better=True),),
        peers=("distributed",),
    ),
    Benchmark(
        "Months in a row",
        {NIGHTLY: (_module("months", "samples/service-desk.xlsx", "{folder}/months", "--seconds", "30"),)},
    ),
)
