"""How each family of staffing cases is asked of the product."""

import math
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from planner.capacity.queueing.days_off import heads_with_weekends_off
from planner.capacity.queueing.erlang_c import erlang_b, erlang_c, late_share, least_agents, service_level
from planner.capacity.queueing.headcount import heads_for_seats
from planner.capacity.requirement.shortage import worst_shortage
from planner.capacity.service.sla_clocks import SlaClock, compile_clock, due
from planner.domain.instants import instant, local
from planner.domain.tickets.service_targets import ALWAYS, Opening
from scheduling.checking.thresholds import Thresholds
from scheduling.presets.americas.us_california import US_CALIFORNIA
from tests.benchmarks.queueing.consecutive_days_off import heads_with_consecutive_days_off
from tests.benchmarks.queueing.deferred_work import around_the_clock, daily_hours, least_staff, roll_forward
from tests.benchmarks.queueing.erlang_a import ErlangA
from tests.benchmarks.queueing.erlang_measures import (
    erlang_b_inverse,
    mean_queue,
    mean_wait,
    occupancy,
    servers_for_blocking,
    wait_quantile,
)
from tests.benchmarks.queueing.general_service import (
    allen_cunneen,
    cosmetatos,
    cosmetatos_general,
    exact_deterministic,
    lee_longton,
    pollaczek_khinchine,
)
from tests.benchmarks.queueing.on_call_depth import beyond_depth, on_call_depth
from tests.benchmarks.queueing.priority_queue import (
    nonpreemptive_waits,
    nonpreemptive_waits_one_server,
    preemptive_sojourns,
    preemptive_waits,
    top_class_service_level,
)
from tests.benchmarks.queueing.shrinkage import scheduled_heads
from tests.benchmarks.queueing.sinusoidal_load import sinusoidal_load_peak, sinusoidal_offered_load
from tests.benchmarks.queueing.square_root_staffing import halfin_whitt_beta, halfin_whitt_delay, square_root_servers
from tests.benchmarks.queueing.uncertain_rate import expected_service_level, least_agents_uncertain
from tests.benchmarks.queueing.varying_arrivals import average_rate, delay_probability, highest_rate, sinusoidal_rate
from tests.benchmarks.working_time import average_night, average_week, rest_gaps

Params = Mapping[str, Any]


class Answers:
    """Quantities by name, each computed only when it is asked for."""

    def __init__(self, **quantities: Callable[[], Any]) -> None:
        self._quantities = quantities

    def __getitem__(self, name: str) -> Any:
        """Compute a quantity, or fail with the names that are known."""
        if name not in self._quantities:
            raise KeyError(f"quantity {name}; known: {', '.join(self._quantities)}")
        return self._quantities[name]()


def _load(p: Params) -> float:
    if "a" in p:
        return float(p["a"])
    if "lam" in p:
        return float(p["lam"]) / float(p.get("mu", 1))
    return float(p.get("arrivals", p.get("mean_arrivals"))) * float(p["aht_s"]) / float(p["interval_s"])


def _blocking(p: Params) -> Answers:
    return Answers(
        blocking_probability=lambda: erlang_b(p["c"], _load(p)),
        carried_load=lambda: _load(p) * (1 - erlang_b(p["c"], _load(p))),
        offered_load_erlangs=lambda: erlang_b_inverse(p["c"], p["p"]),
        servers=lambda: servers_for_blocking(_load(p), p["p"]),
    )


def _delay(p: Params) -> Answers:
    load, servers = _load(p), p.get("c", 0)
    handle = float(p.get("aht_s", 1 / p.get("mu", 1)))
    threshold = float(p.get("threshold_s", p.get("t", 0)))
    level = lambda: service_level(servers, load, handle, threshold)  # noqa: E731
    wait = lambda: mean_wait(servers, load, handle)  # noqa: E731
    return Answers(
        prob_wait=lambda: erlang_c(servers, load),
        service_level=level,
        prob_wait_gt_t=lambda: late_share(servers, load, handle, threshold),
        mean_wait_s=wait,
        mean_wait=wait,
        mean_wait_of_waiting_s=lambda: handle / (servers - load) if load < servers else math.inf,
        wait_quantile_s=lambda: wait_quantile(servers, load, handle, p["q"]),
        mean_queue=lambda: mean_queue(servers, load),
        occupancy=lambda: occupancy(servers, load),
        agents=lambda: least_agents(load, handle, threshold, p["target"], p.get("max_occupancy")),
    )


