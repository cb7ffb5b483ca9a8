"""The command line: every command, in the order in which a month needs them."""

import os
import signal

# Ctrl-C while the program loads ends it without a traceback.
_BEFORE_LOADING = signal.signal(signal.SIGINT, lambda *_: os._exit(130))

import io
import sys

import click

from planner.commands.group import Commands
from planner.commands.handover.export import export
from planner.commands.handover.history import history
from planner.commands.handover.next import next_command
from planner.commands.handover.publish import publish
from planner.commands.leadership.backtest import backtest
from planner.commands.leadership.capacity import capacity
from planner.commands.leadership.report import report
from planner.commands.leadership.review import review
from planner.commands.leadership.scenarios import scenarios
from planner.commands.rota.anonymise import anonymise
from planner.commands.rota.check import check
from planner.commands.rota.forecast import forecast
from planner.commands.rota.init import init
from planner.commands.rota.plan import plan
from planner.commands.rota.repair import repair
from planner.commands.rota.reproduce import reproduce
from planner.commands.rota.rules import rules
from planner.commands.rota.simulate import simulate
from planner.commands.rota.swaps import swaps
from planner.commands.rota.tickets import tickets
from planner.commands.rota.warm import warm
from planner.commands.rota.why import why

signal.signal(signal.SIGINT, _BEFORE_LOADING)

COMMANDS = (
    init,
    tickets,
    check,
    forecast,
    plan,
    why,
    swaps,
    repair,
    simulate,
    reproduce,
    anonymise,
    rules,
    publish,
    history,
    next_command,
    export,
    scenarios,
    capacity,
    backtest,
    review,
    report,
    warm,
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rotacast")
@click.option("--allow-outside", is_flag=True, help="Read files that a workbook names outside its own folder, too.")
def main(allow_outside: bool) -> None:
    """Turn a ticket export and one workbook into next month's shift and on-call rota.

    Exit codes: 0 done, 1 done but a must-rule or a promise is not kept, 2 usage, 3 faults in the input, 4 no rota
    possible, 5 a file could not be read or written, 70 a fault of ours, 130 stopped by Ctrl-C after writing the best
    rota so far.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show a letter shows a question mark
    if sys.flags.optimize > 1:
        raise click.UsageError(
            "Rotacast takes its sentences from docstrings, which Python leaves out with -OO or PYTHONOPTIMIZE=2. "
            "Start it with PYTHONOPTIMIZE=1, or without it."
        )
    if allow_outside:
        from planner.workbook.input.named_files import OUTSIDE_ALLOWED

        OUTSIDE_ALLOWED.set(True)


for command in COMMANDS:
    main.add_command(command)
