"""Read the place and agency an agency story opens with.

The dateline stays where it is printed, at the start of its paragraph: body text is
never rewritten.
"""

from dataclasses import replace

import regex

from articlekit.model import BODY_ROLES, UNKNOWN, Document

NAME = "find_dateline"

_PLACE = r"\p{Lu}[\p{L}.'’\- ]{1,30}(?:[,/] ?\p{Lu}[\p{L}.'’ ]{1,24}){0,2}"
_CAPITALS = r"\p{Lu}{2}[\p{Lu}.'’\- ]{1,30}(?:[,/] ?\p{Lu}[\p{L}.'’ ]{1,24}){0,2}"
_DAY = r"(?:,? (?:\p{Lu}[\p{L}]{2,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10}\.?))?"
_AGENCY = r"\((?:(?:dpa|afp|epd|kna|sid|apa|sda|dts|ots|ddp)[\p{L}/\-. ]{0,20}|\p{Lu}[\p{L}/\-. ]{1,29})\)"
_SHAPES = (
    # KATHMANDU, April 25 (Reuters) - ...   LA CROSSE, Wis. (AP) - ...   Berlin (dpa) - ...
    regex.compile(rf"({_PLACE}{_DAY} ?{_AGENCY})\s?[-–—:.]\s?\S"),
    # LONDON, April 25 - ...
    regex.compile(rf"({_CAPITALS}{_DAY})\s?[–—]\s?\S|({_CAPITALS}{_DAY}) -{{1,2}} \S"),
    # 新华社北京4月24日电  ...
    regex.compile(
        r"(?:[(（])?([\u3400-\u9fff]{2,5}社[\u3400-\u9fff]{2,8}\d{1,2}月\d{1,2}日电)"
    ),
    # [서울=뉴시스] ...   (서울=연합뉴스) ...
    regex.compile(r"[\[(]([\uac00-\ud7af]{2,6}=[\uac00-\ud7afA-Za-z]{2,10})[\])]"),
    # 【台北12日】 ...
    regex.compile(r"【([^】]{2,20})】\s?\S"),
)
_LOOK_AT = 4


def find_dateline(doc: Document) -> Document:
    """Set `doc.dateline` from one of the first paragraphs.

    >>> find_dateline(Document.of("PORT HALDEN, April 25 (NPA) - The sea rose.")).dateline
    'PORT HALDEN, April 25 (NPA)'
    >>> find_dateline(Document.of("Mara Lind (42) - a baker - won.")).dateline is None
    True
    """
    seen = 0
    for block in doc.blocks:
        if block.role not in BODY_ROLES and block.role is not UNKNOWN:
            continue
        for shape in _SHAPES:
            match = shape.match(block.text)
            if match:
                return replace(
                    doc, dateline=next(g for g in match.groups() if g).strip()
                )
        seen += 1
        if seen == _LOOK_AT:
            break
    return doc
