"""When an article appeared: its own date among all that a scrape holds."""
