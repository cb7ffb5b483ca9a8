"""A process at the other end of a pipe."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from scheduling.columns.search.worker_process import start_worker

HOUSE = Path(__file__).parents[4]


def double(pipe: Connection, times: int) -> None:
    """Answer one number with its multiple."""
    pipe.send(times * pipe.recv())


def die(pipe: Connection) -> None:
    """End without an answer."""
    pipe.recv()
    os._exit(3)


def test_a_worker_gets_its_facts_and_answers() -> None:
    """The process knows 2 from the start, gets 21 through the pipe, and the pipe ends with it."""
    process, pipe = start_worker(double, 2, daemon=True)
    pipe.send(21)
    assert pipe.recv() == 42
    with pytest.raises(EOFError):
        pipe.recv()
    process.join()
    assert process.exitcode == 0


def test_the_pipe_ends_when_the_process_dies() -> None:
    """The reader of the pipe sees its end instead of waiting for ever."""
    process, pipe = start_worker(die, daemon=True)
    pipe.send(None)
    with pytest.raises(EOFError):
        pipe.recv()
    process.join()
    assert process.exitcode == 3


def linger(pipe: Connection) -> None:
    """Say so, and work on for ten minutes."""
    pipe.send("at work")
    time.sleep(600)


def be_killed(started: str) -> None:
    """Start a worker, note that it works, and die as of `kill -9`."""
    _, pipe = start_worker(linger, daemon=False)
    Path(started).write_text(pipe.recv(), encoding="utf-8")
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    """No process is left behind that nobody waits for, and nothing is printed."""
    code = f"from {__name__} import be_killed; be_killed({str(tmp_path / 'started')!r})"
    words = [sys.executable, "-c", code]
    # This waits for the end of the worker, too: it holds the same standard output.
    done = subprocess.run(words, cwd=HOUSE, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGKILL, "", "")
    assert (tmp_path / "started").read_text(encoding="utf-8") == "at work"


def test_a_worker_is_deaf_to_ctrl_c() -> None:
    """Ctrl-C reaches every process of the terminal; only the first one decides."""
    process, pipe = start_worker(double, 2, daemon=True)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGINT)
    pipe.send(4)
    assert pipe.recv() == 8
    process.join()
