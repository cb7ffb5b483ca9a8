"""Every export of the catalogue, looked at by a reader that does not share its code."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, datetime
from html.parser import HTMLParser

import openpyxl

from planner.domain.roster.people import Leave
from planner.domain.roster.site import Site
from planner.exports.exports import EXPORTS, exports_set_up
from planner.exports.kinds import KINDS
from planner.exports.release import Release
from planner.exports.systems import SYSTEMS
from tests.builders import FLEXIBLE, SHIFTS, rota
from tests.planner.exports.made_releases import WEEK, desk, release, version

SWAPPED = "Ann  E+P E+P - P P P P\nBob  - - L+P N N N N"


def on_leave() -> Release:
    """Return a release in which Ann has sick leave on Sunday, and whose duties would fill a formula."""
    made = release()
    sick = Leave("Ann", date(2026, 10, 25), date(2026, 10, 25), "SICK")
    return replace(made, inputs=replace(made.inputs, leave=(sick,)))


class Cells(HTMLParser):
    """The texts of a page's table cells, row by row."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.inside = False
        self.feed(page.decode())

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """Open a row or a cell."""
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        """Close a cell."""
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data: str) -> None:
        """Add to the open cell."""
        if self.inside:
            self.rows[-1][-1] += data


def test_the_words_of_the_command_line_are_the_catalogue() -> None:
    """`--to` offers exactly what can be made."""
    assert tuple(EXPORTS) == KINDS


def test_only_systems_that_contacts_name_are_set_up() -> None:
    """PagerDuty has rows on the Contacts sheet, the other systems have none."""
    assert set(exports_set_up(release())) == set(EXPORTS) - (set(SYSTEMS) - {"pagerduty"})


def test_the_handout_shows_duties_and_no_kind_of_leave() -> None:
    """Ann's Sunday is a turn on call; Bob's row has his shifts; nobody reads why Ann is away."""
    page = EXPORTS["handout"](on_leave())["handout.html"]
    rows = {row[0]: row[1:] for row in Cells(page).rows}
    assert rows["Bob"] == ["", "", "L", "N", "N", "N", "N"]
    assert rows["Ann"] == ["E+P", "E+P", "P", "P", "P", "P", "P"]
    assert b"SICK" not in page


def test_a_persons_page_has_the_hours_of_each_duty() -> None:
    """Bob's last night ends on Monday morning, an hour later by the clock of summer."""
    rows = Cells(EXPORTS["handout"](release())["people/Bob.html"]).rows
    assert rows[1] == ["Wed 21 Oct", "Late", "14:00", "22:00"]
    assert rows[-1] == ["Sun 25 Oct", "Night", "22:00", "Mon 26 Oct 07:00"]


def test_on_call_hours_for_pay_add_up_to_real_time() -> None:
    """Worked by hand: Saturday 24 h and Sunday 25 h; Monday from 09:00, four whole days, and Monday until 09:00."""
    rows = list(csv.DictReader(io.StringIO(EXPORTS["on-call"](release())["on-call.csv"].decode())))
    hours = {kind: sum(float(r["hours"]) for r in rows if r["kind_of_day"] == kind) for kind in ("weekday", "weekend")}
    assert hours == {"weekend": 24 + 25, "weekday": 15 + 4 * 24 + 9}
    assert {row["email"] for row in rows} == {"ann@example.org"}


def at_riyadh() -> Release:
    """Return the release with Ann in Riyadh, where Friday and Saturday are the weekend and the 21st is a holiday."""
    made = release()
    riyadh = Site("Riyadh", "Asia/Riyadh", weekend=frozenset((4, 5)), holidays={date(2026, 10, 21): "Their holiday"})
    ann, bob = made.inputs.people
    people = (replace(ann, site="Riyadh", zone="Asia/Riyadh"), bob)
    return replace(made, inputs=replace(made.inputs, people=people, sites=(riyadh,)))


