"""Parts of a turn on call that stay with a person although somebody else now holds the whole turn."""

from collections.abc import Collection, Iterator

from planner.domain.roster.rota import Assignment, Rota
from scheduling.repair.forced_repair import CellOf
from scheduling.repair.repair_cost import Judge, Judged


def drop_turn_parts(judge: Judge, repaired: Judged, decided: Collection[CellOf]) -> Judged:
    """Return a repaired rota without the parts of turns that enough other people hold whole.

    A turn is one decision of the model and a part of it is none, so the search cannot drop a part. Where nobody holds
    the whole turn, a part is better than nothing and stays; so do `decided` cells.
    """
    best = repaired
    for parts in _spare_parts(judge, repaired.rota, decided):
        tried = judge.judge(Rota.of(best.rota.assignments - parts))
        if tried.beats(best):
            best = tried
    return best


def _spare_parts(judge: Judge, rota: Rota, decided: Collection[CellOf]) -> Iterator[frozenset[Assignment]]:
    """Yield the parts of each turn that has enough people without them."""
    inputs = judge.desk.inputs
    for tier in inputs.tiers:
        for turn in inputs.turns(tier):
            held = {name: [day for day in turn if tier.code in rota.duties(name, day)] for name in inputs.person}
            parts = frozenset(
                Assignment(name, day, tier.code)
                for name, days in held.items()
                for day in days
                if len(days) < len(turn) and (name, day) not in decided
            )
            if parts and sum(len(days) == len(turn) for days in held.values()) >= tier.people:
                yield parts
