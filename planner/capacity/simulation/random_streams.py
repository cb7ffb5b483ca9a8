"""Random streams: the same seed and name give the same number, whatever was drawn before.

So two rotas (or two scenarios) meet the same tickets and the same sick calls, and differ by what they are, not by luck:
common random numbers (Law, Simulation Modeling and Analysis, ch. 11). The mixing is splitmix64 (Steele, Lea and Flood,
OOPSLA 2014).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX = ((np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)), (np.uint64(27), np.uint64(0x94D049BB133111EB)))


def uniform(*name: ArrayLike) -> NDArray[np.float64]:
    """Return numbers in (0, 1), one for each name; a name is whole numbers, given as arrays that broadcast."""
    state = np.zeros(1, np.uint64)
    for part in name:
        state = _mixed((state ^ np.asarray(part, np.int64).astype(np.uint64)) + _GOLDEN)
    return ((state >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


def normal(*name: ArrayLike) -> NDArray[np.float64]:
    """Return standard normal numbers, one for each name; growing with the `uniform` of that name."""
    return np.asarray(ndtri(uniform(*name)), np.float64)


def lognormal(mean: NDArray[np.float64], spread: NDArray[np.float64], z: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn standard normal numbers into log-normal ones of a mean and a spread (standard deviation over mean)."""
    variance = np.log1p(spread**2)
    return mean * np.exp(np.sqrt(variance) * z - variance / 2)


def _mixed(state: NDArray[np.uint64]) -> NDArray[np.uint64]:
    for shift, factor in _MIX:
        state = (state ^ (state >> shift)) * factor
    return state ^ (state >> np.uint64(31))
