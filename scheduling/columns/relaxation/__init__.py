"""The master problem, its dual prices and lower bounds.

It imports `problem` and `pricing`.
"""
