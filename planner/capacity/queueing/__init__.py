"""Staffing formulas of queueing theory, each in a file of its own with its source.

It imports no other package of the product.
"""
