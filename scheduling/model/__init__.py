"""The rota as decision variables for CP-SAT; `rota_model.RotaModel` is the only place where they live.

It imports `facts`, and never a rule.
"""
