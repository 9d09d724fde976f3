"""find_byline, find_dates: who is named in the line that says when it appeared."""

import pytest

from articlekit import clean

PROSE = {
    "de": "Die Boote lagen in der Bucht, als der Sturm aus dem Norden kam, und der Lotse sagte dem Rat, dass keines von ihnen für die Nacht festgemacht worden war.",
    "en": "Two boats lay in the bay of Halden when the storm came in from the north, and the pilot told the council that none of them had been tied up for the night.",
    "fr": "Les bateaux étaient dans la baie quand la tempête est venue du nord, et le pilote a dit au conseil qu’aucun d’eux n’avait été amarré pour la nuit.",
    "it": "Le barche erano nella baia quando la tempesta è arrivata da nord, e il pilota ha detto al consiglio che nessuna di loro era stata ormeggiata per la notte.",
    "es": "Los barcos estaban en la bahía cuando la tormenta llegó del norte, y el práctico dijo al consejo que ninguno de ellos había sido amarrado para la noche.",
    "nl": "De boten lagen in de baai toen de storm uit het noorden kwam, en de loods zei tegen de raad dat geen van hen voor de nacht was vastgemaakt.",
    "pl": "Łodzie stały w zatoce, kiedy burza przyszła z północy, a pilot powiedział radzie, że żadna z nich nie została przywiązana na noc.",
    "da": "Bådene lå i bugten, da stormen kom fra nord, og lodsen sagde til rådet, at ingen af dem var blevet fortøjet for natten, og sådan var det.",
}
MARA, OLE = ("Mara Lind",), ("Ole Brandt",)


def cleaned(lang, line, between="", end=""):
    prose = f"<p>{PROSE[lang]}</p>" * 4
    return clean(
        f"<html lang={lang}><title>Quay in May</title><main><h1>Quay in May</h1>{between}"
        f"<p>{line}</p><div>{prose}</div>{end}</main>"
    )


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("de", "By Mara Lind · November 27, 2010", MARA),
        ("de", "by Mara Lind on November 27, 2010", MARA),
        ("fr", "Written by Mara Lind on November 27, 2010", MARA),
        ("es", "by Mara Lind", MARA),
        ("it", "By Mara Lind - 27 novembre 2010", MARA),
        ("nl", "November 27, 2010 by Mara Lind", MARA),
        ("pl", "Author: Mara Lind", MARA),
        ("da", "By Mara Lind", MARA),
        # One name, which may be an account's, and what is no byline.
        ("de", "by Mara on November 27, 2010", ()),
        ("de", "By night they left", ()),
        ("de", "Powered by Mara Lind", ()),
        # "So that", and towns.
        ("pl", "BY HALDEN BYŁ WOLNY", ()),
        ("da", "BY UNDER VAND", ()),
        ("da", "By: Sankt Halden", ()),
    ],
)
def test_templates_that_nobody_translated_name_the_author(lang, line, authors):
    article = cleaned(lang, line)
    assert article.authors == authors
    assert line not in article.text


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("de", "17.10.2023 Campus, Forschung Von Mara Lind", MARA),
        ("de", "17.10.2023 | Hafen | Von Mara Lind", MARA),
        ("de", "17.10.2023 | Hafen | von Mara Lind", MARA),
        ("de", "Hafen · Von Mara Lind · 17.10.2023", MARA),
        ("de", "17.10.2023 Hafen, Rat, Land Von Mara Lind", MARA),
        ("en", "17 October 2023 | Harbour | By Mara Lind", MARA),
        ("fr", "17 octobre 2023 Port, Ville Par Mara Lind", MARA),
        # One word before a particle: a section, or her first name.
        ("de", "17.10.2023 Hafen von Mara Lind", ()),
        ("it", "17 ottobre 2023 Porto di Mara Lind", ()),
        ("it", "17 ottobre 2023 Maria Di Lorenzo Bianchi", ()),
        ("de", "17.10.2023 Mara von Lind", ("Mara von Lind",)),
        ("de", "17.10.2023 Mara von der Lind", ("Mara von der Lind",)),
        # No name behind the opener.
        ("de", "17.10.2023 | Hafen | Von Halden", ()),
        ("de", "17.10.2023 | Hafen | Vonmara Lind", ()),
    ],
)
def test_a_section_before_the_opener_in_a_date_line(lang, line, authors):
    assert cleaned(lang, line).authors == authors


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("it", "Pubblicato il 3 agosto 2009 da Mara Lind", MARA),
        ("it", "Pubblicato il 3 agosto 2009 da Mara Lind in Mare", MARA),
        ("it", "3 agosto 2009 da <a href=/mara>Mara Lind</a>", MARA),
        ("pl", "Opublikowano 3 sierpnia 2009 przez Mara Lind", MARA),
        ("pl", "Przez <a href=/mara>Mara Lind</a> | 3 sierpnia 2009", MARA),
        # Not a name, and another language.
        ("it", "Pubblicato il 3 agosto 2009 da Mara", ()),
        ("de", "Publiziert am 3. August 2009 da Mara Lind", ()),
    ],
)
def test_words_that_open_a_byline_beside_a_date_alone(lang, line, authors):
    assert cleaned(lang, line).authors == authors


