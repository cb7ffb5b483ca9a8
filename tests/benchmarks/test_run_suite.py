"""One command for all benchmarks: tables in the README, regressions on the terminal, nothing lost on the way."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.benchmarks.run_suite import BEGIN, END, Section, figures, main, regressions, sections
from tests.benchmarks.suite import SIZES, SUITE, Benchmark, Figure

HOURS = Figure("hours", r"^(?P<case>\w+): (?P<value>[\d,.]+) h", 0.1)
SPEED = Figure("times faster", r"(?P<value>\d+) times faster", 0.1, time=True, more_is_better=True)


def fake(text: str, name: str = "Fake", code: int = 0, **facts: object) -> Benchmark:
    """Return a benchmark that prints a text and ends with an exit code."""
    words = ("-c", f"import sys; print({text!r}); sys.exit({code})")
    return Benchmark(name, {"quick": (words,), "usual": (words, words)}, (HOURS,), **facts)  # type: ignore[arg-type]


@pytest.fixture
def readme(tmp_path: Path) -> Path:
    """Return a README with a place for the tables."""
    path = tmp_path / "README.md"
    path.write_text(f"# Benchmarks\n\nby hand\n\n{BEGIN}\n{END}\n\nafter\n", encoding="utf-8")
    return path


def test_the_table_goes_between_the_marks_with_machine_and_load(readme: Path) -> None:
    """What is written by hand stays, and a second run replaces its own table alone."""
    suite = (fake("sample: 1,000 h"), fake("other: 7 h", "Other"))
    assert main(["--quick"], suite, readme) == 0
    assert main(["--quick", "--only", "Fake"], (fake("sample: 990 h"),), readme) == 0
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("# Benchmarks\n\nby hand\n")
    assert text.endswith(f"{END}\n\nafter\n")
    assert (text.count("### Fake (quick)"), text.count("### Other (quick)")) == (1, 1)
    assert "cores of" in text
    assert "numba " in text
    table = sections(text)["Fake", "quick"]
    assert figures(HOURS, table.text) == {"sample": 990}


def test_what_got_worse_by_more_than_the_noise_is_printed(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A tenth more is noise, a fifth is not; then the exit code is 1."""
    assert main(["--quick"], (fake("sample: 1,000 h\nsecond: 5 h"),), readme) == 0
    assert main(["--quick"], (fake("sample: 1,090 h\nsecond: 4 h"),), readme) == 0
    assert "WORSE" not in capsys.readouterr().out
    assert main(["--quick"], (fake("sample: 1,310 h\nsecond: 4 h"),), readme) == 1
    assert "WORSE: hours sample 1090 -> 1310 (noise 10.0%)" in capsys.readouterr().out


def test_runs_of_different_size_have_tables_of_their_own(readme: Path) -> None:
    """A quick run says nothing about a usual one."""
    assert main(["--quick"], (fake("sample: 10 h"),), readme) == 0
    assert main([], (fake("sample: 90 h"),), readme) == 0
    assert {*sections(readme.read_text(encoding="utf-8"))} == {("Fake", "quick"), ("Fake", "usual")}


def test_what_is_missing_is_named_and_the_others_run(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Data beside the checkout, and peers that nobody installed."""
    suite = (
        fake("a: 1 h", "Data", needs=("bench/nothing.csv",)),
        fake("a: 1 h", "Peer", peers=("no_such_peer",)),
        fake("a: 1 h", "Left"),
    )
    assert main(["--quick", "--shared", str(readme.parent)], suite, readme) == 0
    printed = capsys.readouterr().out
    assert "Data: left out, the given data are not there: bench/nothing.csv" in printed
    assert "Peer: left out, these peers are not installed: no_such_peer" in printed
    assert [name for name, _ in sections(readme.read_text(encoding="utf-8"))] == ["Left"]


def test_a_benchmark_that_fails_keeps_its_last_table(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its output is printed, the next one runs, and the exit code is 1."""
    assert main(["--quick"], (fake("sample: 10 h"),), readme) == 0
    assert main(["--quick"], (fake("broken", code=3), fake("next: 1 h", "Next")), readme) == 1
    assert "Fake: FAILED with exit code 3" in capsys.readouterr().out
    tables = sections(readme.read_text(encoding="utf-8"))
    assert figures(HOURS, tables["Fake", "quick"].text) == {"sample": 10}
    assert ("Next", "quick") in tables


def test_times_of_a_busy_machine_are_not_compared() -> None:
    """Half as fast beside other work is no regression; on a quiet machine it is."""
    benchmark = Benchmark("Fake", {}, (SPEED,))
    before, slower = "100 times faster", "50 times faster"
    quiet = list(regressions(benchmark, Section("Fake", "quick", 1, before), Section("Fake", "quick", 1, slower)))
    assert quiet == ["WORSE: times faster 100 -> 50 (noise 10.0%)"]
    assert not list(regressions(benchmark, Section("Fake", "quick", 99, before), Section("Fake", "quick", 1, slower)))


def test_every_benchmark_of_the_suite_can_run() -> None:
    """Names are unique, sizes known, and each module and sample that a command names is there."""
    house = Path(__file__).resolve().parents[2]
    assert len({benchmark.name for benchmark in SUITE}) == len(SUITE)
    for benchmark in SUITE:
        assert benchmark.commands
        assert benchmark.commands.keys() <= {*SIZES}
        for words in (words for commands in benchmark.commands.values() for words in commands):
            modules = [word for before, word in pairwise(words) if before == "-m"]
            assert all((house / f"{name.replace('.', '/')}.py").exists() for name in modules)
            assert all((house / word).exists() for word in words if word.startswith("samples/"))


@pytest.mark.parametrize(
    ("name", "line", "found"),
    [
        ("Staffing formulas", "50 of 50 cases pass", {"": 50}),
        (
            "Simulation",
            "promise of 200 months of 7000 tickets: 1.7 s of processor time (2 s by the clock)",
            {"": 1.7},
        ),
        ("Simulation", "SimPy: 0.412 s a month; kernel 5.10 ms; 81 times faster", {"SimPy": 81}),
        ("Rota engine", "| 8 | 1300 | 1304 (0.31%) | 1297 | 60 | 2335 (80%) | 2.1 |", {"8": 1304}),
        ("First run", "second: 21 s of processor time, 30 s by the clock, load 2.0", {"second": 21}),
        (
            "Size",
            "   150         17 s   278 s     21,236     20,414    3.9%     kept  1,953 MB     2.1",
            {"150": 3.9},
        ),
    ],
)
def test_figures_are_found_in_what_a_benchmark_prints(name: str, line: str, found: dict[str, float]) -> None:
    """The lines are of the last runs by hand."""
    (benchmark,) = (each for each in SUITE if each.name == name)
    assert found in [figures(figure, line) for figure in benchmark.figures]
