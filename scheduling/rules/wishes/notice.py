"""Notice."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.outcome.breach import Breach
from planner.domain.wording import agree, say_count
from scheduling.facts.rota_view import RotaView
from scheduling.facts.wording import say_day
from scheduling.model.rota_model import RotaModel
from scheduling.rule.rule import Rule


class Notice(Rule):
    """No duty of the published rota changes within this many days of today, counting today.

    Days on which the person is away do not count: a person who falls ill keeps no duty. Without a published rota
    there is nothing to keep.
    """

    name = "notice"
    level = "promises"
    unit = "days"
    stricter = "higher"
    default = 7
    least = 0
    most = 60
    default_mode = "should"

    def add(self, model: RotaModel) -> None:
        """Keep the published duties and add no others."""
        codes = (*model.inputs.shift, *model.inputs.tier)
        for person, day in self._cells(model.inputs):
            kept = _published(model.inputs, person, day)
            moved = sum(1 - model.works(person, day, code) for code in kept)
            moved += sum(model.works(person, day, code) for code in codes if code not in kept)
            model.limit(self, (person, day), moved, at_most=0, unit="duties")

    def check(self, rota: RotaView) -> Iterator[Breach]:
        """Yield where a rota breaks the rule."""
        for person, day in self._cells(rota.inputs):
            before, now = _published(rota.inputs, person, day), set(rota.codes(person, day)) & _codes(rota.inputs)
            if before != now:
                was, has = (" and ".join(sorted(codes)) or "off" for codes in (before, now))
                due = f"{say_count(self.limit, 'day')} of notice {agree(self.limit, 'is', 'are')} needed"
                because = f"{person} has {has} on {say_day(day)} instead of the published {was}; {due}"
                yield self.breach((person, day), len(before ^ now), because, unit="duties", person=person, day=day)

    def _cells(self, inputs: Inputs) -> Iterator[tuple[str, date]]:
        if inputs.published is not None and inputs.today is not None:
            end = inputs.today + timedelta(days=self.limit)
            for person in self.people:
                for day in inputs.horizon.days:
                    if day < end and inputs.available(inputs.person[person], day):
                        yield person, day


def _published(inputs: Inputs, person: str, day: date) -> set[str]:
    return set(inputs.published.duties(person, day)) & _codes(inputs) if inputs.published else set()


def _codes(inputs: Inputs) -> set[str]:
    return {*inputs.shift, *inputs.tier}