def test_amid_the_text_they_lead_to_a_place():
    line = "3 agosto 2009 da Piazza Grande"
    assert cleaned("it", line, between=f"<p>{PROSE['it']}</p>").authors == ()
    assert cleaned("it", "3 agosto 2009 da Mara Lind").authors == MARA
    assert cleaned("it", "da Mara Lind").authors == ()


ICON = "<i class=pencil></i>"


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("fr", "Par Mara Lind le lundi 3 août 2009, 16:12 - <a href=/q>Quai</a> - <a href=/p>Lien permanent</a>", MARA),
        ("fr", "Par Mara Lind le lundi 3 août 2009, 16:12 - Vie du quai - Lien permanent", MARA),
        ("en", "By Mara Lind on Monday 3 August 2009, 16:12 - Tar and rope - Permalink", MARA),
        ("en", "By: Mara Lind On: 8/13/2011 4:12:55 PM In: Boats Hits: 345", MARA),
        ("en", "08/03/09 @ 16:12:55, by <a href=/mara>Mara Lind</a> , Categories: <a href=/b>Boats</a>, 412 words", MARA),
        # The text has a word of the section, too.
        ("en", f"<span>{ICON} Mara Lind</span><span><time>May 1, 2017</time></span><span><a href=/p>Pilot</a></span>", MARA),
        ("en", "<span>Mara Lind</span><span>May 1, 2017</span><span><a href=/t>Tar and Rope</a></span>", MARA),
        ("en", "<span>Storm Pilot</span><span>May 1, 2017</span><span><a href=/t>Tar and Rope</a></span>", ()),
        ("en", "<span>Latest News</span><span>May 1, 2017</span><span><a href=/t>Tar and Rope</a></span>", ()),
        ("en", "Mara Lind | May 1, 2017 | Pilot", MARA),
        # It has one of the name's.
        ("en", "Storm Pilot | May 1, 2017 | Mara", ()),
        ("fr", "Par Mara le lundi 3 août 2009, 16:12 - Quai - Lien permanent", ()),
    ],
)  # fmt: skip
def test_links_and_sections_behind_the_date_leave_the_name(lang, line, authors):
    article = cleaned(lang, line)
    assert article.authors == authors
    assert article.published is not None


@pytest.mark.parametrize(
    "line",
    [
        "By May 3, 2019 - the day of the storm - Halden had no boats left at the quay",
        "By Mara Lind's count on May 3, 2019 the harbour had one boat left: 345",
        "On 08/03/09 the council, by all accounts, categories: none, had no boats left",
    ],
)
def test_what_only_looks_like_the_line_of_a_program_stays(line):
    end = (
        f"<p>{line}, the pilot told the council of Halden when the night was over.</p>"
    )
    article = cleaned("en", "May 1, 2017", end=f"<p>{PROSE['en']}</p>{end}")
    assert line in article.text
