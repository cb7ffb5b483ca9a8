"""The key figures of scenarios on the Data sheet, and why others have none."""

from collections.abc import Mapping, Sequence

from planner.domain.outcome.objective_level import ObjectiveLevel
from planner.reports.measures.key_figures import KeyFigures, PromiseFigure
from planner.reports.measures.on_call_load import OnCallFigure
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.json_cells import json_table, json_things

SCENARIOS, NOT_PLANNED = "tblScenarios", "tblNotPlanned"

_KINDS = (KeyFigures, ObjectiveLevel, OnCallFigure, PromiseFigure)


def scenario_tables(figures: Mapping[str, KeyFigures], failed: Mapping[str, str]) -> tuple[DataTable, ...]:
    """Return the table of key figures by scenario, and that of the scenarios without a plan."""
    found = json_table(SCENARIOS, "Scenario, Stored", figures)
    return (found, table(NOT_PLANNED, "Scenario, Reason", failed.items())) if failed else (found,)


def scenarios_of(tables: Mapping[str, Sequence[Row]]) -> tuple[dict[str, KeyFigures], dict[str, str]]:
    """Return the key figures that were written by scenario, and the reasons of those without a plan."""
    failed = {str(name): str(reason) for name, reason in tables.get(NOT_PLANNED, ())}
    return json_things(tables.get(SCENARIOS, ()), _KINDS), failed
