"""The compiled heart of the simulation: one month of tickets through one rota, event by event.

Everything is a flat array; instants are minutes from the start of the horizon. The rules of the desk:

- A new ticket goes to the idle person on shift with the fewest other skills, then the fastest, then the longest idle.
- Whoever becomes free takes the most urgent priority they can do, and within it the ticket that falls due first.
- Live tickets (answered within the hour) do not wait for parkable work: it is parked, and goes back to the queue with
  what is left of it. When nobody's work can be parked, somebody is called back from a break. Nothing else pre-empts.
- A break waits until the running work ends, but no longer than `PATIENCE_FOR_BREAK`; then parkable work is parked.
- At the end of a shift parkable work is handed over to whoever is there or comes next; live work is finished.
- On-call people are called out for a class that says so when nobody on shift holds its skill, and for live classes also
  when all who hold it are busy with live work. When the first tier is taken up already, the next is called after the
  escalation time. They begin after the tier's time to respond and finish what they began; what waits for them by then
  they begin at once, the most urgent first.
- A call-out breaks the rest of a person who is owed one: their shift starts when the 24 hours before it hold a rest of
  that length without a break. Until then they may be called out again, and a shift that ends first is not worked.

All functions stand in this one file because the compiler's cache looks at nothing else when it asks what has changed.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from planner.capacity.kernel_cache import ZERO, inner_kernel, kept_kernel

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

COMES, BREAKS, STANDS_DOWN, STANDS_BY, LEAVES = range(5)
"""What can happen to a person by the rota, in the order in which it happens at one instant."""

PATIENCE_FOR_BREAK = 60.0
"""Minutes a break may be put off for the sake of the work in hand."""

REST_WITHIN = 1440.0
"""Minutes before a shift in which the rest lies: the daily rest of Directive 2003/88/EC, article 3, in any 24 hours."""

NOBODY = -1
_DONE, _BACK, _BREAK_NOW, _GIVES_UP, _REOPENS, _RESTED = range(6)
_KINDS = 6

F = TypeVar("F", bound=Callable[..., Any])
# Nothing is allocated in compiled functions, so counting references to arrays (five sixths of the time) is left out.
# No Python object is touched either, so that replications run side by side.
_options = {"_nrt": False, "error_model": "numpy", "nogil": True}
kernel = cast("Callable[[F], F]", kept_kernel(**_options))
inner = cast("Callable[[F], F]", inner_kernel(**_options))
inlined = cast("Callable[[F], F]", inner_kernel(**_options, forceinline=True))
"""For what happens with every ticket: handing over some forty arrays costs more than most of these functions do."""


class Routing(NamedTuple):
    """People, classes of work and on-call tiers; they are the same in every replication.

    `proficiency` has shape (people, skills), 0 for none; `prefer` (skills, people) lists who is asked first, `NOBODY`
    after the last, and `grade` (skills, people) is equal for those who are equally preferred. Classes have a skill, a
    rank (0 is the most urgent), and whether they are live and answered on call; `by_rank` lists them in that order.
    Tiers have minutes to `respond`, to `escalate` (negative: never) and skills, shape (tiers, skills); a call-out of a
    tier that `interrupts` breaks a rest. `rest` are the unbroken minutes before a shift that each person is owed after
    a call-out, 0 for none.
    """

    proficiency: Floats
    prefer: Ints
    grade: Ints
    skill: Ints
    rank: Ints
    live: Flags
    on_call: Flags
    by_rank: Ints
    respond: Floats
    escalate: Floats
    tier_skills: Flags
    interrupts: Flags
    rest: Floats


class PresenceEvents(NamedTuple):
    """The events by which people come and go, sorted by instant.

    `kind` is one of COMES, LEAVES, BREAKS, STANDS_BY and STANDS_DOWN; `value` is the minutes of a break or the tier.
    `worked` is the end of each person's last shift before the start, minus infinity where there is none.
    """

    at: Floats
    kind: Ints
    person: Ints
    value: Floats
    worked: Floats


class TicketLoad(NamedTuple):
    """The tickets of one replication, sorted by arrival; `due` orders a priority's queue.

    `patience` is how long a ticket waits before it is withdrawn, and `again` how long after it was done it is reopened,
    with work of `again_minutes`; both are infinite as a rule.
    """

    arrival: Floats
    kind: Ints
    minutes: Floats
    due: Floats
    patience: Floats
    again: Floats
    again_minutes: Floats


class Outcome(NamedTuple):
    """What became of each ticket (instants, NaN: never), and of each person's time.

    `tier` is the tier that was called out for a ticket, `busy` the minutes a person worked on tickets while on shift.
    `late` are, for each presence event by which somebody comes, the minutes of the shift lost to rest after a call-out.
    """

    begun: Floats
    done: Floats
    tier: Ints
    busy: Floats
    late: Floats


class _State(NamedTuple):
    on_shift: Flags
    task: Ints
    since: Floats
    counted: Floats
    stamp: Ints
    tier: Ints
    pausing: Flags
    pause_left: Floats
    pause_end: Floats
    idle_since: Floats
    holders: Ints
    left: Floats
    gone: Flags
    queue: Ints
    first: Ints
    queued: Ints
    event_at: Floats
    event: Ints
    event_stamp: Ints
    events: Ints
    worked: Floats
    rested: Floats
    called: Flags
    awaited: Ints


def simulate(routing: Routing, presence: PresenceEvents, load: TicketLoad, end: float) -> Outcome:
    """Run one replication until `end` and return the outcome of every ticket and everybody's busy minutes."""
    n, people, changes = len(load.arrival), len(routing.proficiency), len(presence.at)
    out = Outcome(np.full(n, np.nan), np.full(n, np.nan), np.full(n, NOBODY), np.zeros(people), np.zeros(changes))
    _run(routing, presence, load, _state(routing, load, presence), out, end)
    return out


