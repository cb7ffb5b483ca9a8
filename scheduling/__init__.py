"""Who works when: the doors are `scheduling.solve.solve_rota` and `scheduling.check.check_rota`."""