def _abandonment(p: Params) -> Answers:
    if "aht_s" in p:
        queue = ErlangA(p["c"], p["arrivals"] / p["interval_s"], p["aht_s"], p["patience_s"])
    else:
        queue = ErlangA(p["c"], p["lam"], 1 / p["mu"], 1 / p["theta"])
    at = float(p.get("threshold_s", p.get("t", 0)))
    gone = lambda: queue.abandoned  # noqa: E731
    return Answers(
        prob_wait=lambda: queue.prob_wait,
        mean_wait=lambda: queue.mean_wait,
        mean_wait_s=lambda: queue.mean_wait,
        mean_wait_of_waiting=lambda: queue.mean_wait_of_waiting,
        mean_queue=lambda: queue.mean_queue,
        mean_queue_length=lambda: queue.mean_queue,
        occupancy=lambda: queue.occupancy,
        utilisation=lambda: queue.occupancy,
        utilization=lambda: queue.occupancy,
        abandon_share=gone,
        abandonment=gone,
        prob_abandon=gone,
        abandon_probability=gone,
        p_abandon=gone,
        abandonment_probability=gone,
        throughput=lambda: queue.rate * (1 - queue.abandoned),
        prob_wait_gt_t=lambda: queue.wait_above(at),
        virtual_wait_gt_t=lambda: queue.virtual_wait_above(at),
        service_level=lambda: queue.answered_within(at),
        service_level_offered=lambda: queue.answered_within(at),
        service_level_served=lambda: queue.answered_within_of_answered(at),
        service_level_virtual=lambda: 1 - queue.virtual_wait_above(at),
        sl_offered=lambda: queue.answered_within(at),
        sl_served=lambda: queue.answered_within_of_answered(at),
        sl_virtual=lambda: 1 - queue.virtual_wait_above(at),
        prob_served_within_t=lambda: queue.answered_within(at),
    )


def _nonpreemptive(p: Params) -> Answers:
    handle, k = 1 / p["mu"], p["klass"] - 1
    waits = nonpreemptive_waits(p["c"], p["lams"], handle)
    return Answers(
        mean_wait=lambda: waits[k],
        mean_sojourn=lambda: waits[k] + handle,
        mean_queue=lambda: waits[k] * p["lams"][k],
        prob_wait=lambda: erlang_c(p["c"], sum(p["lams"]) * handle),
        mean_wait_fcfs=lambda: mean_wait(p["c"], sum(p["lams"]) * handle, handle),
        service_level_class1=lambda: top_class_service_level(p["c"], p["lams"], handle, p["t"]),
    )


def _nonpreemptive_one(p: Params) -> Answers:
    k = p["klass"] - 1
    waits = nonpreemptive_waits_one_server(p["lams"], p["es"], p["es2"])
    return Answers(
        mean_wait=lambda: waits[k],
        mean_sojourn=lambda: waits[k] + p["es"][k],
        mean_queue=lambda: waits[k] * p["lams"][k],
    )


def _preemptive(p: Params) -> Answers:
    handle, k = 1 / p["mu"], p["klass"] - 1
    sojourns = preemptive_sojourns(p["c"], p["lams"], handle)
    return Answers(
        mean_sojourn=lambda: sojourns[k],
        mean_wait=lambda: preemptive_waits(p["c"], p["lams"], handle)[k],
        mean_in_system=lambda: sojourns[k] * p["lams"][k],
    )


