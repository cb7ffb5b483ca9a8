"""Where the tasks of a study are worked at: on the cores of this machine, or on a cluster."""

from importlib import import_module
from importlib.util import find_spec

from planner.domain.errors import RotacastError
from planner.studies.side_by_side import side_by_side
from planner.studies.tasks import RunTasks

NEEDED = "--cluster needs the extra cluster; install it with: pip install 'rotacast[cluster]'"


def run_tasks(address: str | None) -> RunTasks:
    """Return what runs the tasks of a study: the workers of a Dask scheduler, or without an address this machine.

    Raises
    ------
    RotacastError
        When a cluster is asked for and the library for it is not installed.
    """
    if address is None:
        return side_by_side
    if find_spec("distributed") is None:
        raise RotacastError(NEEDED)
    run: RunTasks = import_module("planner.studies.cluster").Cluster(address)
    return run
