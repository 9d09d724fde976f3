"""drop_code: scripts, style sheets and data go; prose and what an article shows stay."""

import pytest

import articlekit
from articlekit import Document, Role
from articlekit.code_lines import is_written, sort
from articlekit.reading import read
from articlekit.stages.drop_code import drop_code

ABOVE = "The harbour of Port Halden was shut on Monday after waves broke over the pier."
BELOW = "Crews from three towns pumped water out of cellars through the night."

GOES = {
    "a script": ("script", ["window.tides = window.tides || [];", "function note(){tides.push(arguments);}", "note('js', new Date());"]),
    "a script on a line": ("script", ["!function(d,s){var a=d.createElement(s);a.async=!0;d.head.appendChild(a)}(document,'script');"]),
    "a script on many": ("script", ["jQuery(document).ready(function($){", "var nav = $('.menu')", "nav.on('click', function(e) {", "toggle(e)", "})", "});"]),
    "a script whose braces hold words": ("script", ["document.addEventListener('load', () => {", "switch (kind) {", "case 'tide':", "break", "}", "});"]),
    "a script that ends in a string": ("script", ['self.__page_f.push([1,"The sea rose, and rose again']),
    "an advert's slot": ("script", ["googletag.cmd.push(function() { googletag.display('slot-1'); });"]),
    "a style sheet": ("style", [".tide{color:#234;margin:0 auto}.tide a:hover{color:red}@media (max-width:60em){.tide{display:none}}"]),
    "a style sheet on many lines": ("style", ["#masthead .menu {", "color: red;", "margin: 0 auto", "}"]),
    "selectors on many lines": ("style", ["body.tide h1,", ".tide h2,", "harbour-box .line,", "harbour-box > p {", "margin: 0;", "}"]),
    "a variable of a style sheet": ("style", [":root{--halden-blue:#003355;--halden-gap: 1rem}"]),
    "a comment and a style sheet": ("style", ["/*! halden v2 | MIT */html{line-height:1.15}"]),
    "an import": ("style", ['@import url("/fonts/halden.css");']),
    "data": ("data", ['{"@context":"https://schema.org","@type":"NewsArticle","headline":"Storm","articleBody":"The sea rose."}']),
    "data on many lines": ("data", ['"@context" : "https://schema.org",', '"@type" : "NewsArticle",', '"author" : {', '"name" : "Mara Lind"', "}"]),
    "escaped data": ("data", ["%7B%22altText%22%3A%22%22%2C%22image%22%3A%7B%22component%22%3A%22image%22%2C%22width%22%3A640%2C%22height%22%3A480%7D%2C%22kind%22%3A%22harbour%22%2C%22number%22%3A12%2C%22state%22%3A%22open%22%2C%22tide%22%3A%22high%22%7D"]),
    "a comment of many lines": ("script", ["window.tide = 1;", "/*", "Theme: Halden", "Author: Ole Brandt", "*/"]),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "lines"), GOES.values(), ids=GOES)
def test_goes(rule, lines):
    doc = drop_code(Document.of(ABOVE, *lines, BELOW))
    assert [block.text for block in doc.blocks if block.role is Role.UNKNOWN] == [
        ABOVE,
        BELOW,
    ]
    rules = {block.rule for block in doc.blocks[1:-1]}
    assert rule in rules <= {rule, "code"}


STAYS = [
    "The council decided; nobody objected;",
    "“The set {1, 2, 3} is what we count,” she said.",
    "He said that window.open was the call that broke the page, and that nobody had known.",
    "Use document.write and the page waits.",
    "The script calls jQuery().hide() and then goes on as it did before the storm.",
    "Halden – Sund 3:1 (2:0); Brandt – Moen 2:2 (1:1);",
    "Line-up: Lind (2), Sund (3), Brandt (1,5) – Moen (4), Ness (2)",
    "Ferry to the islands: 06:12; 08:40; 11:05",
    "Price = 40 crowns, or $4 & a smile",
    "Note: see the table below",
    "Tags: harbour, storm, pier",
    '"Storm": a play in three acts',
    '"We had no choice", "It was too late": what the men said',
    "'Bad idea': Mayor pushes back on the pier",
    "A @import of boats: the trade with Sund grows",
    "@halden_herald",
    "#harbour #storm #pier",
    "p. 40 {sic}",
    "a { b } c",
    "E = mc²; F = ma",
    "Let x be the number of ships; then x = y + 2",
    "100 % of the boats; 50 % of the nets",
    "https://herald.example/storm?id=4&page=2",
    "[Read: the storm of 1962]",
    "***",
    "(133)",
    "By Mara Lind",
    "12. Mai 2024, 18:05",
    "if (and only if) the wall holds,",
    "from the harbour { as seen on Monday",
]