def _state(routing: Routing, load: TicketLoad, presence: PresenceEvents) -> _State:
    people, skills = routing.proficiency.shape
    n, classes = len(load.arrival), len(routing.skill)
    # Each ticket is begun, parked, given up and reopened a bounded number of times; each end of a call may plan a rest.
    most = 11 * n + 4 * len(presence.at) + 8
    return _State(
        on_shift=np.zeros(people, np.bool_),
        task=np.full(people, NOBODY),
        since=np.zeros(people),
        counted=np.zeros(people),
        stamp=np.zeros(people, np.int64),
        tier=np.full(people, NOBODY),
        pausing=np.zeros(people, np.bool_),
        pause_left=np.zeros(people),
        pause_end=np.zeros(people),
        idle_since=np.zeros(people),
        holders=np.zeros(skills, np.int64),
        left=load.minutes.copy(),
        gone=np.zeros(n, np.bool_),
        queue=np.empty(n, np.int64),
        first=np.concatenate((np.zeros(1, np.int64), np.cumsum(np.bincount(load.kind, minlength=classes)))),
        queued=np.zeros(classes, np.int64),
        event_at=np.empty(most),
        event=np.empty(most, np.int64),
        event_stamp=np.empty(most, np.int64),
        events=np.zeros(1, np.int64),
        worked=presence.worked.copy(),
        rested=np.full(people, -np.inf),
        called=np.zeros(people, np.bool_),
        awaited=np.full(people, NOBODY),
    )


@kernel
def _run(routing: Routing, presence: PresenceEvents, load: TicketLoad, s: _State, out: Outcome, end: float) -> None:
    n = len(load.arrival)
    ticket, change = ZERO, ZERO
    while True:
        arrives = load.arrival[ticket] if ticket < n else np.inf
        changes = presence.at[change] if change < len(presence.at) else np.inf
        happens = s.event_at[0] if s.events[0] > 0 else np.inf
        if min(arrives, changes, happens) >= end:
            break
        if happens <= changes and happens <= arrives:
            _happen(routing, load, s, out)
        elif changes <= arrives:
            _change(routing, load, s, out, presence, change)
            change += 1
        else:
            if load.patience[ticket] < np.inf:
                _plan(s, arrives + load.patience[ticket], _GIVES_UP, ticket, 0)
            _offer(routing, load, s, out, ticket, arrives)
            ticket += 1
    for person in range(len(s.task)):
        if s.on_shift[person] and s.task[person] >= 0:
            _count(s, out, person, end)
        if s.awaited[person] >= 0:
            out.late[s.awaited[person]] += end


