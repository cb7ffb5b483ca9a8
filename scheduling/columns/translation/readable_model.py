"""A rota model that can be read back: its variables, what the auxiliary ones stand for, and all its limits."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Rota
from scheduling.columns.translation.recorder import RecordedLimit, Recorder
from scheduling.model.linear_expressions import ExprKey
from scheduling.model.rota_model import RotaModel
from scheduling.model.soft_limits import NONE_RELAXED, RelaxedMusts
from scheduling.rule.rule import Rule


class ReadableModel(RotaModel):
    """A rota model with a record of its limits; rules that are `left_out` add none and are read in another way."""

    rules: tuple[Rule, ...]

    def __init__(
        self,
        inputs: Inputs,
        requirement: Requirement,
        rules: Iterable[Rule],
        relaxed: RelaxedMusts = NONE_RELAXED,
        left_out: Collection[Rule] = (),
    ) -> None:
        recorder = Recorder(relaxed, left_out)
        super().__init__(inputs, requirement, rules, recorder)
        self.relaxed = relaxed
        self.posted: Sequence[RecordedLimit] = recorder.recorded

    @property
    def eithers(self) -> Mapping[int, tuple[ExprKey, ...]]:
        """The sums of which a variable means "at least one is positive", by the index of the variable."""
        return {variable.index: key for key, variable in self.auxiliary.eithers.items()}

    @property
    def spelled(self) -> Mapping[int, ExprKey]:
        """The sum to which each variable that stands for a count is equal, by the index of the variable."""
        return self.auxiliary.tallied

    def one_duty(self, person: str) -> bool:
        """Tell whether a person may have at most one shift a day."""
        return person in self.exclusive.on_a_day

    def kept(self, rota: Rota, people: AbstractSet[str], days: AbstractSet[date]) -> cp_model.CpModel:
        """Return the model with everything fixed as in a rota except some people on some days; the rota is its hint."""
        chosen = {(a.person, a.day, a.duty) for a in rota.assignments}
        free = {v.index for (name, day, _), v in self.cells.items() if name in people and day in days}
        part = self.cp.clone()
        part.clear_hints()  # type: ignore[no-untyped-call]
        for index, (key, _) in {v.index: (key, v) for key, v in self.cells.items()}.items():
            variable = part.get_int_var_from_proto_index(index)
            if index in free:
                part.add_hint(variable, int(key in chosen))
            else:
                part.add(variable == int(key in chosen))
        return part