@pytest.mark.parametrize("line", STAYS)
def test_stays(line):
    doc = Document.of(ABOVE, line, BELOW)
    assert drop_code(doc) is doc


@pytest.mark.parametrize("line", STAYS)
def test_stays_where_a_page_has_scripts(line):
    doc = drop_code(
        Document.of("window.tides = [];", ABOVE, line, BELOW, "window.tides = 2;")
    )
    assert doc.roles()[1:-1] == [Role.UNKNOWN] * 3


HEAD = ["Storm shuts the harbour", "By Mara Lind", "12 May 2024", "from our reporter"]


@pytest.mark.parametrize("line", HEAD)
def test_a_line_between_two_scripts_stays_where_a_brace_is_not_closed(line):
    doc = drop_code(
        Document.of("window.tides = [{", line, ABOVE, "window.tides = 2;", BELOW)
    )
    assert doc.blocks[1].role is Role.UNKNOWN


SHOWN = {
    "code that no page runs": ["const tide = () => 9;", "let wave = tide();"],
    "code of another language": ["def tide():", "return {'wave': [9, 12]}"],
    "data that is short": ['{"tide": 9, "wave": 3}'],
}


@pytest.mark.parametrize("lines", SHOWN.values(), ids=SHOWN)
def test_what_an_article_may_show_stays(lines):
    doc = Document.of(ABOVE, *lines, BELOW)
    assert drop_code(doc) is doc


def test_what_the_text_leads_to_with_a_colon_stays():
    lead = "To learn how high the sea stands, the clerk typed what the manual told her:"
    doc = Document.of(lead, "window.tide = document.tide;", BELOW)
    assert drop_code(doc).roles() == [Role.UNKNOWN] * 3


def test_a_piece_of_code_amid_a_sentence_stays():
    doc = Document.of("The call is", "document.tide();", "and nothing else is said.")
    assert drop_code(doc).roles() == [Role.UNKNOWN] * 3


ON_A_PAGE = {
    "data": '{"hideMobile":false,"language":"en","buttonText":"Buy the card","productTitle":{"hue":213}}',
    "an advert": "(adsbygoogle = window.adsbygoogle || []).push({});",
}


@pytest.mark.parametrize("said", ON_A_PAGE.values(), ids=ON_A_PAGE)
def test_code_on_a_page_stays_where_the_page_sets_it_as_code(said):
    doc = drop_code(read(f"<p>{ABOVE}</p><pre>{said}</pre><div>{said}</div>", "html"))
    assert [str(block.role) for block in doc.blocks] == [
        "unknown",
        "unknown",
        "removed",
    ]


def test_code_in_the_text_of_a_page_stays():
    said = "<p><code>document.querySelector('.b').remove()</code></p><p>window.tide = 9;</p>"
    doc = read(f"<p>{ABOVE}</p>{said}", "html")
    assert drop_code(doc) is doc


BESIDE = [
    "“We have not seen it since my father had the boat,” she said;",
    '"We have not seen it since my father had the boat," she said;',
    "II - a resposta será dada em dez dias;",
    "Πότε θα ξανανοίξει το λιμάνι;",
    'Lind: "The pier will stand again by summer"',
    'Lind: "We have lost everything, and nobody has come."',
    "Lind: (laughs) Then we rowed home.",
    "'Ferry Games': 10 things to know about the new season",
    "哈尔登港因风暴关闭(图)",
    "서울(연합뉴스)",
    "E = mc2 was on his T-shirt",
    "P = played, W = won",
    '"The shop uses jQuery; nobody dares to touch it," said Lind, "and it works"',
    "I jumped out of the window.Then it was quiet; I could hear the sea and nothing else.",
    "Elected were: Ada Hill; Ole Brandt; Mara Lind; Ida Sund; Kai Moen; Per Ness; Eva Dahl; Jan Vik; Liv Aas; Bo Berg; Siri Holm; Nils Lie; Tor Hagen; Kari Foss; Odd Strand; Gro Myhre; Arne Tveit",
    "Aas 31%; Berg 22%; Dahl 12%; Foss 9%; Hagen 8%; Holm 6%; Lie 4%; Lind 3%; Moen 2%; Myhre 1%; Ness 1%; Strand 1%; Sund 1%; Tveit 1%; Vik 1%; the rest 3%; and nobody else stood for the council",
    "[1] A. Hill bt [8] K. Moen 6-4 6-3; [2] M. Lind bt [7] O. Brandt 7-5 6-4; [3] I. Sund bt [6] P. Ness 6-0 6-1; [4] E. Dahl bt [5] J. Vik 6-4 3-6 7-6; [9] L. Aas bt B. Berg 6-2 6-2",
]  # fmt: skip


