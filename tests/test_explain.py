"""What was done is told truly, and no scrape can use the telling."""

import re
import shutil
import subprocess
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import hints, scrape
from test_clean import SCRAPE

import articlekit
from articlekit import Article, Block, Cleaner, FunctionStage, Role, RuleSet
from articlekit.evidence import NAMES, element
from articlekit.explain import visible
from articlekit.reasons import why

STAGES = Path(articlekit.__file__).parent / "stages"
CHROMIUM = shutil.which("chromium")

HOSTILE = [
    "<script>document.documentElement.dataset.ran = 1</script>",
    "</style></summary></title></textarea><script>document.documentElement.dataset.ran = 1</script>",
    '" onmouseover="document.documentElement.dataset.ran = 1" autofocus onfocus="document.documentElement.dataset.ran = 1',
    "' onclick='document.documentElement.dataset.ran = 1",
    '<img src=x onerror="document.documentElement.dataset.ran = 1">',
    "<svg/onload=document.documentElement.dataset.ran=1>",
    '<iframe srcdoc="<script>top.document.documentElement.dataset.ran = 1</script>"></iframe>',
    '<a href="javascript:document.documentElement.dataset.ran = 1">Storm</a>',
    "-->]]><!--<script>document.documentElement.dataset.ran = 1</script>",
    "&lt;script&gt;document.documentElement.dataset.ran = 1&lt;/script&gt;",
    "{} {title} {style} %s %(title)s",
    "\u202egnp.exe \u2066\u2067 \u200f",
    "\x1b]0;owned\x07\x1b[2J\x00\x9b31m",
    "\ud800 alone",
]  # fmt: skip


def article() -> Article:
    return articlekit.clean(SCRAPE, tz="Europe/London")


def hostile() -> Article:
    """An article that is hostile in every field a scrape or a user's stage can reach."""
    roles = [role for role in Role if role is not Role.UNKNOWN]
    bad = "".join(HOSTILE)
    return Article(
        blocks=tuple(
            Block(text, n, roles[n % len(roles)], bad, bad, bad)
            for n, text in enumerate(HOSTILE * 2)
        ),
        title=bad,
        byline=bad,
        authors=(bad,),
        publisher=bad,
        lang=bad,
        url=f"javascript:{bad}",
        warnings=(bad,),
    )


class Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


# Text.


def test_every_block_is_told_in_order_with_role_stage_and_rule():
    told = article().explain(width=None)
    lines = told.splitlines()
    place = 0
    for block in article().blocks:
        place = lines.index(
            next(line for line in lines[place:] if line.endswith(f" {block.text}")),
            place,
        )
        assert lines[place][2:].startswith(str(block.role))
        if block.role is Role.REMOVED:
            assert lines[place][0] == "-"
            assert lines[place + 1] == f"  {block.stage}/{block.rule}"


def test_the_end_counts_each_rule_and_says_why():
    told = article().explain(width=None)
    rule = next(
        rule for rule in articlekit.rules.load("en").rules if rule.id == "advert-label"
    )
    assert re.search(
        rf"^ +1  drop_boilerplate/advert-label +{re.escape(rule.why)}$",
        told,
        re.MULTILINE,
    )
    assert f"{len(article().removed)} of {len(article().blocks)} blocks removed" in told


@pytest.mark.parametrize("width", [20, 60, 88, 120])
def test_text_hangs_beside_the_margin_and_nothing_is_lost(width):
    blocks = article().explain(width=width).partition("\n\n")[0]
    for line in blocks.splitlines():
        assert len(line) <= max(width, 14 + 24)
        assert re.match(r"[->] \w|  \w| {14}\S", line)
    beside = " ".join(line[14:] for line in blocks.splitlines() if "/" not in line)
    assert beside.split() == " ".join(b.text for b in article().blocks).split()


def test_wide_letters_take_two_columns():
    text = "港は月曜日に閉鎖された。" * 8
    told = Article((Block(text, 0, Role.PARAGRAPH),)).explain(width=60)
    assert max(len(line.strip()) for line in told.splitlines()[1:3]) <= 23


