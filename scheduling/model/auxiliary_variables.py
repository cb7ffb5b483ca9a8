"""Variables that follow from decisions: whether any is taken, or how many; and choices of one."""

from collections.abc import Iterable

from ortools.sat.python import cp_model

from scheduling.model.linear_expressions import Expr, ExprKey, flatten, total


class AuxiliaryVariables:
    """The auxiliary variables of a model, and the meaning of each; each of them exists once."""

    def __init__(self, model: cp_model.CpModel) -> None:
        self._model = model
        self._tallies: dict[str, cp_model.IntVar] = {}
        self._choices: dict[str, tuple[cp_model.IntVar, ...]] = {}
        self.eithers: dict[tuple[ExprKey, ...], cp_model.IntVar] = {}
        """The variable for "at least one of these", by the keys of these."""
        self.tallied: dict[int, ExprKey] = {}
        """The key of the count that each tally stands for, by the number of the tally."""

    def either(self, cells: Iterable[Expr]) -> Expr:
        """Return one decision that is 1 exactly when at least one of these is."""
        given = list(cells)
        if any(cell == 1 for cell in given if isinstance(cell, int)):
            return 1
        undecided = [cell for cell in given if not isinstance(cell, int)]
        if len(undecided) < 2:
            return total(undecided)
        key = tuple(sorted(flatten(cell).key for cell in undecided))
        if key not in self.eithers:
            self.eithers[key] = self._model.new_bool_var("")
            self._model.add_max_equality(self.eithers[key], undecided)
        return self.eithers[key]

    def choice(self, name: str, count: int) -> tuple[Expr, ...]:
        """Return decisions of which exactly one is taken; a name stands for one choice."""
        if name not in self._choices:
            self._choices[name] = tuple(self._model.new_bool_var("") for _ in range(count))
            self._model.add_exactly_one(self._choices[name])
        return self._choices[name]

    def tally(self, name: str, count: Expr) -> Expr:
        """Return a count as one variable, which keeps many limits on it short; a name stands for one count."""
        if isinstance(count, int):
            return count
        if name not in self._tallies:
            flat = flatten(count)
            terms = zip(flat.weights, flat.variables, strict=True)
            most = flat.offset + sum(max(0, weight * variable.proto.domain[1]) for weight, variable in terms)
            tally = self._tallies[name] = self._model.new_int_var(0, most, "")
            self.tallied[tally.index] = flat.key
            self._model.add(tally == count)
        return self._tallies[name]