# ---- what happens


@inlined
def _happen(routing: Routing, load: TicketLoad, s: _State, out: Outcome) -> None:
    now, event, stamp = s.event_at[0], s.event[0], s.event_stamp[0]
    _drop_event(s)
    kind, who = event % _KINDS, event // _KINDS
    if kind == _GIVES_UP:
        s.gone[who] = np.isnan(out.begun[who])
    elif kind == _REOPENS:
        s.left[who] = load.again_minutes[who]
        _offer(routing, load, s, out, who, now)
    elif kind == _BREAK_NOW:
        if s.on_shift[who] and s.pause_left[who] > 0 and s.task[who] >= 0 and not routing.live[load.kind[s.task[who]]]:
            ticket = _park(routing, load, s, out, who, now)
            _pause(s, who, now)
            _hand_over(routing, load, s, out, ticket, now)
    elif kind == _RESTED:
        if s.awaited[who] == stamp and s.task[who] == NOBODY and now >= s.worked[who] + routing.rest[who]:
            out.late[stamp] += now
            s.awaited[who] = NOBODY
            _come(routing, load, s, out, who, now)
    elif stamp == s.stamp[who]:
        if kind == _DONE:
            _finish(routing, load, s, out, who, now)
        s.pausing[who] = False
        s.idle_since[who] = now
        _free(routing, load, s, out, who, now)


@inlined
def _finish(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, now: float) -> None:
    ticket = s.task[person]
    if s.on_shift[person]:
        _count(s, out, person, now)
    else:
        tier = out.tier[ticket]
        if tier == NOBODY or routing.interrupts[tier]:
            s.worked[person] = now
        if s.awaited[person] >= 0:
            _plan(s, max(now, s.worked[person] + routing.rest[person]), _RESTED, person, s.awaited[person])
    s.task[person] = NOBODY
    if np.isnan(out.done[ticket]):
        out.done[ticket] = now
        if load.again[ticket] < np.inf:
            _plan(s, now + load.again[ticket], _REOPENS, ticket, 0)


@inlined
def _change(routing: Routing, load: TicketLoad, s: _State, out: Outcome, presence: PresenceEvents, change: int) -> None:
    now, person = presence.at[change], presence.person[change]
    kind, value = presence.kind[change], presence.value[change]
    if kind == COMES:
        if _must_rest(routing, s, person, now):
            _wait_for_rest(routing, s, out, person, change, now)
        else:
            _come(routing, load, s, out, person, now)
    elif kind == LEAVES:
        if s.awaited[person] >= 0:
            out.late[s.awaited[person]] += now
            s.awaited[person] = NOBODY
        else:
            _leave(routing, load, s, out, person, now)
    elif kind == BREAKS:
        _break(s, person, value, now)
    else:
        _stand(routing, load, s, out, person, kind, value, now)


@inlined
def _stand(
    routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, kind: int, value: float, now: float
) -> None:
    if kind == STANDS_BY:
        s.tier[person] = int(value)
        _call_for_queue(routing, load, s, out, now)
    elif s.tier[person] == value:
        s.tier[person] = NOBODY


@inlined
def _break(s: _State, person: int, minutes: float, now: float) -> None:
    if s.on_shift[person]:
        s.pause_left[person] += minutes
        if s.task[person] >= 0:
            _plan(s, now + PATIENCE_FOR_BREAK, _BREAK_NOW, person, 0)
        elif not s.pausing[person]:
            _pause(s, person, now)


@inlined
def _wait_for_rest(routing: Routing, s: _State, out: Outcome, person: int, change: int, now: float) -> None:
    s.awaited[person] = change
    out.late[change] = -now
    if s.task[person] == NOBODY:
        _plan(s, s.worked[person] + routing.rest[person], _RESTED, person, change)


