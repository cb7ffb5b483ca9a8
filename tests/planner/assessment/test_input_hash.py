"""A hash that changes with every fact."""

import subprocess
import sys
from dataclasses import replace

from planner.assessment.input_hash import input_hash
from tests.builders import person, world


def test_every_fact_counts() -> None:
    """A changed seed, skill or name changes the hash; the same facts give the same one."""
    base = world()
    assert input_hash(base) == input_hash(world())
    assert input_hash(base) != input_hash(world(seed=2))
    assert input_hash(base) != input_hash(replace(base, people=(person("Ann"), person("Bo"))))


def test_the_same_in_every_process() -> None:
    """The hash does not depend on the order in which a process happens to keep its sets."""
    code = (
        "from tests.builders import world; from planner.assessment.input_hash import input_hash; "
        "print(input_hash(world()))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout == input_hash(world()) + "\n"
