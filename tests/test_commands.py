"""Every command once on a small desk: its exit code, the file it writes, what it prints, and its JSON."""

import csv
import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result

import cli
from planner.archive.archive import Archive
from planner.archive.version import Draft
from planner.domain.roster.rota import Rota
from planner.exports.kinds import KINDS, TABLE_KINDS
from planner.exports.systems import SYSTEMS
from planner.reports import PAGES
from planner.workbook.results.read_result import read_result
from planner.workbook.sheets import SHEETS
from tests.small_desk import FIRST_DAY, LAST_DAY, write_small_desk

COLLEAGUES = {"Bob Baker", "Cem Demir", "Dora Egan"}
TUESDAY = "2026-06-02"


def rotacast(*words: object) -> Result:
    """Run a command; a bug shows its traceback."""
    return CliRunner().invoke(cli.main, [str(word) for word in words], catch_exceptions=False)


def values(*words: object) -> Any:
    """Run a command that must end with 0 and return the JSON it prints."""
    done = rotacast(*words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def tabs(path: Path) -> list[str]:
    """Return the names of the visible sheets of a workbook."""
    book = openpyxl.load_workbook(path)
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the workbook of the small desk, its ticket export beside it."""
    return write_small_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def result(desk: Path) -> Path:
    """Return the result of planning the small desk."""
    done = rotacast("plan", desk, "--seconds", 1, "--deterministic")
    assert done.exit_code == 0, done.output
    assert "no must-rule is broken; every target is kept" in done.stdout
    return desk.with_name("desk.rota.xlsx")


def test_init_writes_a_workbook_with_every_sheet(tmp_path: Path) -> None:
    """The blank workbook has the guide and every input sheet."""
    blank = tmp_path / "blank.xlsx"
    done = rotacast("init", blank)
    assert done.exit_code == 0
    assert f"Written: {blank}" in done.stdout
    assert tabs(blank) == ["Guide", *(sheet.title for sheet in SHEETS)]


def test_tickets_counts_the_export_by_priority_and_group(desk: Path) -> None:
    """The counts are those of the export itself."""
    with desk.with_name("tickets.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    done = rotacast("tickets", desk)
    words = [line.split() for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert "Read as generic" in done.stdout
    assert f"{len(rows)} rows read, {len(rows)} tickets used." in done.stdout
    assert ["P1", "P1", str(sum(row["Priority"] == "P1" for row in rows))] in words
    assert ["Networks", "Network", str(sum(row["Group"] == "Networks" for row in rows))] in words


def test_check_of_a_workbook_finds_nothing_wrong(desk: Path) -> None:
    """A workbook without faults and contradictions ends with 0, as text and as JSON."""
    done = rotacast("check", desk)
    assert done.exit_code == 0
    assert "No fault" in done.stdout
    assert "4 people" in done.stdout
    assert values("check", desk) == {"bounds": [], "conflicts": []}


def test_check_of_a_result_finds_no_breach(result: Path) -> None:
    """The rota as it was made breaks nothing, as text and as JSON."""
    done = rotacast("check", result)
    assert done.exit_code == 0
    assert "0 must-rule breaches" in done.stdout
    assert values("check", result) == []


def test_plan_writes_every_page_in_front_of_the_input_sheets(result: Path) -> None:
    """One file has all that the next steps need: the pages first, the input sheets last."""
    found, inputs = tabs(result), ["Guide", *(sheet.title for sheet in SHEETS)]
    assert found[: len(PAGES)] == list(PAGES)
    assert found[-len(inputs) :] == inputs


def test_plan_as_json_has_the_key_figures(desk: Path, tmp_path: Path) -> None:
    """The heads are those of the People sheet."""
    figures = values("plan", desk, "--seconds", 1, "--deterministic", "-o", tmp_path / "again.rota.xlsx")
    assert (figures["first_day"], figures["last_day"]) == (str(FIRST_DAY), str(LAST_DAY))
    assert figures["heads"] == 1 + len(COLLEAGUES)
    assert figures["musts_broken"] == 0
    assert {row["priority"] for row in figures["promise"]} == {"P1", "P2"}
    assert 0 < figures["staffed_hours"] <= 4 * 40


def test_forecast_writes_a_workbook_a_table_and_json(desk: Path, tmp_path: Path) -> None:
    """The forecast of a week is near the mean week of the export, on the page, in the table and as JSON."""
    book, table = tmp_path / "forecast.xlsx", tmp_path / "forecast.csv"
    found = values("forecast", desk, "-o", book, "--csv", table)
    with table.open(newline="", encoding="utf-8") as file:
        in_table = sum(float(row["mean"]) for row in csv.DictReader(file))
    with desk.with_name("tickets.csv").open(newline="", encoding="utf-8") as file:
        mean_week = len(list(csv.DictReader(file))) / 13
    week = sum(sum(row["mean"]) for row in found["classes"])
    assert in_table == pytest.approx(week, rel=1e-3)
    assert week == pytest.approx(mean_week, rel=0.2)
    assert "Forecast" in tabs(book)


def test_why_says_what_each_other_duty_would_cost(result: Path) -> None:
    """The cell's own duty comes first, then the others; forcing one says what the best rota with it costs."""
    own = read_result(result).plan.rota.duties("Ann Archer", date.fromisoformat(TUESDAY))
    done = rotacast("why", result, "--person", "Ann Archer", "--date", TUESDAY)
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Ann Archer on Tue 2 Jun: {'+'.join(own) or 'off'}")
    assert "instead, all else as it is" in done.stdout
    forced = rotacast("why", result, "--person", "Ann Archer", "--date", TUESDAY, "--duty", "off", "--seconds", 1)
    assert forced.exit_code == 0
    assert "the best rota with it" in forced.stdout


def test_swaps_names_colleagues(result: Path) -> None:
    """Whoever can take the duty or trade for it is a colleague of the desk."""
    done = rotacast("swaps", result, "--person", "Ann Archer", "--date", TUESDAY)
    takers = {line.split(" takes ")[0].strip() for line in done.stdout.splitlines() if " takes " in line}
    assert done.exit_code == 0
    assert done.stdout.startswith("Ann Archer on Tue 2 Jun")
    assert takers
    assert takers <= COLLEAGUES


def test_simulate_renews_the_promise_and_keeps_the_rota(result: Path, tmp_path: Path) -> None:
    """The new file has the same duties as the old one."""
    renewed = tmp_path / "renewed.rota.xlsx"
    done = rotacast("simulate", result, "-o", renewed)
    before, after = read_result(result).plan, read_result(renewed).plan
    assert done.exit_code == 0
    assert "P1" in done.stdout
    assert f"Written: {renewed}" in done.stdout
    assert set(after.rota.assignments) == set(before.rota.assignments)
    assert {row.priority for row in after.promise.rows} == {"P1", "P2"}


def test_repair_frees_whoever_is_absent(result: Path, tmp_path: Path) -> None:
    """The absent person has no duty that day; the Changes sheet of the new file is filled."""
    repaired = tmp_path / "repaired.rota.xlsx"
    done = rotacast("repair", result, "--absent", f"Ann Archer {TUESDAY}", "--seconds", 1, "-o", repaired)
    assert done.exit_code == 0, done.output
    assert "Ann Archer" in done.stdout
    assert f"Written: {repaired}" in done.stdout
    assert not read_result(repaired).plan.rota.duties("Ann Archer", date.fromisoformat(TUESDAY))
    assert "Changes" in tabs(repaired)


def test_export_has_a_row_for_every_duty(result: Path, tmp_path: Path) -> None:
    """The table of assignments has the duties of the rota, and leave."""
    done = rotacast("export", result, "--to", "csv", "--out", tmp_path)
    with (tmp_path / "assignments.csv").open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["kind"] != "leave"]
    assert done.exit_code == 0
    assert f"Written: {tmp_path / 'assignments.csv'}" in done.stdout
    planned = read_result(result).plan.rota.assignments
    assert sorted((row["person"], row["date"], row["duty"]) for row in rows) == sorted(
        (one.person, str(one.day), one.duty) for one in planned
    )


