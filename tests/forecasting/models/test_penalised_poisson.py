"""Poisson regression with a prior."""

import numpy as np
import pytest
import statsmodels.api as sm

from forecasting.models.penalised_poisson import fit_poisson


def _world(slope: float, size: int = 400) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(5)
    design = np.column_stack([np.ones(size), rng.standard_normal(size)])
    return design, rng.poisson(np.exp(1.5 + slope * design[:, 1])).astype(float)


def test_without_a_prior_it_is_the_maximum_likelihood_of_statsmodels() -> None:
    """With next to no precision the coefficients are those of statsmodels' GLM, weights and exposure among them."""
    design, counts = _world(0.4)
    rng = np.random.default_rng(6)
    exposure, weight = rng.uniform(0.5, 2, 400), rng.uniform(0.1, 1, 400)
    model = sm.GLM(counts, design, family=sm.families.Poisson(), exposure=exposure, var_weights=weight)
    found = fit_poisson(design, counts, exposure, weight, np.full(2, 1e-9))
    assert found.coefficients == pytest.approx(model.fit().params, abs=1e-5)


def test_the_evidence_is_for_the_prior_that_is_as_wide_as_the_effect() -> None:
    """An effect of 0.4 is more likely under a deviation of 0.4 than of 0.01 or 40; no effect under 0.01."""
    ones = np.ones(400)

    def best(slope: float) -> float:
        design, counts = _world(slope)
        fits = {s: fit_poisson(design, counts, ones, ones, np.array([1e-6, s**-2])) for s in (0.01, 0.4, 40.0)}
        return max(fits, key=lambda scale: fits[scale].evidence)

    assert best(0.4) == 0.4
    assert best(0.0) == 0.01


def test_without_counts_there_is_no_effect() -> None:
    """All zeros have no log mean: coefficients stay at nought."""
    design, counts = _world(0.0)
    assert not fit_poisson(design, 0 * counts, np.ones(400), np.ones(400), np.ones(2)).coefficients.any()
