"""Facts about inputs and rotas for rules: duties, eligibility, skill pools, cover spans.

It imports `planner.domain` only and knows no solver.
"""
