"""The catalogue of rules, in the order in which the report prints them."""

from scheduling.rule import Rule
from scheduling.rules.available import Available
from scheduling.rules.contract_hours import ContractHours
from scheduling.rules.cover_by_hand import CoverByHand
from scheduling.rules.days_in_a_row import DaysInARow
from scheduling.rules.fair_nights import FairNights
from scheduling.rules.fair_weekends import FairWeekends
from scheduling.rules.fixed_duties import FixedDuties
from scheduling.rules.floors import Floors
from scheduling.rules.hours_in_seven_days import HoursInSevenDays
from scheduling.rules.nights_in_a_row import NightsInARow
from scheduling.rules.on_call_available import OnCallAvailable
from scheduling.rules.on_call_filled import OnCallFilled
from scheduling.rules.on_call_gap import OnCallGap
from scheduling.rules.on_call_nights import OnCallNights
from scheduling.rules.on_call_skill import OnCallSkill
from scheduling.rules.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest_after_nights import RestAfterNights
from scheduling.rules.rest_between_duties import RestBetweenDuties
from scheduling.rules.shift_staffing import ShiftStaffing
from scheduling.rules.weekends_worked import WeekendsWorked
from scheduling.rules.weekly_rest import WeeklyRest
from scheduling.rules.windows import Windows
from scheduling.rules.wishes import Wishes

RULES: tuple[type[Rule], ...] = (
    OneDutyAtATime,
    Available,
    FixedDuties,
    RestBetweenDuties,
    WeeklyRest,
    DaysInARow,
    NightsInARow,
    RestAfterNights,
    HoursInSevenDays,
    OnCallAvailable,
    OnCallSkill,
    OnCallNights,
    Floors,
    Windows,
    CoverByHand,
    ShiftStaffing,
    OnCallFilled,
    ContractHours,
    WeekendsWorked,
    OnCallGap,
    FairNights,
    FairWeekends,
    Wishes,
)
