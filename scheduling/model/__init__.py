"""The rota as decision variables for CP-SAT; the entry point is `rota_model.RotaModel`.

It imports `facts`, and never a rule.
"""