def test_export_keeps_a_table_that_somebody_changed(result: Path, tmp_path: Path) -> None:
    """The changed file is copied and named; without tickets beside the result the empty table is named."""
    alone = tmp_path / "alone" / "team.rota.xlsx"
    alone.parent.mkdir()
    shutil.copy(result, alone)
    done = rotacast("export", alone, "--out", tmp_path / "bi")
    assert (done.exit_code, "tickets_by_hour has no rows" in done.stderr) == (0, True)
    with (tmp_path / "bi" / "people.csv").open("a", encoding="utf-8") as file:
        file.write("Zed\n")
    again = rotacast("export", alone, "--out", tmp_path / "bi")
    assert "people.csv is not as Rotacast wrote it: the old file is kept as" in again.stderr
    assert len([*(tmp_path / "bi").glob("people*.csv")]) == 2


def test_export_needs_one_plan(desk: Path, result: Path, tmp_path: Path) -> None:
    """Two plans, an input workbook, two files for calendars, a push of tables: refused before anything is written."""
    out = tmp_path / "bi"
    two = rotacast("export", result, result, "--out", out)
    assert (two.exit_code, "2 results of `rotacast plan` among the files" in two.stderr) == (2, True)
    unplanned = rotacast("export", result, desk, "--out", out)
    assert (unplanned.exit_code, "no plan and no scenarios" in unplanned.stderr) == (3, True)
    calendars = rotacast("export", result, result, "--to", "ics", "--out", out)
    assert (calendars.exit_code, "--to ics takes one FILE" in calendars.stderr) == (2, True)
    pushed = rotacast("export", result, "--push", "--out", out)
    assert (pushed.exit_code, "only on-call systems take a push; not csv" in pushed.stderr) == (2, True)
    assert not out.exists()


