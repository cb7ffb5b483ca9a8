"""Ctrl-C and SIGTERM: the first one ends well, the second at once, and none shows a traceback."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from planner.console.running.interruptions import interruptible, stoppable
from planner.domain.progress import Progress, Step

HOUSE = Path(__file__).parents[4]

IN_WORK = """
import os, sys
from planner.console.running.interruptions import interruptible, stoppable, signal
from planner.domain.progress import Progress
progress = Progress()
def work():
    for _ in range(int(sys.argv[1])):
        os.kill(os.getpid(), int(sys.argv[2]))
        progress.stop.wait()
    if sys.argv[1] == "2":
        import time; time.sleep(600)
with interruptible():
    stoppable(progress, work)
    print("written")
"""
"""A program that sends itself signals while it works."""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_asks_the_work_to_end_with_its_best(number: signal.Signals) -> None:
    """The work sees the wish, its result comes back, progress tells it, and the handler is put back in the end."""
    heard: list[Step] = []
    own = signal.signal(number, signal.SIG_DFL)  # a shell that starts this in the background lets SIGINT be ignored
    progress, former = Progress(heard.append), signal.getsignal(number)

    def work() -> str:
        os.kill(os.getpid(), number)
        assert progress.stop.wait(60)
        return "the best so far"

    try:
        with interruptible():
            assert stoppable(progress, work) == "the best so far"
        assert signal.getsignal(number) == former
    finally:
        signal.signal(number, own)
    assert [step.stage for step in heard] == ["stop"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_second_signal_ends_at_once(number: signal.Signals) -> None:
    """Exit code 130 and a sentence, although the work goes on for ten minutes."""
    done = subprocess.run(
        [sys.executable, "-c", IN_WORK, "2", str(int(number))],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nStopped. Nothing more was written.\n")


@pytest.mark.parametrize("point", ["click", "planner.domain.visible_text", "pandas", "ortools"])
def test_ctrl_c_while_the_program_loads_is_no_traceback(point: str, tmp_path: Path) -> None:
    """A signal at the import of a library, light or heavy, ends the program with 130."""
    code = (
        "import os, signal, sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == '{point}': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Finder())\n"
        "import cli; cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "plan", str(HOUSE / "samples/small-team.xlsx"), "-o", str(tmp_path / "x.xlsx")],
        cwd=HOUSE, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    """A program started with nohup or in the background of a script is deaf to Ctrl-C."""
    former = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible():
            assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, former)


def test_work_in_a_thread_has_no_signals() -> None:
    """Only the main thread may handle them."""
    found: list[int] = []

    def run() -> None:
        with interruptible():
            found.append(stoppable(Progress(), lambda: 5))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == [5]
