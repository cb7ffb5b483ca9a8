"""Changes to the published rota."""

from collections.abc import Iterator

from planner.domain.outcome.breach import Breach
from planner.domain.wording import say_count
from scheduling.facts.rota_diff import changed_duties
from scheduling.facts.rota_view import RotaView
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class ChangesToThePublished(Rule):
    """At most this many duties differ from the published rota: a duty removed, replaced or added.

    A shift that replaces another shift of the same day is one change, and so is a tier that replaces another tier.
    Without a published rota there is nothing to change.
    """

    name = "changes to the published rota"
    level = "steadiness"
    unit = "duties"
    default = 0
    least = 0
    most = 10_000
    default_mode = "should"
    default_weight = 1
    of_team = True

    def add(self, model: RotaModel) -> None:
        """Limit the duties removed and the duties added where there was none."""
        if model.inputs.published is None:
            return
        changed = []
        for person in self.people:
            for day in model.days:
                for codes in (tuple(model.inputs.shift), tuple(model.inputs.tier)):
                    had = set(codes) & set(model.inputs.published.duties(person, day))
                    if had:
                        changed += [1 - model.works(person, day, code) for code in had]
                    else:
                        changed += [model.works(person, day, code) for code in codes]
        model.limit(self, (), sum(changed), at_most=self.limit, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield one breach for all duties changed beyond the limit."""
        changed = list(changed_duties(rota.inputs, rota.codes))
        beyond = len(changed) - self.limit
        if beyond > 0:
            people = len({person for person, _ in changed})
            who, differ = say_count(people, "person", "people"), "differs" if len(changed) == 1 else "differ"
            duties = say_count(len(changed), "duty", "duties")
            because = f"{duties} of {who} {differ} from the published rota; the most is {self.limit}"
            yield self.breach((), beyond, because, unit="duties")
