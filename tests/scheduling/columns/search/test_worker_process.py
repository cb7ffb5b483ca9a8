"""A process at the other end of a pipe."""

import os
from multiprocessing.connection import Connection

import pytest

from scheduling.columns.search.worker_process import start_worker


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
