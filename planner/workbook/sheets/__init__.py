"""The input sheets, one file each; `SHEETS` lists them in the order of the workbook."""

from typing import Any

from planner.workbook.sheets.calendar import CALENDAR
from planner.workbook.sheets.capacity import CAPACITY
from planner.workbook.sheets.columns import COLUMNS
from planner.workbook.sheets.contacts import CONTACTS
from planner.workbook.sheets.contracts import CONTRACTS
from planner.workbook.sheets.cover import COVER
from planner.workbook.sheets.fixed import FIXED
from planner.workbook.sheets.handling import HANDLING
from planner.workbook.sheets.hours import HOURS
from planner.workbook.sheets.leave import LEAVE
from planner.workbook.sheets.ledger import LEDGER
from planner.workbook.sheets.on_call import ON_CALL
from planner.workbook.sheets.patterns import PATTERNS
from planner.workbook.sheets.people import PEOPLE
from planner.workbook.sheets.plan import PLAN
from planner.workbook.sheets.previous import PREVIOUS
from planner.workbook.sheets.priorities import PRIORITIES
from planner.workbook.sheets.queues import QUEUES
from planner.workbook.sheets.rules import RULES_SHEET
from planner.workbook.sheets.scenarios import SCENARIOS
from planner.workbook.sheets.service import SERVICE
from planner.workbook.sheets.sheet import Sheet
from planner.workbook.sheets.shifts import SHIFTS
from planner.workbook.sheets.sites import SITES
from planner.workbook.sheets.skills import SKILLS
from planner.workbook.sheets.wishes import WISHES

SHEETS: tuple[Sheet[Any], ...] = (
    PLAN,
    PEOPLE,
    SKILLS,
    SHIFTS,
    PATTERNS,
    SERVICE,
    CONTRACTS,
    HANDLING,
    HOURS,
    CALENDAR,
    SITES,
    LEAVE,
    WISHES,
    RULES_SHEET,
    COVER,
    ON_CALL,
    FIXED,
    PREVIOUS,
    LEDGER,
    QUEUES,
    COLUMNS,
    PRIORITIES,
    SCENARIOS,
    CAPACITY,
    CONTACTS,
)
