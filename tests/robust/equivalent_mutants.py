"""Mutants that change nothing that anybody can observe, each with the reason; the script looks at every entry."""

from collections.abc import Mapping

PAIRS = "only states the limits of the first days pair by pair, which forbid the same"
SPANS = "only looks at spans of time where days would do, which finds the same rests"
NOTHING = "the limit added asks a duty that breaks nothing to be within 0, which forbids nothing"
FURTHER = "only ends the walk over pairs of duties later, at pairs that break nothing"

EQUIVALENT: Mapping[str, Mapping[str, str]] = {
    "rest_between_duties": {
        "_furthest: default=0 -> default=1": FURTHER,
        "_too_close: missing + furthest <= 0 -> missing + furthest < 0": FURTHER,
        "_too_close: missing > 0 -> missing >= 0": NOTHING,
        "_limit_sets: min(days) < model.days[0] -> min(days) <= model.days[0]": PAIRS,
        "_limit_sets: model.days[0] -> model.days[1]": PAIRS,
        "check: then.start - first.end >= close -> then.start - first.end > close": FURTHER,
    },
    "hours_between_starts": {
        "add: missing > 0 -> missing >= 0": NOTHING,
        "add: then.start - first.start > self.limit + DAY -> then.start - first.start >= self.limit + DAY": (
            "only ends the walk over pairs of duties earlier, at pairs a day beyond the limit"
        ),
    },
    "weekly_rest": {
        "_follow_the_days: max((d.start for d in day)) - min((d.end for d in day)) -> "
        "max((d.start for d in day)) + min((d.end for d in day))": SPANS,
        "_follow_the_days: max((d.start for d in day)) > min((d.start for d in following)) -> "
        "max((d.start for d in day)) >= min((d.start for d in following))": SPANS,
        "_follow_the_days: not apart or (person in model.exclusive.on_a_day and (not mixed)) -> "
        "not apart and (person in model.exclusive.on_a_day and (not mixed))": SPANS,
        "_rests: opens < duty.end <= closes - self.limit -> opens <= duty.end <= closes - self.limit": (
            "the start of the week is among the starts already"
        ),
        "_gaps: 10 ** 12 -> 10 ** 13": "both are further than any day",
        "_gaps: 10 ** 12 -> 11 ** 12": "both are further than any day",
        "_gaps: reached < start -> reached <= start": "a gap of no minutes is no rest, and never the longest",
        "_longest: max(0, *(min(b, closes) - max(a, opens) for a, b in _gaps(worked))) -> "
        "max(1, *(min(b, closes) - max(a, opens) for a, b in _gaps(worked)))": "a minute reads as 0 h",
        "_places: -1 -> -2": "a rest around that day ends before the week",
        "_places: day + timedelta(days=1) -> day - timedelta(days=1)": (
            "a rest around a day off is also one between the day off and the next day, which the next place has"
        ),
        "_places: day - timedelta(days=1) -> day + timedelta(days=1)": (
            "a rest around a day off is also one between the day off and the next day, which the place before has"
        ),
        "_places: max(starts) - min(ends) -> max(starts) + min(ends)": "adds places, and each is judged as it is",
        "_places: range(-1, 8) -> range(-1, 9)": "a rest around that day starts after the week",
        "_weeks: days[0] -> days[1]": "differs for a plan from Sunday only, which no rest of the week before reaches",
    },
    "night_workers_average": {
        "add: max(0, sum((duty.minutes for duty, _ in duties)) - most) -> "
        "max(1, sum((duty.minutes for duty, _ in duties)) - most)": "out of reach stays out of reach",
        "add: sum((duty.minutes for duty, _ in duties)) - most -> sum((duty.minutes for duty, _ in duties)) + most": (
            "out of reach stays out of reach"
        ),
    },
    "rest_after_nights": {"add: missing <= 0 -> missing < 0": NOTHING},
    "longest_shift": {"add: beyond > 0 -> beyond >= 0": NOTHING},
    "longest_presence": {
        "add: beyond > 0 -> beyond >= 0": NOTHING,
        "add: beyond > 0 -> beyond >= 0 (2)": NOTHING,
    },
    "longest_night": {"add: beyond > 0 -> beyond >= 0": NOTHING},
    "break_in_a_shift": {"add: missing > 0 -> missing >= 0": NOTHING},
    "longest_work_without_a_break": {
        "_in_one_go: default=0 -> default=1": "the least limit is 60 minutes",
        "_in_one_go: return 0 -> return 1": "the least limit is 60 minutes",
        "add: beyond > 0 -> beyond >= 0": NOTHING,
    },
    "shortest_break": {"add: missing > 0 -> missing >= 0": NOTHING},
    "on_call_nights": {
        "_clashes: day + timedelta(days=offset) -> day - timedelta(days=offset)": "the offsets are the same both ways",
    },
    "on_call_beside_shifts": {
        "_clashes: day + timedelta(days=offset) -> day - timedelta(days=offset)": "the offsets are the same both ways",
    },
    "rest_after_call_outs": {
        "_nights: -3 -> -4": "call-outs fill no three nights, so a rest that reaches back so far is long enough",
        "add: (then.start - first.end) // DAY + 2 -> (then.start - first.end) // DAY + 3": FURTHER,
        "add: spare >= nightly * ((then.start - first.end) // DAY + 2) -> "
        "spare > nightly * ((then.start - first.end) // DAY + 2)": FURTHER,
        "add: then.start - first.end -> then.start + first.end (2)": FURTHER,
    },
    "on_call_gap": {
        "_turns: len(parts) + 1 -> len(parts) + 2": "no choice has more parts than there are",
        "add: _missing(*pair) > 0 -> _missing(*pair) >= 0": NOTHING,
    },
    "start_after_a_night": {"_early: midnight <= start < earliest -> midnight <= start <= earliest": NOTHING},
    "free_after_a_weekend": {
        "_weekends: range(1, 4) -> range(1, 5)": "the days off after an older weekend end before the plan",
    },
    "apart": {"add: beyond > 0 -> beyond >= 0": NOTHING},
    "nothing_reaches_into_leave": {"add: over > 0 -> over >= 0": NOTHING},
    "same_shift_in_a_row_at_least": {
        "add: least > 1 -> least >= 1": "a run of a day is never too short for a least of 1",
        "check: least > 1 -> least >= 1": "a run of a day is never too short for a least of 1",
    },
    "shift_staffing": {
        "check: found < shift.least -> found <= shift.least": "the least is no crowd, so no sentence is written",
    },
    "windows": {"_speeds: speed > 0 -> speed >= 0": "whoever has no speed delivers nothing"},
    "cover_by_hand": {
        "check: heads < line.least -> heads <= line.least": "the least is no crowd, so no sentence is written",
    },
    "no_backward_rotation": {
        "check: STEP.get(early, 9) -> STEP.get(early, 10)": "both are above every step",
    },
}
"""For the file of a rule, the change as the script shows it, and why nobody can see it."""