def test_scenarios_line_the_plans_up(desk: Path, result: Path, tmp_path: Path) -> None:
    """The inputs as they are and each scenario have a column on the terminal, in the file and as JSON."""
    book = tmp_path / "scenarios.xlsx"
    done = rotacast("scenarios", desk, "--deterministic", "-o", book)
    assert done.exit_code == 0, done.output
    assert "A fifth more tickets" in done.stdout
    assert f"Written: {book}" in done.stdout
    assert openpyxl.load_workbook(book).worksheets
    found = values("scenarios", desk, "--deterministic", "-o", book)
    assert list(found) == ["as it is", "A fifth more tickets"]
    assert all(figures["heads"] == 4 for figures in found.values())
    assert rotacast("export", result, book, "--out", tmp_path / "bi").exit_code == 0
    with (tmp_path / "bi" / "scenarios.csv").open(newline="", encoding="utf-8") as file:
        rows = {row["scenario"]: row for row in csv.DictReader(file)}
    assert list(rows) == ["this plan", "as it is", "A fifth more tickets"]
    assert float(rows["as it is"]["cost"]) == found["as it is"]["cost"]
    page = tmp_path / "leaders.html"
    done = rotacast("report", result, book, "-o", page)
    assert done.exit_code == 0, done.output
    assert "A fifth more tickets" in page.read_text("utf-8")


def test_report_writes_one_page_with_names_or_without(result: Path, tmp_path: Path) -> None:
    """A page has the verdict and everybody's name, or nobody's; a page that was edited is kept."""
    page = tmp_path / "desk.html"
    assert rotacast("report", result, "-o", page).exit_code == 0
    assert "every target is kept" in page.read_text("utf-8")
    assert {name for name in COLLEAGUES if name in page.read_text("utf-8")} == COLLEAGUES
    page.write_text("my own notes", "utf-8")
    done = rotacast("report", result, "--no-names", "-o", page)
    assert "the old file is kept as" in done.stderr
    assert not [name for name in COLLEAGUES if name in page.read_text("utf-8")]


