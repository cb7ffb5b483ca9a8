"""The column-generation engine: one month per person and column, after Dantzig and Wolfe."""
