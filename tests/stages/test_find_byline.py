"""find_byline: names, never roles, desks or agencies; rather none than wrong."""

import pytest

from articlekit import Document, Role, clean
from articlekit.stages.find_byline import find_byline

LEFT_ALONE = [
    ("en", "By the time they left, it was dark."),
    ("en", "By Monday"),
    ("en", "Byline: a harbour town, a storm and two letters"),
    ("en", "Port Halden"),
    ("de", "Von der Küste bis ins Gebirge fiel Schnee."),
    ("fr", "Par ailleurs, le port reste fermé."),
    ("es", "Por la mañana llegó el viento."),
]
READ = [
    ("en", "By Mara Lind", ("Mara Lind",)),
    ("en", "By Mara Lind and Ole Brandt", ("Mara Lind", "Ole Brandt")),
    ("en", "By MARA LIND, Political Reporter", ("MARA LIND",)),
    ("en", "BYLINE: Mara Lind, Political Reporter", ("Mara Lind",)),
    ("en", "By Mara Jane Lind Political Reporter", ("Mara Jane Lind",)),
    ("en", "By Mara O'Lind-Brandt | Halden Herald", ("Mara O'Lind-Brandt",)),
    ("de", "Von Mara Lind und Ole Brandt", ("Mara Lind", "Ole Brandt")),
    ("de", "Von Mara van der Lind, Redakteurin", ("Mara van der Lind",)),
    ("fr", "Par Mara Lind", ("Mara Lind",)),
    ("es", "Por Mara Lind", ("Mara Lind",)),
    ("it", "di Mara Lind", ("Mara Lind",)),
    ("pt", "Por Mara Lind", ("Mara Lind",)),
    ("de", "Das Gespräch führte Mara Lind.", ("Mara Lind",)),
    ("de", "Eingestellt von Mara Lind um 08:42", ("Mara Lind",)),
    ("pt", "Postado por Mara Lind às 08:42", ("Mara Lind",)),
    ("sv", "Upplagd av Mara Lind kl. 08:42", ("Mara Lind",)),
    ("id", "Pewarta: Mara Lind", ("Mara Lind",)),
    ("id", "Reporter: Mara Lind", ("Mara Lind",)),
    ("ko", "(최은경기자 desk@halden.example)", ("최은경",)),
    ("ko", "/최은경기자", ("최은경",)),
    ("zh", "記者林佳蓉／台南報導", ("林佳蓉",)),
    ("zh", "（港口報／記者林佳蓉／台南報導）", ("林佳蓉",)),
]


@pytest.mark.parametrize(("lang", "text"), LEFT_ALONE)
def test_leaves_alone(lang, text):
    doc = find_byline(Document.of(text, lang=lang))
    assert (doc.authors, doc.byline, doc.roles()) == ((), None, [Role.UNKNOWN])


@pytest.mark.parametrize(("lang", "text", "authors"), READ)
def test_reads(lang, text, authors):
    doc = find_byline(Document.of(text, lang=lang))
    assert (doc.byline, doc.authors) == (text, authors)


def test_a_desk_is_a_byline_but_no_author():
    doc = find_byline(Document.of("Von unserer Redaktion", "Von Redaktion", lang="de"))
    assert doc.authors == ()


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("By Halden Editorial Team", ()),
        ("Written by Harbour Staff", ()),
        ("By Mara Lind and Halden Newsroom", ("Mara Lind",)),
    ],
)
def test_a_team_is_no_author_in_a_text_either(text, authors):
    doc = find_byline(Document.of(text, lang="en"))
    assert (doc.authors, doc.roles()) == (authors, [Role.BYLINE])


def test_a_bare_name_counts_only_beside_the_date():
    doc = Document.of("Mara Lind", "12 May 2024", "Port Halden", lang="en")
    doc = doc.changed({1: doc.blocks[1].removed("find_dates", "date-line", "date")})
    assert find_byline(doc).authors == ("Mara Lind",)


@pytest.mark.parametrize(
    ("place", "line", "authors"),
    [
        (1, "Mara Lind", ("Mara Lind",)),
        (1, "Share Facebook", ()),
        (6, "Mara Lind", ()),  # who comments
    ],
)
def test_a_repost_names_its_author_above_its_age(place, line, authors):
    lines = ["Storm"] * place + [line, "3 weeks ago", "The sea rose by two metres."]
    doc = Document.of(*lines, lang="en")
    age = doc.blocks[place + 1].removed("find_dates", "relative-age", "age")
    assert find_byline(doc.changed({place + 1: age})).authors == authors


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("id", "Editor: Mara Lind"),
        ("id", "Penyunting: Mara Lind"),
        ("cs", "Editorka Mara Lindová"),
        ("tr", "Editör: Mara Lind"),
        ("pt", "Editado por Mara Lind"),
    ],
)
def test_who_edited_it_is_no_author(lang, line):
    doc = find_byline(Document.of(line, lang=lang))
    assert (doc.authors, doc.roles()) == ((), [Role.BYLINE])
    doc = find_byline(Document.of("Oleh Ole Brandt", line, lang="id"))
    assert doc.authors == ("Ole Brandt",)


@pytest.mark.parametrize(
    "line", ["Editor: not Mara Lind", "Editorial: Mara Lind", "Editors meet"]
)
def test_other_lines_that_begin_as_an_editors_stay(line):
    assert find_byline(Document.of(line, lang="id")).roles() == [Role.UNKNOWN]


FILED = [
    ("Posted by Mara Lind on May 3, 2019 in Boats, Tar", ("Mara Lind",)),
    ("Posted by Mara Lind on May 3, 2019 in boats", ("Mara Lind",)),
    ("Posted by Mara Lind on May 3, 2019 at 9:08 PM in boats, old tar", ("Mara Lind",)),
    ("written by Mara L. Lind on 2019-10-29 | tags: boats tar", ("Mara L. Lind",)),
    ("By Mara Lind, May 3, 2019 · Filed under: the old pier", ("Mara Lind",)),
    # A sentence, and one that names nobody.
    ("By Mara Lind on May 3, 2019 in boats that were late.", ()),
    ("By May 3, 2019 in most towns", ()),
    ("Shut on May 3, 2019 in boats", ()),
]


@pytest.mark.parametrize(("line", "authors"), FILED)
def test_where_a_post_is_filed_names_nobody(line, authors):
    prose = "The harbour was shut on Monday after waves had broken over the pier. " * 2
    page = f"<h1>Wet rye</h1><div><p>{line}</p><p>{prose}</p><p>{prose}</p></div>"
    done = clean(f"<html lang=en>{page}")
    assert done.authors == authors
    is_line = any(
        block.text == line and block.role is Role.BYLINE for block in done.blocks
    )
    assert is_line == bool(authors)
    if not authors:
        assert line in done.text