def test_review_compares_a_month_with_what_came(result: Path, tmp_path: Path) -> None:
    """Tickets of the week and the rota as it was worked give a verdict, causes and advice, and a page for leaders."""
    tickets, tidy, book = tmp_path / "june.csv", tmp_path / "tidy", tmp_path / "june.review.xlsx"
    days = [f"2026-06-0{day}" for day in range(1, 6) for _ in range(8)]
    lines = (f"N{n},{day} 09:{n % 60:02},P2,Service desk,{day} 11:30" for n, day in enumerate(days))
    tickets.write_text("\n".join(("Ticket,Opened,Priority,Group,Resolved", *lines)), "utf-8")
    assert rotacast("export", result, "--out", tidy).exit_code == 0
    done = rotacast("review", result, "--tickets", tickets, "--worked", tidy / "assignments.csv", "-o", book)
    assert done.exit_code == 0, done.output
    assert "P2 response" in done.stdout
    assert "What the next plan should take over" in done.stdout
    assert tabs(book) == ["Review", "Data"]
    assert rotacast("report", book, "-o", tmp_path / "june.html").exit_code == 0
    assert "Why it differs" in (tmp_path / "june.html").read_text("utf-8")
    nameless = rotacast("report", book, "--no-names", "-o", tmp_path / "nameless.html")
    assert nameless.exit_code == 3
    assert "the names to leave out are not known" in nameless.stderr
    early = rotacast("review", result, "--tickets", result.with_name("tickets.csv"), "-o", book)
    assert early.exit_code == 3
    assert "no ticket was opened" in early.stderr


def test_report_refuses_what_is_no_result(desk: Path, tmp_path: Path) -> None:
    """An input workbook is no result, and the name of a page ends with .html."""
    refused = rotacast("report", desk, "-o", tmp_path / "page.html")
    assert refused.exit_code == 3
    assert "a file that plan, scenarios, capacity, review or backtest has written" in refused.stderr
    assert "accepted: a name that ends with .html" in rotacast("report", desk, "-o", tmp_path / "page.xlsx").stderr
    assert not list(tmp_path.iterdir())


def test_plan_of_several_teams_writes_each_and_sums_them_up(tmp_path: Path) -> None:
    """Two teams are planned side by side, one with a fault is told, and a page sums them up for the report."""
    north = write_small_desk(tmp_path).rename(tmp_path / "north.xlsx")
    south, broken = (shutil.copy(north, tmp_path / name) for name in ("south.xlsx", "broken.xlsx"))
    book = openpyxl.load_workbook(broken)
    book["People"]["F2"] = "many hours"
    book.save(broken)
    done = rotacast("plan", north, south, broken, "--seconds", 1)
    assert done.exit_code == 1, done.output
    assert "2 of 3 teams keep every must-rule and every target; 1 team could not be planned." in done.stdout
    assert "broken: not planned: People!F2" in done.stdout
    assert tabs(tmp_path / "portfolio.xlsx") == ["Portfolio", "Data"]
    assert read_result(tmp_path / "north.rota.xlsx").plan.rota.assignments
    assert read_result(tmp_path / "south.rota.xlsx").plan.rota.assignments
    page = tmp_path / "teams.html"
    assert rotacast("report", tmp_path / "portfolio.xlsx", "-o", page).exit_code == 0
    assert "2 of 3 teams" in page.read_text(encoding="utf-8")


def test_capacity_says_whom_to_hire_by_when(desk: Path, result: Path, tmp_path: Path) -> None:
    """Three months from the plan's first day, by skill; of a result the efficiency is that of its own rota."""
    book = tmp_path / "desk.capacity.xlsx"
    done = rotacast("capacity", desk, "--months", 3, "--seconds", 1, "-o", book)
    assert done.exit_code == 0, done.output
    assert tabs(book) == ["Capacity outlook", "By month and skill", "Assumptions", "Data"]
    found = values("capacity", result, "--months", 3, "-o", book, "--force")
    assert [row["first_day"] for row in found["months"] if row["skill"] == "Desk"] == [
        "2026-06-01",
        "2026-07-01",
        "2026-08-01",
    ]
    efficiency = next(row for row in found["assumptions"] if row["name"] == "rostering efficiency")
    assert "the rota of desk.rota.xlsx" in efficiency["source"]
    assert found["verdict"] in done.stdout or found["verdict"].startswith(("You need", "The people you have"))


def test_backtest_replays_what_came(desk: Path) -> None:
    """One past period is planned with the tickets before it and compared with what came, priority by priority."""
    done = rotacast("backtest", desk, "--months", 1, "--seconds", 1)
    assert tabs(desk.with_name("desk.backtest.xlsx")) == ["Back-test", "Data"]
    words = [line.split()[:2] for line in done.stdout.splitlines()]
    assert done.exit_code == 0, done.output
    assert "planned with the tickets of before" in done.stdout
    assert ["P1", "response"] in words
    assert ["P2", "response"] in words
    assert "Erlang C" in done.stdout