def _general(p: Params) -> Answers:
    """M/G/1, M/G/c, G/G/c and M/D/c, in whichever parameters a case gives."""
    servers = p.get("c", 1)
    handle = float(p.get("s", 1 / p.get("mu", 1)))
    load = float(p["lamD"]) if "lamD" in p else float(p["rho"]) * servers if "rho" in p else _load(p)
    scv = float(p.get("cs2", 0))
    return Answers(
        allen_cunneen=lambda: allen_cunneen(servers, load, handle, p.get("ca2", 1), scv),
        lee_longton=lambda: lee_longton(servers, load, handle, scv),
        one_server=lambda: pollaczek_khinchine(load, handle, scv),
        exact=lambda: exact_deterministic(servers, load, handle),
        cosmetatos=lambda: cosmetatos(servers, load, handle),
        cosmetatos_general=lambda: cosmetatos_general(servers, load, handle, scv),
    )


def _wait_by(law: str) -> Callable[[Params], Answers]:
    def family(p: Params) -> Answers:
        wait = lambda: _general(p)[law]  # noqa: E731
        rate = float(p.get("lamD", p.get("lam", p.get("rho", 0))))
        return Answers(mean_wait=wait, mean_wait_over_D=wait, mean_wait_over_s=wait, mean_queue=lambda: rate * wait())

    return family


def _offered_load(p: Params) -> Answers:
    wave = (p["lbar"], p["amp"], p["period"], 1 / p["mu"])
    return Answers(
        offered_load=lambda: sinusoidal_offered_load(*wave, p["t"]),
        peak_time=lambda: sinusoidal_load_peak(p["period"], 1 / p["mu"]),
        peak_load=lambda: sinusoidal_offered_load(*wave, sinusoidal_load_peak(p["period"], 1 / p["mu"])),
    )


def _period_rate(p: Params) -> Answers:
    rate = sinusoidal_rate(p["lbar"], p["amp"], p["period"])
    span = (p["t"], p.get("period_h", 1), p.get("lag_h", 0))
    return Answers(arrival_rate=lambda: average_rate(rate, *span), load=lambda: average_rate(rate, *span) / p["mu"])


def _highest_rate(p: Params) -> Answers:
    rate = sinusoidal_rate(p["lbar"], p["amp"], p["period"])
    span = (p["t"], p.get("period_h", 1), p.get("lag_h", 0))
    return Answers(arrival_rate=lambda: highest_rate(rate, *span), load=lambda: highest_rate(rate, *span) / p["mu"])


def _periodic(p: Params) -> Answers:
    period = p.get("period", 24)
    rate = sinusoidal_rate(p["lbar"], p["amp"], period)
    return Answers(prob_delay=lambda: delay_probability(rate, period, p["c"], 1 / p["mu"], p.get("h", p.get("t"))))


def _square_root(p: Params) -> Answers:
    return Answers(
        prob_wait=lambda: halfin_whitt_delay(p["beta"]),
        beta=lambda: halfin_whitt_beta(p.get("prob_wait", p.get("alpha"))),
        servers=lambda: square_root_servers(_load(p), p["beta"]),
        agents=lambda: square_root_servers(_load(p), p["beta"]),
    )


def _depth(p: Params) -> Answers:
    rate = float(p.get("lam", p.get("rate_per_h", p.get("lam_per_h", 0))))
    handle = float(p.get("es", p.get("s", p.get("mean_h", p.get("es_h", 1)))))
    risk = p.get("risk", p.get("eps", p.get("p")))
    depth = lambda: on_call_depth(rate, handle, risk)  # noqa: E731
    beyond = lambda: beyond_depth(rate, handle, p.get("n", p.get("depth", p.get("k"))))  # noqa: E731
    return Answers(depth=depth, people=depth, heads=depth, engineers=depth, prob_exceed=beyond, prob_gt_n=beyond)


def _uncertain(p: Params) -> Answers:
    load, handle, at = _load(p), p["aht_s"], p["threshold_s"]
    return Answers(
        expected_service_level=lambda: expected_service_level(p["c"], load, p["cv"], handle, at),
        agents=lambda: least_agents_uncertain(load, p["cv"], handle, at, p["target"]),
    )


def _seats(p: Params) -> Answers:
    heads = lambda: heads_for_seats(p["seats"], p["contract_h_week"], p.get("shrinkage", 0))  # noqa: E731
    return Answers(fte=heads, heads=heads)


