"""The elements of a page, once its parser is gone, and where they lead."""
