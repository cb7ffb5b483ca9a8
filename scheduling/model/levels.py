"""The levels of the objective."""

from typing import Literal

Level = Literal["legal", "cover", "promises", "fairness", "wishes", "steadiness", "cost"]

LEVELS: dict[Level, int] = {
    "legal": 1000,
    "cover": 200,
    "promises": 40,
    "fairness": 10,
    "wishes": 5,
    "steadiness": 2,
    "cost": 1,
}
"""The price of an hour of breach at weight 1 on each level, the most important level first."""