def _shrinkage(p: Params) -> Answers:
    return Answers(scheduled_heads=lambda: scheduled_heads(p["raw"], p["shrinkage"]))


def _weekends(p: Params) -> Answers:
    return Answers(heads=lambda: heads_with_weekends_off(p["demand_mon_sun"], p["k1"], p["k2"]))


def _consecutive(p: Params) -> Answers:
    return Answers(heads=lambda: heads_with_consecutive_days_off(p["demand_mon_sun"]))


def _deferred(p: Params) -> Answers:
    opens, closes = _daily(p)
    hours = around_the_clock if opens is None else daily_hours(opens, closes)
    level = lambda: least_staff([(r, d, w) for r, d, w in p["jobs"]], hours)  # noqa: E731
    return Answers(staff_level_fluid=level, staff_level=level)


def _daily(p: Params) -> tuple[Any, Any]:
    """Find the daily hours of a case, however it writes them."""
    for value in (p.get("calendar"), p.get("hours"), p.get("open_hours"), p.get("window"), p.get("open")):
        if isinstance(value, (list, tuple)):
            return _hour(value[0]), _hour(value[1])
        if isinstance(value, str) and "-" in value:
            opens, closes = value.split("-")
            return _hour(opens), _hour(closes)
        if isinstance(value, dict):
            return _hour(value["open"]), _hour(value["close"])
    for opens, closes in (("open", "close"), ("open_h", "close_h"), ("day_start", "day_end"), ("start_h", "end_h")):
        if opens in p:
            return _hour(p[opens]), _hour(p[closes])
    return None, None


def _hour(text: Any) -> float:
    if isinstance(text, str) and ":" in text:
        hour, minute = text.split(":")
        return int(hour) + int(minute) / 60
    return float(text)


def _backlog(p: Params) -> Answers:
    after = roll_forward(p.get("b0", 0), p["arrivals"], p["capacity"])
    last = lambda: after[-1]  # noqa: E731
    return Answers(
        max_backlog=lambda: max(p.get("b0", 0), *after),
        final_backlog=last,
        end_backlog=last,
        last_backlog=last,
        total_backlog=lambda: sum(after),
        periods_with_backlog=lambda: sum(left > 0 for left in after),
    )


def _skills(p: Params) -> Answers:
    staff: dict[frozenset[str], int] = {}
    for held, count in p["groups"]:
        staff[frozenset(held)] = staff.get(frozenset(held), 0) + count
    missing = lambda: worst_shortage(p["demand"], staff).missing  # noqa: E731
    return Answers(
        uncovered_seats=missing, shortage=missing, bottleneck=lambda: worst_shortage(p["demand"], staff).skills
    )


def _when(text: str, zone: str) -> int:
    moment = datetime.fromisoformat(text)
    return instant(moment.date(), moment.hour * 60 + moment.minute, zone)


def _clock(p: Params, start: date) -> SlaClock:
    spans = p.get("spans") or [[p["open"], p["close"]]]
    lunch = p.get("lunch") or p.get("break")
    if lunch:
        spans = [[spans[0][0], lunch[0]], [lunch[1], spans[-1][1]]]
    openings = [Opening("case", day, _minute(a), _minute(b)) for day in p["days"] for a, b in spans]
    holidays = [date.fromisoformat(day) for day in p.get("holidays", [])]
    return compile_clock("case", openings, holidays, p["tz"], start - timedelta(days=7), start + timedelta(days=400))


def _minute(text: Any) -> int:
    return round(_hour(text) * 60)


def _business_due(p: Params) -> Answers:
    start = datetime.fromisoformat(p["start_local"]).date()
    opened = _when(p["start_local"], p["tz"])
    end = lambda: due(_clock(p, start), opened, p["minutes"])  # noqa: E731
    return Answers(due_local=lambda: _shown(end(), p["tz"]), due_utc=lambda: _shown(end(), "UTC"))


