"""Weeks at the edge of a figure of each newer law: what is just lawful, and what is just not."""

from datetime import date

import pytest

from tests.scheduling.presets.judge import HOUR, found, month

EDGES: tuple[tuple[str, str, tuple[str, ...], int, list[int]], ...] = (
    # law, rule, days of a week from Monday, minutes of break in each, minutes or units of breach
    ("ie_owta", "rest between duties", ("14-22", "09-17"), 30, []),
    ("ie_owta", "rest between duties", ("14-22", "08:59-17"), 30, [1]),
    ("ie_owta", "break in a shift", ("08-12:30",), 0, []),
    ("ie_owta", "break in a shift", ("08-12:31",), 0, [15]),
    ("ie_owta", "break in a shift", ("08-14:16",), 15, [15]),
    ("nl_atw", "longest shift", ("07-19:45",), 45, []),
    ("nl_atw", "longest shift", ("07-19:46",), 45, [1]),
    ("nl_atw", "longest night shift", ("21-07:45",), 45, []),
    ("nl_atw", "longest night shift", ("21-07:46",), 45, [1]),
    ("nl_atw", "longest night shift", ("13:59-01",), 0, []),  # an hour after midnight is no night
    ("nl_atw", "break in a shift", ("08-13:30",), 0, []),
    ("nl_atw", "break in a shift", ("08-13:31",), 0, [30]),
    ("nl_atw", "rest after nights", ("23-07", "-", "-", "05-13"), 0, []),
    ("nl_atw", "rest after nights", ("23-07", "-", "-", "04-12"), 0, [60]),
    ("nl_atw", "nights in a row", ("23-07",) * 7, 0, []),
    ("nl_atw", "nights in a row", ("23-07",) * 8, 0, [1]),
    ("nl_atw", "nights in a period", (*("23-07",) * 36, "-"), 0, []),
    ("nl_atw", "nights in a period", ("23-07",) * 37, 0, [1]),
    ("pl_kodeks_pracy", "hours between starts", ("08-16", "08-16"), 0, []),
    ("pl_kodeks_pracy", "hours between starts", ("08-16", "07:59-16"), 0, [1]),
    ("pl_kodeks_pracy", "break in a shift", ("08-13:59",), 0, []),
    ("pl_kodeks_pracy", "break in a shift", ("08-14",), 0, [15]),
    ("pl_kodeks_pracy", "break in a shift", ("08-17:16",), 15, [15]),
    ("pt_codigo_trabalho", "break in a shift", ("08-13",), 0, []),
    ("pt_codigo_trabalho", "break in a shift", ("08-13:01",), 0, [60]),
    ("pt_codigo_trabalho", "longest work without a break", ("08-19",), 60, []),
    ("pt_codigo_trabalho", "longest work without a break", ("08-19:02",), 60, [1]),
    ("pt_codigo_trabalho", "longest shift", ("08-19",), 60, []),
    ("pt_codigo_trabalho", "longest shift", ("08-19:02",), 60, [2]),
    ("es_estatuto", "rest between duties", ("14-22", "10-18"), 0, []),
    ("es_estatuto", "rest between duties", ("14-22", "09-17"), 0, [HOUR]),
    ("es_estatuto", "longest shift", ("08-17:15",), 15, []),
    ("es_estatuto", "longest shift", ("08-17:16",), 15, [1]),
    ("es_estatuto", "night workers' average", (*("22-06",) * 5, "22-02", "-") * 2, 0, []),
    ("es_estatuto", "night workers' average", (*("22-06",) * 5, "22-03", "-") * 2, 0, [2 * HOUR]),
    ("ro_codul_muncii", "rest between duties", ("06-14", "02-10"), 0, []),
    ("ro_codul_muncii", "rest between duties", ("06-14", "01-09"), 0, [HOUR]),
    ("ro_codul_muncii", "weekly rest", ("14-22", "14-22", "14-22", "14-22", "14-22", "-", "-", "-"), 0, []),
    ("ro_codul_muncii", "weekly rest", (*("14-22",) * 6, "-", "14-22", "14-22", "-", "-", "-", "-", "-"), 0, [1]),
    ("at_azg", "longest shift", ("07-19:30",), 30, []),
    ("at_azg", "longest shift", ("07-19:31",), 30, [1]),
    ("at_azg", "hours in a calendar week", (*("07-19",) * 5, "-", "-"), 0, []),
    ("at_azg", "hours in a calendar week", (*("07-19",) * 5, "08-09", "-"), 0, [HOUR]),
    ("ch_arg", "longest presence", ("06-20",), 120, []),
    ("ch_arg", "longest presence", ("06-20:01",), 120, [1]),
    ("ch_arg", "break in a shift", ("08-13:30",), 0, []),
    ("ch_arg", "break in a shift", ("08-13:31",), 0, [15]),
    ("ch_arg", "break in a shift", ("08-15:31",), 30, []),
    ("ch_arg", "break in a shift", ("08-17:31",), 30, [30]),
    ("ch_arg", "longest night shift", ("21-07",), 60, []),
    ("ch_arg", "longest night shift", ("21-07:01",), 60, [1]),
    ("ch_arg", "days in a row", (*("08-12",) * 6, "-"), 0, []),
    ("ch_arg", "days in a row", ("08-12",) * 7, 0, [1]),
    ("br_clt", "rest between duties", ("14-22", "09-17"), 0, []),
    ("br_clt", "rest between duties", ("14-22", "08-16"), 0, [HOUR]),
    ("br_clt", "break in a shift", ("08-12",), 0, []),
    ("br_clt", "break in a shift", ("08-12:01",), 0, [15]),
    ("br_clt", "break in a shift", ("08-14:16",), 15, [45]),
    ("ca_federal", "rest between duties", ("14-22", "06-14"), 0, []),
    ("ca_federal", "rest between duties", ("14-22", "05-13"), 0, [HOUR]),
    ("ca_federal", "hours in a calendar week", ("08-16",) * 6, 0, []),
    ("ca_ontario", "rest between duties", ("14-22", "08-16"), 0, [HOUR]),
    ("ca_ontario", "break in a shift", ("08-13",), 0, []),
    ("ca_ontario", "break in a shift", ("08-13:01",), 0, [30]),
    ("ph_labor_code", "days in a row", ("08-12",) * 7, 0, [1]),
    ("ph_labor_code", "break in a shift", ("08-17",), 60, []),
    ("sg_employment", "longest shift", ("08-20",), 0, []),
    ("sg_employment", "longest shift", ("08-20:01",), 0, [1]),
    ("sg_employment", "longest work without a break", ("08-20:45",), 45, []),
    ("sg_employment", "longest work without a break", ("08-14:01",), 0, [1]),
)


@pytest.mark.parametrize(("law", "rule", "days", "pause", "amounts"), EDGES)
def test_a_week_at_the_edge(law: str, rule: str, days: tuple[str, ...], pause: int, amounts: list[int]) -> None:
    """Each amount is worked by hand from the figure in the name of the rule."""
    assert found(rule, *month(law, *days, pause=pause)) == amounts


def test_no_autumn_night_is_too_long_where_eight_hours_are_the_rule() -> None:
    """Portugal's ten hours are read by the clock: 21:00 to 08:00 with an hour of break, on 24 October 11 real hours."""
    for first in (date(2026, 10, 17), date(2026, 10, 24)):
        inputs, rota = month("pt_codigo_trabalho", "21-08", first=first, zone="Europe/Lisbon", pause=60)
        assert found("longest shift", inputs, rota) == []