@inlined
def _must_rest(routing: Routing, s: _State, person: int, now: float) -> bool:
    """Tell whether call-outs left somebody without an unbroken rest in the day before their shift."""
    if not s.called[person]:
        return False
    rest = routing.rest[person]
    rests = s.task[person] == NOBODY and now >= s.worked[person] + rest
    return not rests and now > s.rested[person] + REST_WITHIN - rest


@inlined
def _wake(routing: Routing, s: _State, person: int, tier: int, now: float) -> None:
    """Note that a call-out breaks the rest of somebody who is owed one, and whether it was long enough by then."""
    if routing.rest[person] > 0 and routing.interrupts[tier]:
        _note_rest(routing, s, person, now)
        s.called[person] = True


@inlined
def _note_rest(routing: Routing, s: _State, person: int, now: float) -> None:
    if now >= s.worked[person] + routing.rest[person]:
        s.rested[person] = now


@inner
def _come(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, now: float) -> None:
    if s.task[person] == NOBODY:
        _note_rest(routing, s, person, now)
    s.called[person] = False
    s.on_shift[person] = True
    s.counted[person] = now
    s.idle_since[person] = now
    for skill in range(len(s.holders)):
        s.holders[skill] += routing.proficiency[person, skill] > 0
    if s.task[person] == NOBODY:
        _free(routing, load, s, out, person, now)


@inner
def _leave(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, now: float) -> None:
    s.pause_left[person] = 0.0
    if s.pausing[person]:
        s.pausing[person] = False
        s.stamp[person] += 1
    ticket = s.task[person]
    if ticket >= 0:
        if routing.live[load.kind[ticket]]:
            _count(s, out, person, now)
            ticket = NOBODY
        else:
            _park(routing, load, s, out, person, now)
    s.on_shift[person] = False
    s.worked[person] = now
    for skill in range(len(s.holders)):
        s.holders[skill] -= routing.proficiency[person, skill] > 0
    if ticket >= 0:
        _hand_over(routing, load, s, out, ticket, now)
    _call_for_queue(routing, load, s, out, now)


# ---- who takes what


@inner
def _offer(routing: Routing, load: TicketLoad, s: _State, out: Outcome, ticket: int, now: float) -> None:
    """Give a ticket to somebody at once, or put it into its queue."""
    kind = load.kind[ticket]
    skill, live = routing.skill[kind], routing.live[kind]
    person = _idle(routing, s, skill)
    if person == NOBODY and live:
        person = _interruptible(routing, load, s, skill)
        if person >= 0:
            parked = _park(routing, load, s, out, person, now)
            _begin(routing, load, s, out, person, ticket, now)
            _hand_over(routing, load, s, out, parked, now)
            return
        person = _pausing(routing, s, skill)
    if person >= 0:
        _begin(routing, load, s, out, person, ticket, now)
    elif not _call_out(routing, load, s, out, ticket, now):
        _enqueue(load, s, ticket)


@inner
def _hand_over(routing: Routing, load: TicketLoad, s: _State, out: Outcome, ticket: int, now: float) -> None:
    """Give a parked ticket to somebody idle, or put it into its queue."""
    person = _idle(routing, s, routing.skill[load.kind[ticket]])
    if person >= 0:
        _begin(routing, load, s, out, person, ticket, now)
    else:
        _enqueue(load, s, ticket)


@inlined
def _free(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, now: float) -> None:
    """Find the next thing for somebody who has nothing in hand: a break put off, a ticket, a call."""
    if not s.on_shift[person]:
        if s.tier[person] >= 0 and not _next_call(routing, load, s, out, person, now):
            _call_for_queue(routing, load, s, out, now)
        return
    if s.pause_left[person] > 0:
        _pause(s, person, now)
        return
    best = NOBODY
    for kind in routing.by_rank:
        if best >= 0 and routing.rank[kind] > routing.rank[load.kind[best]]:
            break
        if routing.proficiency[person, routing.skill[kind]] > 0:
            head = _head(load, s, kind)
            if head >= 0 and (best == NOBODY or _before(load, head, best)):
                best = head
    if best >= 0:
        _drop_head(load, s, load.kind[best])
        _begin(routing, load, s, out, person, best, now)