def _always_due(p: Params) -> Answers:
    start = datetime.fromisoformat(p["start_local"]).date()
    clock = compile_clock(ALWAYS, (), (), p["tz"], start, start)
    end = lambda: due(clock, _when(p["start_local"], p["tz"]), p["minutes"])  # noqa: E731
    return Answers(due_local=lambda: _shown(end(), p["tz"]), due_utc=lambda: _shown(end(), "UTC"))


def _shown(at: int, zone: str) -> str:
    return local(at, zone).strftime("%Y-%m-%dT%H:%M")


def _elapsed(p: Params) -> Answers:
    minutes = lambda: _when(p["end_local"], p["tz"]) - _when(p["start_local"], p["tz"])  # noqa: E731
    return Answers(minutes=minutes, hours=lambda: minutes() / 60)


def _rest(p: Params) -> Answers:
    gaps = rest_gaps((_when(start, p["tz"]), _when(end, p["tz"])) for start, end in p["shifts"])
    choose = {"max": max, "min": min}[p.get("which", "min")]
    return Answers(hours=lambda: choose(gaps) / 60, minutes=lambda: choose(gaps))


def _average_week(p: Params) -> Answers:
    return Answers(avg_hours_per_week=lambda: average_week(p["A"], p["B"], p["C"]))


def _average_night(p: Params) -> Answers:
    return Answers(avg_hours_per_24h=lambda: average_night(p["A"], p["B"], p["C"]))


def _overtime(p: Params) -> Answers:
    by_day = Thresholds.of(US_CALIFORNIA).by_day([round(hours * 60) for hours in p["day_hours"]])
    double = sum(dearer for _, _, dearer in by_day) / 60
    half = sum(of_day + of_week for of_day, of_week, _ in by_day) / 60 - double
    return Answers(
        hours_1_5x=lambda: half, hours_2x=lambda: double, hours_straight=lambda: sum(p["day_hours"]) - half - double
    )


FAMILIES: Mapping[str, Callable[[Params], Answers]] = {
    "erlang_b": _blocking,
    "erlang_b_inverse": _blocking,
    "erlang_c": _delay,
    "erlang_c_asa": _delay,
    "erlang_c_service_level": _delay,
    "min_agents_erlang_c": _delay,
    "erlang_a": _abandonment,
    "erlang_a_service_level": _abandonment,
    "erlang_a_limit": _abandonment,
    "priority_nonpreemptive_mmc": _nonpreemptive,
    "priority_nonpreemptive_mg1": _nonpreemptive_one,
    "priority_preemptive_mmc": _preemptive,
    "ggc_allen_cunneen": _wait_by("allen_cunneen"),
    "mgc_lee_longton": _wait_by("lee_longton"),
    "mg1": _wait_by("one_server"),
    "md1": _wait_by("one_server"),
    "mdc_exact": _wait_by("exact"),
    "mdc_cosmetatos": _wait_by("cosmetatos"),
    "mgc_cosmetatos": _wait_by("cosmetatos_general"),
    "mol_offered_load_sinusoidal": _offered_load,
    "sipp_avg": _period_rate,
    "lag_avg_sipp": _period_rate,
    "sipp_max": _highest_rate,
    "lag_max_sipp": _highest_rate,
    "mt_m_c_periodic": _periodic,
    "halfin_whitt": _square_root,
    "oncall_depth": _depth,
    "on_call_depth": _depth,
    "mg_infinity_depth": _depth,
    "erlang_c_gamma_rate": _uncertain,
    "fte_per_24x7_seat": _seats,
    "shrinkage": _shrinkage,
    "days_off_weekends": _weekends,
    "days_off_5_2_consecutive": _consecutive,
    "deferred_demand_bound": _deferred,
    "backlog_rollforward": _backlog,
    "multi_skill_shortage": _skills,
    "sla_due_business_hours": _business_due,
    "sla_due_24x7": _always_due,
    "elapsed_minutes_dst": _elapsed,
    "rest_gap_hours": _rest,
    "uk_wtr_average_week": _average_week,
    "uk_wtr_night_average": _average_night,
    "california_overtime_1_5x": _overtime,
    "california_overtime_2x": _overtime,
}
"""Families by name."""