def test_backtest_of_a_result_writes_its_promise_page_and_keeps_the_rest(result: Path, tmp_path: Path) -> None:
    """The table is on the page and comes back from the file; the rota, its promise and its sheets are as they were."""
    own = tmp_path / "team.rota.xlsx"
    own.write_bytes(result.read_bytes())
    (tmp_path / "tickets.csv").write_bytes(result.with_name("tickets.csv").read_bytes())
    before = read_result(own)
    done = rotacast("backtest", own, "--months", 1, "--seconds", 1)
    assert done.exit_code == 0, done.output
    after = read_result(own)
    titles = [cell.value for cell in openpyxl.load_workbook(own)["Promise"]["A"]]
    assert "Promises of past months and what came" in titles
    assert len(after.plan.back_test.months) == 1
    assert (after.plan.rota, after.plan.promise) == (before.plan.rota, before.plan.promise)
    assert tabs(own) == tabs(result)


def test_publish_history_and_next_hand_the_rota_over(result: Path, tmp_path: Path) -> None:
    """A rota becomes version 1, once; the history knows it, and the next month begins where it ended."""
    own = tmp_path / "team.rota.xlsx"
    own.write_bytes(result.read_bytes())
    (tmp_path / "tickets.csv").write_bytes(result.with_name("tickets.csv").read_bytes())
    first = rotacast("publish", own, "--by", "Eve", "--note", "for June")
    assert first.exit_code == 0, first.output
    assert "version 1." in first.stdout
    assert len(list((tmp_path / "team.published" / "calendars" / "people").glob("*.ics"))) == 4
    assert "Nothing changed since version 1" in rotacast("publish", own, "--by", "Eve").stdout
    (version,) = values("history", tmp_path / "team")
    assert (version["version"], version["publisher"], version["note"]) == (1, "Eve", "for June")
    assert "version 1" in rotacast("history", tmp_path / "team", "--changes").stdout
    following = rotacast("next", own)
    assert following.exit_code == 0, following.output
    (written,) = tmp_path.glob("team-*.xlsx")
    assert "No fault" in rotacast("check", written).stdout
    assert rotacast("next", own).exit_code == 2
    assert rotacast("next", own, "--force").exit_code == 0


def test_a_repair_starts_from_the_published_version(result: Path, tmp_path: Path) -> None:
    """People have the last version, also where the file in hand is older: nothing changes but the absence."""
    own = tmp_path / "team.rota.xlsx"
    own.write_bytes(result.read_bytes())
    plan = read_result(own).plan
    busy = next(a for a in sorted(plan.rota.assignments) if a.duty in plan.inputs.shift)
    rotacast(
        "repair",
        own,
        "--absent",
        f"{busy.person} {busy.day}..{busy.day}",
        "-o",
        tmp_path / "new.rota.xlsx",
        "--seconds",
        1,
    )
    (tmp_path / "new.rota.xlsx").replace(own)
    assert rotacast("publish", own, "--by", "Eve", "--anyway").exit_code == 0
    published = read_result(own).plan.rota
    own.write_bytes(result.read_bytes())
    again = tmp_path / "again.rota.xlsx"
    rotacast("repair", own, "--absent", f"{busy.person} {busy.day}..{busy.day}", "-o", again, "--seconds", 1)
    assert read_result(again).plan.rota == published


