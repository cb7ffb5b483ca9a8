"""The command `warm`: what the first plan on a machine compiles, compiled ahead."""

import sys
import time

import click

from planner.commands.exit_codes import NO_FILE
from planner.commands.options import quiet_option
from planner.commands.printing import print_faults, say


@click.command()
@quiet_option
def warm(quiet: bool) -> None:
    """Compile ahead what the first plan on a new machine compiles; useful when installing, and never needed."""
    from planner.capacity.kernel_cache import folder_of
    from planner.console.running.progress import show_progress
    from planner.staffing.compile_ahead import ALL, CompileAhead

    kernels = [kernel for group in ALL for kernel in group.kernels]
    if not kernels:  # the sentence on the folder came when the kernels were loaded
        sys.exit(NO_FILE)
    kept, began = all(group.kept for group in ALL), time.monotonic()
    with print_faults(), show_progress(quiet) as progress:
        CompileAhead.start(*ALL).wait(progress)
        for call in (call for group in ALL if not group.kept for call in group.calls):
            call()
    took = "Everything is compiled already" if kept else f"Compiled within {time.monotonic() - began:.0f} s"
    say([f"{took}, in {folder_of(kernels)}: the first plan on this machine starts at once."], quiet)
