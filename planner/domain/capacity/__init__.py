"""The outlook on the months ahead: assumptions about them, the heads they need, and whom to hire by when.

It imports other parts of the domain only.
"""
