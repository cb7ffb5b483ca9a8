"""All benchmarks in one run, ours and the peers side by side; their tables go into the README.

python -m tests.benchmarks.run_suite [--quick | --nightly] [--only NAME ...] [--shared FOLDER]

What got worse than in the last table by more than its noise is printed. A benchmark whose data or peer is missing is
left out with a sentence, and keeps its last table. Exit code 1: something got worse, or a benchmark failed.
"""

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT

from tests.benchmarks.suite import NIGHTLY, QUICK, SUITE, USUAL, Benchmark, Figure

HOUSE = Path(__file__).resolve().parents[2]
README = Path(__file__).with_name("README.md")
LIBRARIES = ("numba", "numpy", "ortools", "highspy", "statsmodels", "simpy", "ciw", "timefold")
ELSE = 1.5
"""The load beside one process for each core that still counts as quiet."""

BEGIN, END = "<!-- tables of make benchmark: begin -->", "<!-- tables of make benchmark: end -->"


@dataclass(frozen=True)
class Section:
    """The table of one benchmark: what was run, on what, and what it printed. `load` is the highest of the run."""

    name: str
    size: str
    load: float
    text: str

    def markdown(self) -> str:
        """Return it as it stands in the README."""
        return f"{self.heading}\n\nLoad {self.load:.1f}, {machine()}\n\n```text\n{self.text}\n```\n"

    @property
    def heading(self) -> str:
        """The line above it; runs of different size have tables of their own."""
        return f"### {self.name} ({self.size})"

    @property
    def quiet(self) -> bool:
        """Whether hardly anything else kept the cores busy."""
        return self.load <= (os.cpu_count() or 1) + ELSE


def main(arguments: Sequence[str] | None = None, suite: Sequence[Benchmark] = SUITE, readme: Path = README) -> int:
    """Run what is asked for, write each table as it is done, and return the exit code."""
    options = _options(arguments)
    size = QUICK if options.quick else NIGHTLY if options.nightly else USUAL
    worse = 0
    for benchmark in suite:
        if size not in benchmark.commands or (options.only and benchmark.name not in options.only):
            continue
        if missing := _missing(benchmark, options.shared):
            print(f"{benchmark.name}: left out, {missing}", flush=True)
            continue
        print(f"{benchmark.name}: runs", flush=True)
        last = sections(readme.read_text(encoding="utf-8")).get((benchmark.name, size))
        code, made = _run(benchmark, size, options.shared)
        if code:
            print(f"{benchmark.name}: FAILED with exit code {code}, its last table stays\n{made.text}", flush=True)
            worse += 1
            continue
        _write(readme, made)
        found = list(regressions(benchmark, last, made))
        worse += len(found)
        print(f"{benchmark.name}: done, load {made.load:.1f}", *found, sep="\n  ", flush=True)
    return 1 if worse else 0


def machine() -> str:
    """Return processor, cores and the versions of Python and of the libraries that the figures hang on."""
    names = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    named = re.search(r"^model name\s*: (.+)$", names, re.MULTILINE)
    cores = f"{os.cpu_count()} cores of {named[1] if named else platform.machine()}"
    return f"{cores}, Python {platform.python_version()}, {', '.join(_versions())}."


def _versions() -> Iterator[str]:
    for name in ("rotacast", *LIBRARIES):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue


def sections(text: str) -> dict[tuple[str, str], Section]:
    """Return the tables between the marks of a README, by the name of the benchmark and how much was run."""
    _, _, inside = text.partition(BEGIN)
    table = r"### ([^\n]+) \((\w+)\)\n\nLoad ([\d.]+), [^\n]*\n\n```text\n(.*?)\n```\n"
    found = re.findall(table, inside.partition(END)[0], re.DOTALL)
    return {(name, size): Section(name, size, float(load), printed) for name, size, load, printed in found}


def figures(figure: Figure, text: str) -> dict[str, float]:
    """Return the numbers that a figure has in an output, by their case."""
    found = re.finditer(figure.pattern, text, re.MULTILINE)
    return {(m.groupdict().get("case") or ""): float(m["value"].replace(",", "")) for m in found}


def regressions(benchmark: Benchmark, last: Section | None, now: Section) -> Iterator[str]:
    """Yield a line for every figure that is worse than in the last table by more than its noise.

    Figures of time say nothing when another program had the cores in one of both runs.
    """
    if last is None:
        return
    for figure in benchmark.figures:
        if figure.time and not (last.quiet and now.quiet):
            continue
        before = figures(figure, last.text)
        for case, value in figures(figure, now.text).items():
            old = before.get(case, value)
            loss = old - value if figure.more_is_better else value - old
            if loss > figure.noise * abs(old):
                yield f"WORSE: {figure.name} {case} {old:g} -> {value:g} (noise {figure.noise:.1%})".replace("  ", " ")


def _missing(benchmark: Benchmark, shared: Path) -> str:
    """Return what a benchmark lacks, empty for nothing."""
    if absent := [name for name in benchmark.needs if not (shared / name).exists()]:
        return f"the given data are not there: {', '.join(absent)}"
    if absent := [name for name in benchmark.peers if find_spec(name) is None]:
        return f"these peers are not installed: {', '.join(absent)}"
    return ""


def _run(benchmark: Benchmark, size: str, shared: Path) -> tuple[int, Section]:
    """Run the commands of a benchmark until one fails; return its exit code and the table."""
    printed, code, load = [], 0, os.getloadavg()[0]
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for words in benchmark.commands[size]:
            command = [word.replace("{shared}", str(shared)).replace("{folder}", folder) for word in words]
            done = subprocess.run(
                [sys.executable, *command], cwd=HOUSE, stdout=PIPE, stderr=STDOUT, text=True, check=False
            )
            printed.append(done.stdout.replace(str(shared), "SHARED").replace(folder, "FOLDER").strip())
            code, load = done.returncode, max(load, os.getloadavg()[0])
            if code:
                break
    printed.append(f"{time.monotonic() - began:.0f} s in all")
    return code, Section(benchmark.name, size, load, "\n".join(filter(None, printed)))


def _write(readme: Path, made: Section) -> None:
    """Put a table into its place between the marks of the README; other tables stay as they are."""
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    inside, end, after = rest.partition(END)
    if not (begin and end):
        raise SystemExit(f"{readme.name} has no place for the tables: {BEGIN} and {END}")
    place = re.search(rf"{re.escape(made.heading)}\n.*?\n```\n", inside, re.DOTALL)
    old = place[0] if place else ""
    inside = inside.replace(old, made.markdown()) if old else f"{inside.rstrip()}\n\n{made.markdown()}\n"
    readme.write_text(before + begin + inside + end + after, encoding="utf-8")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.run_suite", description=(__doc__ or "").splitlines()[0]
    )
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--quick", action="store_true", help="minutes: the smallest cases")
    sizes.add_argument("--nightly", action="store_true", help="a night: all cases, and the promises of past months")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="these benchmarks alone")
    parser.add_argument("--shared", type=Path, default=HOUSE.parent / "shared", help="the folder of the given data")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
