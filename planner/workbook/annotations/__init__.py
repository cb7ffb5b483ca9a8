"""What planners add to result sheets (notes, colours, columns, rows), found on the old sheet and put onto the new one.

It imports `excel`, `stored` and `pages`.
"""
