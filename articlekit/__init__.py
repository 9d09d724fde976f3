"""Raw news scrapes in, structured articles out."""
