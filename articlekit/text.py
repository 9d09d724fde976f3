"""Pure helpers on strings that several rooms of the house need."""

_FOLD = str.maketrans(
    {
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{MODIFIER LETTER APOSTROPHE}": "'",
        "\N{LEFT DOUBLE QUOTATION MARK}": '"',
        "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
        "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
        "\N{NO-BREAK SPACE}": " ",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{IDEOGRAPHIC SPACE}": " ",
        "\N{COMBINING DOT ABOVE}": "",  # "İ".lower() is "i" and this
    }
)
# What scrapers and designers hang on the ends of a label; quotes and brackets stay.
_EDGE = " \t\n•·|–—―-»›>→▶►▸▾▼⟩«‹<←◀◂*_:;,.…!+↓↑■◆◇●○✓✔✕×~"


def fold(text: str) -> str:
    """The form rules are matched on: lower case, plain quotes, bare ends.

    >>> fold("» READ MORE:  What we know…")
    'read more: what we know'
    >>> fold("“Don’t go,” she said.")
    '"don\\'t go," she said'
    """
    return " ".join(text.lower().translate(_FOLD).split()).strip(_EDGE)


