"""Find the lead that stands between the headline and the article.

It counts as a standfirst only where something of the page's head (date, byline,
picture) sets it apart from the first paragraph: nothing else tells the two apart.
"""

from articlekit.model import Block, Document, Role
from articlekit.text import size

NAME = "find_standfirst"

_LONGEST = 600
_LOOK_AT = 2  # blocks


def find_standfirst(doc: Document) -> Document:
    """Label the blocks between the title and the rest of the page's head.

    >>> doc = Document.of("Storm hits Port Halden", "The harbour stays shut for a week.",
    ...                   "12 May 2024", "The sea rose by two metres.")
    >>> doc = doc.changed({0: doc.blocks[0].labelled(Role.TITLE, "", ""),
    ...                    2: doc.blocks[2].removed("", "", "date")})
    >>> [str(role) for role in find_standfirst(doc).roles()]
    ['title', 'standfirst', 'removed', 'unknown']
    """
    title = next((n for n, b in enumerate(doc.blocks) if b.role is Role.TITLE), None)
    if title is None:
        return doc
    lead: list[int] = []
    for n in range(title + 1, len(doc.blocks)):
        block = doc.blocks[n]
        if block.role is Role.UNKNOWN:
            if len(lead) == _LOOK_AT or size(block.text) > _LONGEST or size(block.text) < 20:
                return doc
            lead.append(n)
        elif lead:
            break
    else:
        return doc
    left = any(b.role is Role.UNKNOWN for b in doc.blocks[lead[-1] + 1 :]) if lead else False
    if not left:
        return doc
    changes: dict[int, Block] = {
        n: doc.blocks[n].labelled(Role.STANDFIRST, NAME, "above-the-head") for n in lead
    }
    return doc.changed(changes)
