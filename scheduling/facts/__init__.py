"""What rules may know of inputs and a rota: duties, eligibility, skill pools, cover spans.

It imports `planner.domain` only and knows no solver.
"""