def test_colour_is_only_where_it_is_asked_for():
    assert "\x1b" not in article().explain()
    bare = re.sub(r"\x1b\[[0-9;]*m", "", article().explain(color=True))
    assert bare == article().explain()


def test_an_empty_article_is_told_too():
    told = articlekit.clean("").explain()
    assert told.splitlines()[0] == "0 of 0 blocks removed"
    assert "warning: empty" in told
    assert "No title" in articlekit.clean("").explain("html")


def test_a_format_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="pass 'text' or 'html'"):
        article().explain("pdf")


def test_a_terminal_is_never_sent_what_a_scrape_wants():
    told = hostile().explain()
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", told
    )
    told.encode("utf-8")
    assert visible("a\x1bb\u202ec") == "a[U+001B]b[U+202E]c"


# Why.


def rules_of(path: Path) -> set[str]:
    return set(re.findall(r'NAME, "([a-z-]+)"', path.read_text("utf-8")))


@pytest.mark.parametrize(
    ("stage", "rule"),
    sorted((p.stem, rule) for p in STAGES.glob("*.py") for rule in rules_of(p))
    + [("weigh_blocks", name.replace("_", "-")) for name in NAMES]
    + [("weigh_elements", name.replace("_", "-")) for name in element.NAMES],
)
def test_every_rule_of_a_stage_has_a_sentence(stage, rule):
    told = why(Article(), Block("", 0, Role.REMOVED, stage, rule))
    assert re.fullmatch(r"[A-Z].{10,120}\.", told), told


def test_whatever_a_fixture_shows_has_a_sentence(golden):
    cleaned = articlekit.clean(scrape(golden), **hints(golden))
    untold = {(b.stage, b.rule) for b in cleaned.blocks if not why(cleaned, b)}
    assert untold == set()


def test_an_own_rule_says_its_own_why_and_is_told_of_without_it(tmp_path):
    from test_rules import GOOD

    (tmp_path / "my.toml").write_text(GOOD, "utf-8")
    cleaner = Cleaner(rules=RuleSet.load(tmp_path / "my.toml"))
    cleaned = cleaner.clean(f"{SCRAPE}\n\nSee our tide tables")
    assert "Links to the outlet's tide tables." in cleaned.explain(width=None)
    again = Article.from_dict(cleaned.to_dict())
    assert again == cleaned
    assert "A rule of your own." in again.explain()


def test_an_own_stage_is_told_without_a_reason():
    def cut(doc):
        return doc.changed(
            {
                n: block.removed("cut", "last", "outside")
                for n, block in enumerate(doc.blocks)
                if block.text.startswith("Fishermen")
            }
        )

    cleaned = Cleaner().before("label_body", FunctionStage("cut", cut)).clean(SCRAPE)
    assert "  cut/last\n" in cleaned.explain()


# The page.


def test_the_page_holds_every_block_its_role_rule_and_why():
    page = article().explain("html")
    place = 0
    for block in article().blocks:
        place = page.index(f'dir="auto">{block.text}</span>', place + 1)
    assert page.count("<details>") == len(article().blocks)
    assert "<code>drop_boilerplate/advert-label</code> Marks the place" in page