def test_a_plan_of_published_days_says_so_and_keeps_days_before_today(result: Path, tmp_path: Path) -> None:
    """A published rota with another Monday is known: planned again it is said, and with --today it stays."""
    own, again = tmp_path / "team.rota.xlsx", tmp_path / "team.xlsx"
    own.write_bytes(result.read_bytes())
    again.write_bytes(result.with_name("desk.xlsx").read_bytes())
    (tmp_path / "tickets.csv").write_bytes(result.with_name("tickets.csv").read_bytes())
    plan = read_result(own).plan
    first, last = plan.inputs.horizon.first_day, plan.inputs.horizon.last_day
    away = next(a for a in sorted(plan.rota.assignments) if a.duty in plan.inputs.shift and a.day == first)
    other = Rota.of(a for a in plan.rota.assignments if a != away)
    Archive(tmp_path / "team.rotacast.db").publish(Draft(first, last, "Eve", "", "", 0, other))
    said = rotacast("plan", again, "--seconds", 1, "--today", last, "-o", own, "--force")
    assert read_result(own).plan.rota == other
    assert "published" not in said.stderr
    wanted = rotacast("plan", again, "--seconds", 1, "-o", own, "--force")
    assert "are published, and this new rota has" in wanted.stderr
    assert "rotacast repair team.rota.xlsx" in wanted.stderr


@pytest.mark.parametrize("kind", [*TABLE_KINDS, *(kind for kind in KINDS if kind not in SYSTEMS)])
def test_export_writes_each_kind_of_file(result: Path, tmp_path: Path, kind: str) -> None:
    """Every kind that needs no contacts writes at least one file."""
    done = rotacast("export", result, "--to", kind, "--out", tmp_path)
    assert done.exit_code == 0, done.output
    assert [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize("kind", SYSTEMS)
def test_export_to_an_on_call_system_names_missing_contacts(result: Path, tmp_path: Path, kind: str) -> None:
    """Without a Contacts sheet nothing is written, and the message says what to fill in."""
    done = rotacast("export", result, "--to", kind, "--out", tmp_path)
    assert done.exit_code == 3
    assert "Contacts" in done.stderr
    assert not list(tmp_path.iterdir())


def test_rules_of_a_workbook_say_who_decided_them(desk: Path) -> None:
    """All rules of the desk, those of one person as JSON, and nobody of that name."""
    shown = rotacast("rules", desk)
    assert "rest between duties: must, 11 hours for everyone; usual setting" in shown.stdout
    theirs = values("rules", desk, "--person", "Bob Baker")
    assert {"rest between duties", "contract hours"} <= {row["rule"] for row in theirs}
    assert rotacast("rules", desk, "--person", "Nobody").exit_code == 2
    assert rotacast("rules", "--person", "Nobody").exit_code == 2


def test_rules_prints_the_catalogue_and_a_law() -> None:
    """Every rule has its sentence, a law its figures."""
    catalogue, law = rotacast("rules"), rotacast("rules", "--law", "uk_wtr")
    assert (catalogue.exit_code, law.exit_code) == (0, 0)
    assert "rest between duties (must, 11 hours)" in catalogue.stdout
    assert "daily rest: 11 hours -> rest between duties (must)" in law.stdout


def test_reproduce_makes_the_plan_again_and_compares(result: Path) -> None:
    """A deterministic result is equal to itself made again."""
    done = rotacast("reproduce", result)
    assert (done.exit_code, done.stdout[:6]) == (0, "Equal:"), done.output


def test_anonymise_writes_a_copy_and_its_tickets_beside_the_workbook(desk: Path, tmp_path: Path) -> None:
    """The copy has nobody of the desk on its People sheet."""
    done = rotacast("anonymise", desk, "-o", tmp_path / "copy.xlsx")
    assert done.exit_code == 0, done.output
    people = openpyxl.load_workbook(tmp_path / "copy.xlsx")["People"]
    assert [people.cell(row, 1).value for row in range(2, 6)] == [f"Person {number}" for number in range(1, 5)]
    assert (tmp_path / "copy.tickets.csv").is_file()


def test_warm_compiles_once_and_says_where() -> None:
    """After it there is nothing to compile; both times the folder of the compiled code is named."""
    first, second = rotacast("warm"), rotacast("warm")
    assert (first.exit_code, second.exit_code) == (0, 0)
    said = second.stderr.partition(", in ")
    assert said[0] == "Everything is compiled already"
    assert first.stderr.endswith(said[2])
    assert Path(said[2].partition(": the first")[0]).is_dir()


def test_every_command_is_run_here() -> None:
    """A new command gets a test in this file."""
    text = Path(__file__).read_text(encoding="utf-8")
    assert not [name for name in cli.main.commands if f'"{name}"' not in text]
