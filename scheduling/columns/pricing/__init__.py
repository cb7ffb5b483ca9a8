"""The cheapest month of a person at given row prices, by dynamic programming.

It imports `problem` only.
"""