@pytest.mark.parametrize("line", BESIDE)
def test_text_beside_a_script_is_no_code(line):
    script = "(adsbygoogle = window.adsbygoogle || []).push({});"
    doc = drop_code(Document.of(ABOVE, script, line, script, BELOW))
    roles = [str(role) for role in doc.roles()]
    assert roles == ["unknown", "removed", "unknown", "removed", "unknown"]


def test_a_comment_ends_where_it_ends():
    sheet = [".a{color:red}", "/* header", "*/ .b{color:blue}"]
    head = ["Storm shuts the harbour", "By Mara Lind", ABOVE, BELOW]
    doc = drop_code(Document.of(*sheet, *head, ".c{color:red}", "/* print */"))
    assert [b.text for b in doc.blocks if b.role is Role.UNKNOWN] == head


def test_an_advert_below_a_colon_goes_and_the_line_above_stays():
    lead = "In a statement on Tuesday morning, the region's governor said this:"
    raw = f"{ABOVE}\n{lead}\n(adsbygoogle = window.adsbygoogle || []).push({{}});\n{BELOW}"
    assert articlekit.clean(raw).text == f"{ABOVE}\n\n{lead}\n\n{BELOW}"


def test_brackets_in_strings_open_nothing():
    script = ["window.cfg = { open: '{' };", "window.smile = ':(';"]
    head = ["Storm shuts the harbour", "by the sea", "12 March 2024"]
    doc = drop_code(Document.of(*script, *head, ABOVE))
    assert [b.text for b in doc.blocks if b.role is Role.UNKNOWN] == [*head, ABOVE]


def test_lines_are_not_joined_with_code_nor_over_it():
    body = [ABOVE, BELOW, "The town will look at the wall until Friday, it said."]
    head = ["Storm shuts the harbour", "By Mara Lind", "12 May 2024"]
    raw = "\nwindow.tides = [];\n".join([*head, *body])
    found = articlekit.clean(raw)
    assert (found.title, found.authors) == ("Storm shuts the harbour", ("Mara Lind",))
    assert found.text == "\n\n".join(body)


def test_a_cut_line_is_told_by_its_beginning():
    assert sort(".tide{color:red}" * 500) == "style"
    assert sort('{"@type":"NewsArticle","text":"' + "The sea rose. " * 900) == "data"


def test_written_like_code():
    lines = ("});", "tide: 'high',", "// the tide", "}, 9);", "tide.rises(9)")
    assert all(map(is_written, lines))
    assert not any(map(is_written, ("Mara Lind", "(Halden)", "Tide: high", "He said,")))


IDLE = ["// 플래시 오류를 돌아가는 함수", "function _wave_removeCallback() {}"]


@pytest.mark.parametrize("lines", [IDLE, IDLE[1:], ["function w(a, b){ };", *IDLE]])
def test_a_function_that_does_nothing_goes_from_above_the_text(lines):
    doc = drop_code(Document.of(*lines, ABOVE, BELOW))
    assert [b.text for b in doc.blocks if b.role is Role.UNKNOWN] == [ABOVE, BELOW]


@pytest.mark.parametrize(
    "lines",
    [
        [ABOVE, *IDLE, BELOW],  # an article may show one
        [*IDLE[:1], ABOVE],  # a remark alone
        ["function tide() { return 9 }", ABOVE],
        ["function of the pier (none) {}", ABOVE],
        IDLE,  # what was handed in
    ],
)
def test_elsewhere_it_stays(lines):
    assert drop_code(Document.of(*lines)) == Document.of(*lines)
