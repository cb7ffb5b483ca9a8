"""The catalogue of rules, in the order in which the report prints them."""

from scheduling.rule.rule import Rule
from scheduling.rules.cover.cover_by_hand import CoverByHand
from scheduling.rules.cover.floors import Floors
from scheduling.rules.cover.heads_at_least import HeadsAtLeast
from scheduling.rules.cover.heads_at_most import HeadsAtMost
from scheduling.rules.cover.hours_where_work_is import HoursWhereWorkIs
from scheduling.rules.cover.juniors_never_alone import JuniorsNeverAlone
from scheduling.rules.cover.nights_as_needed import NightsAsNeeded
from scheduling.rules.cover.optional_shifts import OptionalShifts
from scheduling.rules.cover.people_where_work_is import PeopleWhereWorkIs
from scheduling.rules.cover.senior_on_duty import SeniorOnDuty
from scheduling.rules.cover.shift_staffing import ShiftStaffing
from scheduling.rules.cover.windows import Windows
from scheduling.rules.days.days_in_a_calendar_week import DaysInACalendarWeek
from scheduling.rules.days.free_sundays import FreeSundays
from scheduling.rules.days.free_weekends_at_least import FreeWeekendsAtLeast
from scheduling.rules.days.most_of_a_shift import MostOfAShift
from scheduling.rules.days.nights_in_a_period import NightsInAPeriod
from scheduling.rules.days.nights_in_the_plan import NightsInThePlan
from scheduling.rules.days.public_holidays_worked import PublicHolidaysWorked
from scheduling.rules.days.sundays_worked import SundaysWorked
from scheduling.rules.days.weekends_in_a_row import WeekendsInARow
from scheduling.rules.days.weekends_worked import WeekendsWorked
from scheduling.rules.days.whole_weekends import WholeWeekends
from scheduling.rules.eligibility.apart import Apart
from scheduling.rules.eligibility.available import Available
from scheduling.rules.eligibility.fixed_duties import FixedDuties
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.eligibility.together import Together
from scheduling.rules.fairness.fair_holidays import FairHolidays
from scheduling.rules.fairness.fair_hours import FairHours
from scheduling.rules.fairness.fair_nights import FairNights
from scheduling.rules.fairness.fair_on_call import FairOnCall
from scheduling.rules.fairness.fair_on_call_holidays import FairOnCallHolidays
from scheduling.rules.fairness.fair_weekends import FairWeekends
from scheduling.rules.fairness.fair_wishes import FairWishes
from scheduling.rules.hours.average_weekly_hours import AverageWeeklyHours
from scheduling.rules.hours.contract_hours import ContractHours
from scheduling.rules.hours.cost_of_hours import CostOfHours
from scheduling.rules.hours.hours_at_least import HoursAtLeast
from scheduling.rules.hours.hours_at_most import HoursAtMost
from scheduling.rules.hours.hours_in_a_calendar_week import HoursInACalendarWeek
from scheduling.rules.hours.hours_in_seven_days import HoursInSevenDays
from scheduling.rules.hours.hours_of_the_team import HoursOfTheTeam
from scheduling.rules.hours.longest_night import LongestNight
from scheduling.rules.hours.longest_presence import LongestPresence
from scheduling.rules.hours.longest_shift import LongestShift
from scheduling.rules.hours.night_workers_average import NightWorkersAverage
from scheduling.rules.on_call.free_after_a_weekend import FreeAfterAWeekend
from scheduling.rules.on_call.no_duty_after_call_outs import NoDutyAfterCallOuts
from scheduling.rules.on_call.on_call_available import OnCallAvailable
from scheduling.rules.on_call.on_call_beside_shifts import OnCallBesideShifts
from scheduling.rules.on_call.on_call_filled import OnCallFilled
from scheduling.rules.on_call.on_call_gap import OnCallGap
from scheduling.rules.on_call.on_call_nights import OnCallNights
from scheduling.rules.on_call.on_call_skill import OnCallSkill
from scheduling.rules.on_call.on_call_turns import OnCallTurns
from scheduling.rules.on_call.rest_after_call_outs import RestAfterCallOuts
from scheduling.rules.on_call.standby_is_work import StandbyIsWork
from scheduling.rules.on_call.start_after_a_night import StartAfterANight
from scheduling.rules.on_call.turns_of_others_between import TurnsOfOthersBetween
from scheduling.rules.rest.break_in_a_shift import BreakInAShift
from scheduling.rules.rest.day_off_for_a_holiday import DayOffForAHoliday
from scheduling.rules.rest.day_off_for_a_sunday import DayOffForASunday
from scheduling.rules.rest.hours_between_starts import HoursBetweenStarts
from scheduling.rules.rest.longest_work_without_a_break import LongestWorkWithoutABreak
from scheduling.rules.rest.nothing_reaches_into_leave import NothingReachesIntoLeave
from scheduling.rules.rest.rest_after_nights import RestAfterNights
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties
from scheduling.rules.rest.shortest_break import ShortestBreak
from scheduling.rules.rest.weekly_rest import WeeklyRest
from scheduling.rules.runs.days_in_a_row import DaysInARow
from scheduling.rules.runs.days_in_a_row_at_least import DaysInARowAtLeast
from scheduling.rules.runs.days_off_in_a_row import DaysOffInARow
from scheduling.rules.runs.days_off_in_a_row_at_least import DaysOffInARowAtLeast
from scheduling.rules.runs.follow_the_pattern import FollowThePattern
from scheduling.rules.runs.nights_in_a_row import NightsInARow
from scheduling.rules.runs.nights_in_a_row_at_least import NightsInARowAtLeast
from scheduling.rules.runs.no_backward_rotation import NoBackwardRotation
from scheduling.rules.runs.not_next_day import NotNextDay
from scheduling.rules.runs.same_kind_in_a_run import SameKindInARun
from scheduling.rules.runs.same_shift_in_a_row import SameShiftInARow
from scheduling.rules.runs.same_shift_in_a_row_at_least import SameShiftInARowAtLeast
from scheduling.rules.runs.same_start_in_a_week import SameStartInAWeek
from scheduling.rules.wishes.changes_to_the_published import ChangesToThePublished
from scheduling.rules.wishes.notice import Notice
from scheduling.rules.wishes.wishes import Wishes