@inlined
def _idle(routing: Routing, s: _State, skill: int) -> int:
    """Return the idle person on shift who is preferred for a skill."""
    best = NOBODY
    grade = np.int64(-1)
    for place in range(routing.prefer.shape[1]):
        person = routing.prefer[skill, place]
        if person == NOBODY or (best >= 0 and routing.grade[skill, place] > grade):
            break
        idle = s.on_shift[person] and s.task[person] == NOBODY and not s.pausing[person]
        if idle and (best == NOBODY or s.idle_since[person] < s.idle_since[best]):
            best, grade = person, routing.grade[skill, place]
    return best


@inner
def _interruptible(routing: Routing, load: TicketLoad, s: _State, skill: int) -> int:
    """Return the person on shift whose parkable work is the least urgent."""
    best = NOBODY
    least = np.int64(-1)
    for place in range(routing.prefer.shape[1]):
        person = routing.prefer[skill, place]
        if person == NOBODY:
            break
        if s.on_shift[person] and s.task[person] >= 0:
            kind = load.kind[s.task[person]]
            if not routing.live[kind] and routing.rank[kind] > least:
                best, least = person, routing.rank[kind]
    return best


@inner
def _pausing(routing: Routing, s: _State, skill: int) -> int:
    """Return the preferred person for a skill among those on a break."""
    for place in range(routing.prefer.shape[1]):
        person = routing.prefer[skill, place]
        if person == NOBODY:
            break
        if s.pausing[person]:
            return int(person)
    return NOBODY


@inner
def _call_out(routing: Routing, load: TicketLoad, s: _State, out: Outcome, ticket: int, now: float) -> bool:
    """Call the first tier with somebody who can come; tell whether anybody does."""
    kind = load.kind[ticket]
    skill = routing.skill[kind]
    if not routing.on_call[kind] or (s.holders[skill] > 0 and not routing.live[kind]):
        return False
    waited = 0.0
    for tier in range(len(routing.respond)):
        if not routing.tier_skills[tier, skill]:
            continue
        stands_by = False
        for place in range(routing.prefer.shape[1]):
            person = routing.prefer[skill, place]
            if person == NOBODY:
                break
            if s.tier[person] != tier or s.on_shift[person]:
                continue
            stands_by = True
            if s.task[person] == NOBODY:
                out.tier[ticket] = tier
                _wake(routing, s, person, tier, now + waited)
                _begin(routing, load, s, out, person, ticket, now + waited + routing.respond[tier])
                return True
        if stands_by:
            if routing.escalate[tier] < 0:
                return False
            waited += routing.escalate[tier]
    return False


@inner
def _next_call(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, now: float) -> bool:
    """Give the most urgent waiting call to somebody on call who just finished one; tell whether there is any."""
    tier = s.tier[person]
    for kind in routing.by_rank:
        skill = routing.skill[kind]
        theirs = routing.tier_skills[tier, skill] and routing.proficiency[person, skill] > 0
        if not (routing.on_call[kind] and theirs) or (s.holders[skill] > 0 and not routing.live[kind]):
            continue
        head = _head(load, s, kind)
        if head >= 0:
            _drop_head(load, s, kind)
            out.tier[head] = tier
            _wake(routing, s, person, tier, now)
            _begin(routing, load, s, out, person, head, now)
            return True
    return False


@inner
def _call_for_queue(routing: Routing, load: TicketLoad, s: _State, out: Outcome, now: float) -> None:
    """Call people out for tickets that wait while nobody on shift can take them."""
    for kind in routing.by_rank:
        if routing.on_call[kind]:
            head = _head(load, s, kind)
            while head >= 0 and _call_out(routing, load, s, out, head, now):
                _drop_head(load, s, kind)
                head = _head(load, s, kind)


# ---- what a person does


@inlined
def _begin(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, ticket: int, at: float) -> None:
    if s.pausing[person]:
        s.pausing[person] = False
        s.pause_left[person] += s.pause_end[person] - at
    if np.isnan(out.begun[ticket]):
        out.begun[ticket] = at
    s.task[person] = ticket
    s.since[person] = at
    s.counted[person] = at
    s.stamp[person] += 1
    speed = routing.proficiency[person, routing.skill[load.kind[ticket]]]
    _plan(s, at + s.left[ticket] / speed, _DONE, person, s.stamp[person])


