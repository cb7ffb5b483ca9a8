"""The catalogue of rules, in the order in which the report prints them."""

from scheduling.rule import Rule
from scheduling.rules.available import Available
from scheduling.rules.contract_hours import ContractHours
from scheduling.rules.days_in_a_row import DaysInARow
from scheduling.rules.on_call_available import OnCallAvailable
from scheduling.rules.on_call_skill import OnCallSkill
from scheduling.rules.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.rest_between_duties import RestBetweenDuties
from scheduling.rules.shift_staffing import ShiftStaffing

RULES: tuple[type[Rule], ...] = (
    OneDutyAtATime,
    Available,
    RestBetweenDuties,
    DaysInARow,
    OnCallAvailable,
    OnCallSkill,
    ShiftStaffing,
    ContractHours,
)
