"""Why no rota keeps every must; the door is `scheduling.conflicts.explain.explain`."""