@inner
def _park(routing: Routing, load: TicketLoad, s: _State, out: Outcome, person: int, now: float) -> int:
    ticket = s.task[person]
    since = s.since[person]
    if now > since:
        s.left[ticket] -= (now - since) * routing.proficiency[person, routing.skill[load.kind[ticket]]]
        s.left[ticket] = max(s.left[ticket], 0.0)
    elif out.begun[ticket] == since and since > now:
        out.begun[ticket] = np.nan  # on the way to a call that somebody now on shift will take
    _count(s, out, person, now)
    s.task[person] = NOBODY
    s.stamp[person] += 1
    return int(ticket)


@inlined
def _pause(s: _State, person: int, now: float) -> None:
    s.pausing[person] = True
    s.pause_end[person] = now + s.pause_left[person]
    s.pause_left[person] = 0.0
    s.stamp[person] += 1
    _plan(s, s.pause_end[person], _BACK, person, s.stamp[person])


@inlined
def _count(s: _State, out: Outcome, person: int, now: float) -> None:
    out.busy[person] += max(0.0, now - s.counted[person])
    s.counted[person] = now


# ---- queues: one binary heap per class, in one array


@inlined
def _before(load: TicketLoad, ticket: int, other: int) -> bool:
    return bool(load.due[ticket] < load.due[other] or (load.due[ticket] == load.due[other] and ticket < other))


@inlined
def _enqueue(load: TicketLoad, s: _State, ticket: int) -> None:
    kind = load.kind[ticket]
    base, place = s.first[kind], s.queued[kind]
    s.queued[kind] += 1
    while place > 0:
        parent = (place - 1) >> 1
        if not _before(load, ticket, s.queue[base + parent]):
            break
        s.queue[base + place] = s.queue[base + parent]
        place = parent
    s.queue[base + place] = ticket


@inlined
def _head(load: TicketLoad, s: _State, kind: int) -> int:
    """Return the ticket of a class that falls due first, those that gave up dropped on the way."""
    while s.queued[kind] > 0:
        ticket = s.queue[s.first[kind]]
        if not s.gone[ticket]:
            return int(ticket)
        _drop_head(load, s, kind)
    return NOBODY


@inlined
def _drop_head(load: TicketLoad, s: _State, kind: int) -> None:
    base = s.first[kind]
    s.queued[kind] -= 1
    size = s.queued[kind]
    last = s.queue[base + size]
    place = 0
    while True:
        child = 2 * place + 1
        if child >= size:
            break
        if child + 1 < size and _before(load, s.queue[base + child + 1], s.queue[base + child]):
            child += 1
        if not _before(load, s.queue[base + child], last):
            break
        s.queue[base + place] = s.queue[base + child]
        place = child
    s.queue[base + place] = last


# ---- the calendar of things to come: a binary heap over three arrays


@inlined
def _plan(s: _State, at: float, kind: int, who: int, stamp: int) -> None:
    place = s.events[0]
    s.events[0] += 1
    while place > 0:
        parent = (place - 1) >> 1
        if s.event_at[parent] <= at:
            break
        _move(s, parent, place)
        place = parent
    s.event_at[place], s.event[place], s.event_stamp[place] = at, _KINDS * who + kind, stamp


@inlined
def _drop_event(s: _State) -> None:
    s.events[0] -= 1
    size = s.events[0]
    at = s.event_at[size]
    place = 0
    while True:
        child = 2 * place + 1
        if child >= size:
            break
        if child + 1 < size and s.event_at[child + 1] < s.event_at[child]:
            child += 1
        if at <= s.event_at[child]:
            break
        _move(s, child, place)
        place = child
    _move(s, size, place)


@inlined
def _move(s: _State, here: int, there: int) -> None:
    s.event_at[there] = s.event_at[here]
    s.event[there] = s.event[here]
    s.event_stamp[there] = s.event_stamp[here]
