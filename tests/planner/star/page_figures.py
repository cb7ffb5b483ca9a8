"""How every table of the Summary, Promise and Fairness pages comes out of the star, in SQL."""

IN_WORDS = ("Target", "When")
"""Columns of the pages that say in words what other columns of the star have as numbers or times."""

PROMISED = "target_share, promised, low, high, tickets"

SUMS = (
    "contract_hours", "due_hours", "planned_hours", "over_hours", "nights", "weekends", "holidays", "on_call_days",
    "wishes", "wishes_met", "cost", "overtime_daily_hours", "overtime_seventh_day_hours", "overtime_weekly_hours",
    "overtime_pay", "premium_pay",
)  # fmt: skip

TABLES = {
    "Promise by priority": f"""
        SELECT priority || ' ' || measure, {PROMISED}, past_share, verdict FROM promise WHERE skill IS NULL""",
    "Hours short, and where": """
        SELECT who, people, hours FROM shortages ORDER BY shortage LIMIT 6""",
    "On-call load": """
        SELECT tier, filled || ' of ' || days || ' days', people, most_days, fewest_days, with_none, callouts
        FROM on_call""",
    "Promises of past months and what came": """
        SELECT 'Wed 1 to Thu 30 Apr 2026', priority || ' ' || measure, target_share, promised, low, high, came,
            CASE WHEN range_held THEN 'yes' ELSE 'no' END, tickets, came_without_bursts,
            CASE WHEN range_held_without_bursts THEN 'yes' ELSE 'no' END
        FROM back_test WHERE first_day = DATE '2026-04-01' AND last_day = DATE '2026-04-30'""",
    "Promises of past months by priority": """
        SELECT coalesce(priority || ' ' || measure, 'all'), count(*), avg(promised), avg(came),
            avg(abs(promised - came)), avg(CAST(range_held AS INTEGER))
        FROM back_test GROUP BY GROUPING SETS ((priority, measure), ())""",
    "Promise and waits by priority and skill": f"""
        SELECT priority || ' ' || measure, coalesce(skill, 'all'), {PROMISED}, mean_wait_minutes, p90_wait_minutes
        FROM promise""",
    "Response kept by hour of arrival": """
        PIVOT (SELECT printf('%02d:00', hour), priority, promised FROM promise_by_hour)
        ON priority USING any_value(promised)""",
    "Response kept by week": """
        PIVOT (SELECT printf('W%02d', iso_week), priority, promised FROM promise_by_week)
        ON priority USING any_value(promised)""",
    "Response by week and by hour: range and waits": """
        SELECT printf('W%02d', iso_week), priority, promised, low, high, mean_wait_minutes, p90_wait_minutes, tickets
        FROM promise_by_week UNION ALL
        SELECT printf('%02d:00', hour), priority, promised, low, high, mean_wait_minutes, p90_wait_minutes, tickets
        FROM promise_by_hour""",
    "Backlog at the end of each day": """
        SELECT date, open_tickets, mean_age_hours FROM backlog""",
    "Call-outs": """
        SELECT tier, callouts, callouts_per_night FROM on_call""",
    "What call-outs cost the shifts after them": """
        SELECT date, string_agg(DISTINCT duty, '+'), person, any_value(minutes_lost) / 60, 'go to cell'
        FROM call_out_cost JOIN assignments USING (person, date) WHERE kind = 'shift' GROUP BY person, date""",
    "How busy people are": """
        SELECT person, team, busy_share FROM fairness JOIN people USING (person)""",
    "This month": f"""
        WITH worked AS (
            SELECT person, sum(paid_minutes) / 60 AS hours, sum(cost) AS cost,
                count(*) FILTER (shift_kind = 'night') AS nights,
                count(DISTINCT weekend) FILTER (kind = 'shift') AS weekends,
                count(*) FILTER (kind = 'shift' AND is_holiday) AS holidays,
                count(DISTINCT date) FILTER (kind = 'oncall') AS on_call_days
            FROM assignments JOIN duty_codes USING (duty) WHERE kind <> 'leave' GROUP BY person)
        SELECT person, team, p.contract_hours, due_hours, hours, hours - due_hours, w.nights, w.weekends, w.holidays,
            w.on_call_days, wishes, wishes_met, w.cost, overtime_daily_hours, overtime_seventh_day_hours,
            overtime_weekly_hours, overtime_pay, premium_pay, busy_share
        FROM worked w JOIN people p USING (person) JOIN fairness USING (person) UNION ALL
        SELECT 'All', '', {", ".join(f"sum({each})" for each in SUMS)}, NULL FROM fairness""",
    "With earlier months": """
        SELECT person, team, nights_before, nights_in_all, weekends_before, weekends_in_all, holidays_before,
            holidays_in_all, on_call_before, on_call_in_all, wishes_refused_before, wishes_refused_in_all, burden_share
        FROM fairness JOIN people USING (person)""",
    "How regular each person's weeks are": """
        SELECT coalesce(person, 'All'), CASE WHEN person IS NULL THEN '' ELSE any_value(team) END,
            sum(start_changes) / sum(weeks), sum(lone_days), sum(lone_days_off), sum(single_nights), sum(split_weekends)
        FROM fairness JOIN people USING (person) GROUP BY GROUPING SETS ((person), ())""",
}
"""How each table of the three pages comes out of the star."""