def test_on_call_hours_for_pay_are_by_the_days_where_somebody_works() -> None:
    """Worked by hand in Riyadh: 13 h of Monday, Tuesday, Thursday, Sunday and 12 h of Monday are weekdays."""
    rows = list(csv.DictReader(io.StringIO(EXPORTS["on-call"](at_riyadh())["on-call.csv"].decode())))
    hours = {kind: sum(float(r["hours"]) for r in rows if r["kind_of_day"] == kind) for kind in ("weekday", "weekend")}
    assert hours == {"weekend": 2 * 24, "weekday": 13 + 3 * 24 + 12}
    assert [(r["start_local"], r["hours"]) for r in rows if r["kind_of_day"] == "holiday"] == [
        ("2026-10-21T00:00+03:00", "24.0")
    ]


def test_the_handout_shades_the_days_off_where_somebody_works() -> None:
    """Ann's Wednesday, Friday and Saturday rest, Bob's Saturday and Sunday; Ann's page has the times of Riyadh."""
    files = EXPORTS["handout"](at_riyadh())
    rows = {
        name: re.findall(r'<td class="(\w+)', row)
        for name, row in re.findall(r"<tr><td>(\w+)</td>(.*?)</tr>", files["handout.html"].decode())
    }
    week = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    rest = {
        name: [day for day, kind in zip(week, kinds, strict=True) if kind == "rest"] for name, kinds in rows.items()
    }
    assert rest == {"Ann": ["Wed", "Fri", "Sat"], "Bob": ["Sat", "Sun"]}
    assert Cells(files["people/Ann.html"]).rows[1] == ["Mon 19 Oct", "Early", "09:00", "17:00"]
    assert b"times in Asia/Riyadh" in files["people/Ann.html"]


def test_google_reads_the_times_of_the_grid() -> None:
    """Each row of Bob's file is a shift in local time."""
    rows = list(csv.DictReader(io.StringIO(EXPORTS["google"](release())["google/Bob.csv"].decode())))
    starts = [datetime.strptime(f"{row['Start Date']} {row['Start Time']}", "%m/%d/%Y %I:%M %p") for row in rows]
    assert starts[0] == datetime(2026, 10, 21, 14, 0)
    assert len(rows) == 5


def test_messages_name_who_is_on_call_and_what_changed() -> None:
    """Version 2: the hand-overs to Bob and back, and the two days that differ; plain text where Slack needs it."""
    made = release(WEEK, SWAPPED)
    slack = json.loads(EXPORTS["slack"](made)["slack.json"])
    texts = "\n".join(block["text"]["text"] for block in slack["blocks"])
    assert "from Wed 21 Oct 09:00: Bob" in texts
    assert "Bob, Wed 21 Oct: L is now L+P" in texts
    card = json.loads(EXPORTS["teams"](made)["teams.json"])["attachments"][0]["content"]
    assert card["type"] == "AdaptiveCard"
    assert any("Ann, Wed 21 Oct: P is now off" in block["text"] for block in card["body"])


def test_teams_shifts_has_a_row_per_shift_and_time_off() -> None:
    """Seven stretches of duty, one day off without its kind."""
    book = openpyxl.load_workbook(io.BytesIO(EXPORTS["teams"](on_leave())["teams-shifts.xlsx"]))
    shifts = list(book["Shifts"].values)
    assert len(shifts) == 1 + 8
    assert shifts[-1][:7] == ("Bob", "bob@example.org", None, "10/25/2026", "22:00", "10/26/2026", "07:00")
    assert list(book["Time Off"].values)[1][2:7] == ("10/25/2026", "00:00", "10/26/2026", "00:00", "away")


def test_a_flexible_row_is_one_line_of_the_legend() -> None:
    """Its starts and lengths, and what one of its codes means; the cells have the codes."""
    inputs = desk(shifts=(*SHIFTS, *FLEXIBLE))
    made = version(inputs, rota("Ann E F6-10\nBob F6:30-11 -", inputs.horizon.first_day))
    page = EXPORTS["handout"](Release("desk", inputs, made))["handout.html"].decode()
    line = "F: Flexible starts 06:00 to 06:30, 4 h to 4.5 h, every 30 min; F6-10 is 06:00 to 10:00; P: Primary"
    assert line in page
    assert page.count("F6-10") == 2
    assert [stretch.duty for stretch in made.draft.stretches if stretch.person == "Bob"] == ["F6:30-11"]
