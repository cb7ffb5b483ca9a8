"""Fair wishes."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.roster.wanted import Wanted
from planner.domain.wording import say_count
from scheduling.facts.rota_view import RotaView
from scheduling.model.linear_expressions import Expr
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import PARTS, count_groups, fair_groups, limit_shares, say_unfair, unfair_shares
from scheduling.rule.rule import Rule


class FairWishes(Rule):
    """Nobody has more than this many wishes refused above their fair share, earlier months included.

    A fair share is the wishes refused of the group, divided in proportion to contract hours less leave; those on
    the Ledger sheet are divided by the hours of their own months. The group is the people with wishes in the plan
    who share work with the same setting of this rule. A wish for three days counts as three.
    """

    name = "fair wishes"
    level = "fairness"
    unit = "wishes"
    default = 2
    least = 0
    most = 366
    default_mode = "off"

    def add(self, model: RotaModel) -> None:
        """Add the limits of the rule to the model."""
        asked = _asked(model.inputs)
        groups = fair_groups(model.inputs, ([name for name in self.people if name in asked],), "wishes")

        def refused(name: str) -> Expr:
            return sum(_refused(model, name, *wish) for wish in asked[name])

        for counted in count_groups(model, self, groups, refused):
            limit_shares(model, self, counted, "wishes")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        asked = _asked(rota.inputs)
        groups = fair_groups(rota.inputs, ([name for name in self.people if name in asked],), "wishes")

        def refused(name: str) -> int:
            return sum(not _granted(rota, name, *wish) for wish in asked[name])

        for unfair in unfair_shares(groups, refused, self.limit):
            because = say_unfair(unfair, f"{say_count(unfair.has, 'wish', 'wishes')} refused", self.limit)
            yield self.breach((unfair.name,), unfair.beyond, because, unit="wishes", person=unfair.name, parts=PARTS)


def _asked(inputs: Inputs) -> dict[str, set[tuple[date, str]]]:
    """Return each person's wishes for days of the plan on which they are available."""
    found: dict[str, set[tuple[date, str]]] = {}
    for wish in inputs.wishes:
        for offset in range((wish.last_day - wish.first_day).days + 1):
            day = wish.first_day + timedelta(days=offset)
            planned = inputs.horizon.first_day <= day <= inputs.horizon.last_day
            if planned and inputs.available(inputs.person[wish.person], day):
                found.setdefault(wish.person, set()).add((day, wish.wish))
    return found


def _refused(model: RotaModel, person: str, day: date, wish: str) -> Expr:
    """Return whether a wish is refused, as an expression (0 or 1)."""
    shifts, tiers = list(model.inputs.shift), list(model.inputs.tier)
    wanted = Wanted.of(wish)
    if wanted.kind == "off":
        return model.either(model.works(person, day, code) for code in shifts + tiers)
    if wanted.kind == "work":
        return 1 - model.either(model.works(person, day, code) for code in shifts)
    has = model.one_worked(person, day, model.inputs.codes_named(wanted.code))
    return has if wanted.kind == "not duty" else 1 - has


def _granted(rota: RotaView, person: str, day: date, wish: str) -> bool:
    """Tell whether a wish is granted in a rota."""
    wanted = Wanted.of(wish)
    named = rota.inputs.codes_named(wanted.code)
    return wanted.granted_by(rota.codes(person, day), rota.inputs.shift, named)