RULES: tuple[type[Rule], ...] = (
    OneDutyAtATime,
    Available,
    FixedDuties,
    RestBetweenDuties,
    HoursBetweenStarts,
    WeeklyRest,
    DaysInARow,
    DaysInACalendarWeek,
    NightsInARow,
    RestAfterNights,
    HoursInSevenDays,
    HoursInACalendarWeek,
    AverageWeeklyHours,
    NightWorkersAverage,
    LongestShift,
    LongestPresence,
    LongestNight,
    BreakInAShift,
    LongestWorkWithoutABreak,
    ShortestBreak,
    NightsInAPeriod,
    SundaysWorked,
    FreeSundays,
    PublicHolidaysWorked,
    DayOffForASunday,
    DayOffForAHoliday,
    OnCallAvailable,
    OnCallSkill,
    OnCallNights,
    OnCallBesideShifts,
    StandbyIsWork,
    Floors,
    Windows,
    CoverByHand,
    ShiftStaffing,
    HeadsAtLeast,
    HeadsAtMost,
    OnCallFilled,
    SeniorOnDuty,
    JuniorsNeverAlone,
    ContractHours,
    HoursAtLeast,
    HoursAtMost,
    WeekendsWorked,
    WeekendsInARow,
    FreeWeekendsAtLeast,
    WholeWeekends,
    DaysInARowAtLeast,
    DaysOffInARow,
    DaysOffInARowAtLeast,
    NightsInARowAtLeast,
    SameShiftInARow,
    SameShiftInARowAtLeast,
    NightsInThePlan,
    MostOfAShift,
    FollowThePattern,
    NotNextDay,
    Together,
    Apart,
    NothingReachesIntoLeave,
    OnCallGap,
    OnCallTurns,
    TurnsOfOthersBetween,
    FreeAfterAWeekend,
    StartAfterANight,
    NoDutyAfterCallOuts,
    RestAfterCallOuts,
    Notice,
    ChangesToThePublished,
    FairHours,
    FairNights,
    FairWeekends,
    FairHolidays,
    FairOnCall,
    FairOnCallHolidays,
    FairWishes,
    Wishes,
    NoBackwardRotation,
    SameKindInARun,
    SameStartInAWeek,
    NightsAsNeeded,
    PeopleWhereWorkIs,
    HoursWhereWorkIs,
    OptionalShifts,
    HoursOfTheTeam,
    CostOfHours,
)
