"""The command `forecast`: the tickets to come, alone."""

import json
from pathlib import Path

import click

from planner.commands.options import force_option, json_option, out, quiet_option, source
from planner.commands.printing import print_faults, say


@click.command()
@source
@out("the forecast (default: FILE.forecast.xlsx beside the workbook)")
@click.option("--csv", "table", type=click.Path(path_type=Path), help="Write it as a tidy table too.")
@force_option
@quiet_option
@json_option
def forecast(source: Path, out: Path | None, table: Path | None, force: bool, quiet: bool, as_json: bool) -> None:
    """Forecast the tickets alone: a workbook with charts, a tidy table, or JSON."""
    from forecasting.forecast import forecast_demand
    from planner.console.arguments.outputs import Output, check_outputs, keep_old, named_files, table_output
    from planner.console.forecast import forecast_values, show_forecast
    from planner.console.running.progress import show_progress
    from planner.star.tables.forecast import FORECAST
    from planner.star.write_star import write_forecast_table
    from planner.workbook.input.read_sheets import read_forecast_inputs
    from planner.workbook.results.paths import result_path
    from planner.workbook.results.write_forecast import write_forecast

    target = out or result_path(source, "forecast")
    outputs = (Output(target), *((table_output(table, FORECAST.headers),) if table else ()))
    with print_faults(), show_progress(quiet or as_json) as progress:
        inputs = read_forecast_inputs(source)
        check_outputs(outputs, (source, *named_files(source, inputs.settings)))
        made = forecast_demand(inputs, progress)
        kept = keep_old(outputs, force=force)
        write_forecast(inputs, made, target)
        if table:
            write_forecast_table(made, table)
    if as_json:
        click.echo(json.dumps(forecast_values(made), indent=2))
    elif not quiet:
        show_forecast(made, target)
    say(kept, quiet)
