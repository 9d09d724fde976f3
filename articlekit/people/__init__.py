"""Names of people, and the lines that say who wrote an article."""
