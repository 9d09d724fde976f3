"""Take captions and credits out of the figures and picture boxes of a page.

What a figure holds is its caption, quotes and tables excepted; so is what a small box
around one or two pictures holds, if it has no heading and no list (those are teasers).
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

import regex

from articlekit.dates import read_line
from articlekit.model import UNKNOWN, Block, Caption, Document, Role
from articlekit.page.markup import HEADINGS, Markup, Picture
from articlekit.pictures.captions import caption_after_label, merged
from articlekit.pictures.credits import credit_alone, credit_of_caption
from articlekit.pictures.figure_lines import SIGNS, is_credit, lines, picture, says
from articlekit.pictures.figures import figures
from articlekit.rules import RuleSet, words_of_all
from articlekit.text import ends_sentence, fold

NAME = "split_figures"

_LONGEST = 900  # letters
_AGAIN = 20  # characters: shorter lines repeat by chance
_TELLING = 25  # characters of a picture's alternative text that tell what it shows
_HEADS = HEADINGS | {"li", "td", "th"}
_LABEL, _SIGNATURE = 120, 60
_LAST_BRACKET = regex.compile(
    r"(.{8,}?)\s*[(\[]((?=.{0,40}\p{Lu})[^()\[\]]{2,70})[)\]]\.?"
)
_BRACKETED = regex.compile(r"[(\[][^()\[\]]{2,60}[)\]]")
_NAMES = regex.compile(
    r"[(\[]?\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*(?:[ ,/|+·–—-]+(?:\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*|(?:de|di|da|van|von|der|den|via|and|und|et|of|for|the|y|e|i))){0,8}[)\]]?"
)
_LABELLED = regex.compile(r"(.{8,}[.!?…”\"»])\s*(\p{L}{3,12})\s?:\s?([^:.]{2,60})\.?")
_SOURCES = frozenset(("kaynak", "источник"))  # of a text too, so no credit elsewhere
_RUNNING_TIME = regex.compile(r"(?<!\d)\d{1,2}:[0-5]\d(?!\d)")
_PLACE = regex.compile(r"\[\d{1,2}/\d{1,2}\]\s?")
"""Of a picture among others: "[1/4]"."""
_LETTERS = regex.compile(r"\p{L}{2}")


def split_figures(doc: Document) -> Document:
    """Label captions and credits in the article and its head, with their pictures."""
    if doc.markup is None:
        return doc
    markup = doc.markup
    rules = doc.rules()
    publishers = [f"{fold(h.value)} " for h in doc.hints if h.field == "publisher"]
    changes: dict[int, Block] = {}
    captions: list[Caption] = []
    for box, rule in figures(doc, markup):
        texts: list[Block] = []
        signed_by: list[Block] = []
        for n in lines(doc, markup, box):
            block = doc.blocks[n]
            if n in changes or _is_label(block.text, rules):
                continue
            is_name = is_credit(markup, n, box) or _is_any(block.text, publishers)
            (signed_by if is_name else texts).append(block)
        if not texts and not signed_by:
            continue
        caption, signed = _caption(
            markup, texts, signed_by, loose=rule == "picture-box"
        )
        for block in texts + signed_by:
            role = Role.CREDIT if block.index in signed else Role.CAPTION
            changes[block.index] = block.labelled(role, NAME, rule)
        if not caption.text:
            continue
        src, alt = picture(markup, box)
        captions.append(replace(caption, image=src or None, alt=alt or None))
    for n, found in _told_by_alt(doc, markup):
        if n in changes:
            continue
        texts, signed_by = [doc.blocks[n]], _credit_below(doc, markup, n)
        caption, signed = _caption(markup, texts, signed_by, loose=False)
        for block in texts + signed_by:
            role = Role.CREDIT if block.index in signed else Role.CAPTION
            changes[block.index] = block.labelled(role, NAME, "repeats-alt")
        captions.append(replace(caption, image=found.src or None, alt=found.alt))
    if captions:
        told = {fold(caption.text) for caption in captions}
        for n, block in enumerate(doc.blocks):
            if (
                block.role is UNKNOWN
                and n not in changes
                and _AGAIN <= len(block.text) <= _LONGEST
                and _is_bare(markup, n)
                and fold(block.text) in told
            ):
                changes[n] = block.labelled(Role.ALT, NAME, "caption-again")
    return doc.changed(changes, captions=(*doc.captions, *merged(captions)))


def _told_by_alt(doc: Document, markup: Markup) -> Iterator[tuple[int, Picture]]:
    """Lines right below a picture that say what its alternative text says.

    No lead: a page may call a picture by what the article is described by.
    """
    article = markup.boxes[doc.article]
    leads = {fold(h.value) for h in doc.hints if h.field in ("description", "title")}
    for found in markup.pictures:
        n = found.at
        if not article.start <= n < article.end or found.is_mark:
            continue
        block, alt = doc.blocks[n], fold(found.alt)
        if (
            block.role is UNKNOWN
            and _TELLING <= len(alt) <= _LONGEST
            and markup.tag(n) not in _HEADS
            and not markup.linked[n]
            and fold(block.text) == alt
            and alt not in leads
        ):
            yield n, found


def _credit_below(doc: Document, markup: Markup, n: int) -> list[Block]:
    """The line below a caption if it is named after who made the picture."""
    below = doc.blocks[n + 1 : n + 2]
    return [
        block
        for block in below
        if block.role is UNKNOWN
        and len(block.text) <= _SIGNATURE
        and says(markup.boxes[markup.inner[n + 1]].name, SIGNS)
    ]


def _is_any(text: str, publishers: list[str]) -> bool:
    """Whether a line is nothing but the name of who publishes the page: "BBC"."""
    start = f"{fold(text)} "
    return any(name.startswith(start) for name in publishers)


def _is_label(text: str, rules: RuleSet) -> bool:
    """A button, a byline or a running time: nothing that tells of a picture."""
    if len(text) > _LABEL:
        return False
    if text[-1].isdigit() or text[0].isdigit():
        line = read_line(text, lang=rules.lang)
        if line is not None and not line.rest:
            return True
    folded = fold(text)
    first = folded.partition(" ")[0]
    return (
        not _LETTERS.search(text)
        or (len(text) <= _SIGNATURE and _RUNNING_TIME.search(text) is not None)
        or (first in rules.words.get("byline", ()) and not ends_sentence(text))
        or rules.find(folded) is not None
    )


def _is_bare(markup: Markup, n: int) -> bool:
    """Not a paragraph: a writer may well say again what the caption says."""
    return markup.tag(n) not in ("p", "li", "blockquote", "h1", "h2", "h3")


def _caption(
    markup: Markup, texts: list[Block], signed_by: list[Block], *, loose: bool
) -> tuple[Caption, set[int]]:
    """The caption of these lines, and which of them are its credit."""
    texts, signed_by = list(texts), list(signed_by)
    labels = [n for n, block in enumerate(texts) if _is_of(block.text, "credit")]
    for n in reversed(labels):
        end = min(n + 2, len(texts))
        while end < len(texts) and texts[end].text[0].islower():
            end += 1
        signed_by += texts[n:end]
        del texts[n:end]
    signed_by.sort(key=attrgetter("index"))
    for block in list(texts):
        if credit_alone(block.text) or _BRACKETED.fullmatch(block.text):
            texts.remove(block)
            signed_by.append(block)
    if len(texts) > 1 and _is_signature(texts[-1].text):
        signed_by.append(texts.pop())
    elif (
        len(texts) > 1
        and not signed_by
        and _is_signature(texts[0].text)
        and len(texts[1].text) > len(texts[0].text)
        # Two lines of one element are both its caption.
        and markup.inner[texts[0].index] != markup.inner[texts[1].index]
    ):
        signed_by.append(texts.pop(0))
    text = _unlabelled(
        " ".join(dict.fromkeys(b.text for b in texts if not _is_of(b.text, "caption")))
    )
    name = _credit(" ".join(dict.fromkeys(block.text for block in signed_by)))
    if text:
        split = credit_of_caption(text)
        if split:
            text, name = split.text, name or split.name
        elif (
            ":" in text
            and (labelled := _LABELLED.fullmatch(text))
            and _labels(labelled[2])
        ):
            text, name = labelled[1], name or labelled[3]
        elif not name and not loose:
            bracket = (
                _LAST_BRACKET.fullmatch(text)
                if text.endswith((")", "]", ").", "]."))
                else None
            )
            if bracket:
                text, name = bracket[1], bracket[2]
    signed = {block.index for block in (signed_by if text else texts + signed_by)}
    return Caption(
        text, name or None, None, tuple(b.index for b in texts + signed_by)
    ), signed


def _is_of(text: str, words: str) -> bool:
    """Whether a line is a label and no more: "Photo:", "Image caption,", "Credit..."."""
    return (
        len(text) <= _SIGNATURE
        and text[-1] in ",:：،，…."
        and fold(text.rstrip(",:：،，….")) in words_of_all(words)
    )


def _unlabelled(text: str) -> str:
    """Without the label that machines read out, and the picture's place among others."""
    return caption_after_label(text) or _PLACE.sub("", text)


def _labels(word: str) -> bool:
    """Whether a word before a colon names who made a picture, or where it is from."""
    return fold(word) in words_of_all("credit") | _SOURCES


def _credit(printed: str) -> str:
    if not printed:
        return ""
    alone = credit_alone(printed)
    return alone.name if alone else printed.strip(" ()[]|–—-:©/")


def _is_signature(text: str) -> bool:
    """The last line of a figure names somebody: short, capitalised, no sentence."""
    return (
        len(text) <= _SIGNATURE
        and not ends_sentence(text)
        and _NAMES.fullmatch(text) is not None
    )