def test_the_page_needs_and_runs_nothing():
    page = hostile().explain("html")
    found = Tags(page)
    assert found.tags == {
        "html", "head", "meta", "title", "style", "body", "main", "p", "h1", "h2", "dl",
        "dt", "dd", "bdi", "div", "ul", "ol", "li", "b", "label", "input", "details",
        "summary", "span", "code", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert found.attributes == {
        "lang", "charset", "http-equiv", "content", "name", "class", "title", "dir",
        "type", "id",
    }  # fmt: skip
    assert "url(" not in page.partition("</style>")[0]
    assert "default-src 'none'" in page
    page.encode("utf-8")


def test_bidi_controls_are_written_out_on_the_page():
    page = hostile().explain("html")
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", page)
    assert "[U+202E]gnp.exe" in page


def test_a_notebook_shows_the_page_in_a_frame_that_runs_nothing():
    framed = hostile()._repr_html_()
    opening = re.fullmatch(r'<iframe sandbox [^<>]*srcdoc="([^"]*)"></iframe>', framed)
    assert opening
    assert unescape(opening[1]) == hostile().explain("html")


def dom(page: str, folder: Path) -> str:
    """The page's elements once Chromium has opened it."""
    (folder / "page.html").write_text(page, "utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=2000", "--dump-dom", (folder / "page.html").as_uri(),
        ],
        capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    return done.stdout.decode("utf-8")


@pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")
def test_nothing_of_a_hostile_scrape_runs_in_a_browser(tmp_path):
    cleaner = Cleaner(options=articlekit.Options(reads="text"))
    scraped = cleaner.clean("\n\n".join(HOSTILE)).explain("html")
    assert "data-ran" not in dom(scraped, tmp_path).partition("<head>")[0]
    page = hostile().explain("html")
    found = dom(page, tmp_path)
    assert (
        '<html lang="en">' in found and "data-ran" not in found.partition("<head>")[0]
    )
    assert found.count("<details>") == len(hostile().blocks)
    assert Tags(found).tags == Tags(page).tags
    assert Tags(found).attributes == Tags(page).attributes
    # The same script in a page that lets it run leaves its mark: the test can fail.
    control = dom(f"<html lang=en><body>{HOSTILE[0]}", tmp_path)
    assert 'data-ran="1"' in control


# Diff and restore.


def test_the_diff_takes_the_scrape_to_the_text(golden):
    cleaned = articlekit.clean(scrape(golden), **hints(golden))
    lines = cleaned.diff().splitlines()[2:]
    assert [line for line in lines if line[0] not in " -@"] == []
    gone = [b.text for b in cleaned.blocks if b.text not in cleaned.text.split("\n\n")]
    minus = [line[1:] for line in lines if line[0] == "-"]
    assert set(gone) <= set(minus)
    kept = {b.text for b in cleaned.body}
    assert [
        line
        for line in lines
        if line[0] == " "
        and line[1:] not in kept | set((cleaned.standfirst or "").split("\n"))
    ] == []


def test_the_diff_tells_the_copies_of_a_line_apart():
    blocks = (
        Block("Share", 0, Role.REMOVED),
        Block("Share", 1, Role.PARAGRAPH),
        Block("Share", 2, Role.REMOVED),
    )
    assert Article(blocks).diff().splitlines()[2:] == [
        "@@ -1,3 +1 @@", "-Share", " Share", "-Share",
    ]  # fmt: skip


def test_a_clean_text_has_no_diff():
    assert articlekit.clean("The sea rose on Monday.").diff() == ""


def test_a_rule_restored_puts_back_all_it_took_in_place():
    raw = SCRAPE.replace(
        "Advertisement", "Advertisement\n\nThe pier held.\n\nAdvertisement"
    )
    before = articlekit.clean(raw)
    taken = [b for b in before.removed if b.rule == "advert-label"]
    assert len(taken) == 2
    after = before.restore("advert-label")
    assert [b.text for b in after.blocks] == [b.text for b in before.blocks]
    assert [b.text for b in after.body].count("Advertisement") == 2
    assert after.removed == tuple(b for b in before.removed if b not in taken)
    assert {b.stage for b in after.blocks} - {b.stage for b in before.blocks} == {
        "restore"
    }
    assert before == articlekit.clean(raw)


def test_a_block_restored_by_index_is_shaped_like_its_kind():
    before = article()
    block = before.removed[0]
    after = before.restore(block.index)
    assert len(after.removed) == len(before.removed) - 1
    back = next(b for b in after.blocks if b.index == block.index)
    assert (back.stage, back.rule, back.kind) == ("restore", block.rule, "")
    assert back.role in articlekit.model.BODY_ROLES


@pytest.mark.parametrize(
    ("what", "there"), [("advert", "advert-label"), (999, "2, 5"), (0, "2, 5")]
)
def test_what_was_not_removed_cannot_be_restored(what, there):
    with pytest.raises(KeyError, match=there) as error:
        article().restore(what)
    assert isinstance(error.value, articlekit.UnknownNameError)
