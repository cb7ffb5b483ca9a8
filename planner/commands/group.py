"""The group of all commands: the outer net that ends every failure with a sentence and an exit code."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from planner.commands.exit_codes import NO_FILE, OUR_FAULT
from planner.console.running.interruptions import interruptible
from planner.domain.visible_text import visible


class Commands(click.Group):
    """Commands that end with a sentence and an exit code, whatever happens in them."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a failure of a file or of the machine ends with 5, a fault of ours with 70."""
        with interruptible():
            return self._invoke(ctx)

    def _invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # whoever read our output has gone; nothing more can be said there
            sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open until the end
            ctx.exit(NO_FILE)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:  # noqa: BLE001 - the outer net
            from planner.console.running.failures import disagreement, fault_of_ours, file_failure, memory_failure
            from scheduling.checking.agreement import Disagreement

            if isinstance(error, OSError):
                said, code = file_failure(error), NO_FILE
            elif isinstance(error, MemoryError):
                said, code = memory_failure(), NO_FILE
            elif isinstance(error, Disagreement):
                said, code = disagreement(error, ctx.invoked_subcommand or ""), OUR_FAULT
            else:
                said, code = fault_of_ours(error, ctx.invoked_subcommand or ""), OUR_FAULT
            click.echo(visible(said), err=True)
            ctx.exit(code)
