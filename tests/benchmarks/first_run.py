"""A plan of the small team on a new machine, and the next one: processor and wall-clock seconds.

python -m tests.benchmarks.first_run [--seconds 5]

A new machine is an empty folder for compiled code; the processor time is that of all processes together.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.first_run", description=__doc__)
    parser.add_argument("--seconds", default="5", help="solver seconds of each plan")
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", "import cli; cli.main()", "plan", "samples/small-team.xlsx", "-q"]
        command += ["--force", "--seconds", seconds, "-o", f"{folder}/team.rota.xlsx"]
        environment = {**os.environ, "NUMBA_CACHE_DIR": f"{folder}/compiled"}
        for run in ("first", "second"):
            began, used = time.monotonic(), _used()
            if subprocess.run(command, env=environment, check=False).returncode not in (0, 1):
                raise SystemExit("the plan failed")
            wall, load = time.monotonic() - began, os.getloadavg()[0]
            print(f"{run}: {_used() - used:.0f} s of processor time, {wall:.0f} s by the clock, load {load:.1f}")


def _used() -> float:
    """Return the processor time of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
