"""How many have read an article, as some sites print it behind its date.

"Seen 1,234 times" is made of words that mean much else, so they are no counters among
the words of the languages: only the whole phrase says so.
"""

import re
from typing import Final

_NUMBER: Final = r"(?:\d{1,3}(?:[ .,]\d{3}){1,3}|\d{1,9}(?:[.,]\d ?[kK]|[kK])?)"
_END: Final = r"(?=\Z| ?[|·•;)/–—-]|, )"
_SEEN: Final = (
    "vue?|lue?|consultée?|read|viewed|seen|visto|vista|leíd[oa]|lid[oa]|lett[oa]|visualizzato"
    "|gelesen|angesehen|gelezen|bekeken|läst|visad|lest|vist|læst|přečteno|zobrazeno"
)
_TIMES: Final = "fois|times|veces|vezes|volte|mal|keer|gånger|ganger|gange|krát|x"
_READS: Final = (
    "vues|views|hits|reads|aufrufe|zugriffe|klicks|leser|mal gelesen|x gelesen|visitas"
    "|vistas|lecturas|visualizaciones|acessos|leituras|visualizações|visite|letture"
    "|visualizzazioni|keer gelezen|keer bekeken|x gelezen|x bekeken|weergaven|visningar"
    "|visninger|wyświetleń|wyświetlenia|odsłon|odsłony|zobrazení|x přečteno|просмотров"
    "|просмотра|просмотры|переглядів|перегляди"
)
_LONGEST: Final = 140  # characters
_COUNT: Final = re.compile(
    # "Seen 1,234 times" says it all; "1,234 views" stands behind a mark.
    rf" (?:[|·•,;(/–—-] ?)?\b(?:{_SEEN}):? {_NUMBER} ?(?:{_TIMES})\b{_END}"
    rf"|,? [|·•;(/–—-]? ?\b(?:{_READS}|gelesen|bekeken|zobrazeno|přečteno) ?: ?{_NUMBER}x?{_END}"
    rf"|(?:,| [|·•;(/–—-]) ?{_NUMBER} ?(?:{_READS})\b{_END}",
    re.IGNORECASE,
)


def without_readers(text: str) -> str:
    """A line less the count of those who read or opened the article.

    >>> without_readers("5 May 2024 | updated at 11:22 | Seen 1,234 times")
    '5 May 2024 | updated at 11:22'
    >>> without_readers("Seen on 5 May 2024, 3 times")
    'Seen on 5 May 2024, 3 times'
    """
    if len(text) > _LONGEST or text[-1:] in ".!?:":
        return text  # a sentence
    return _COUNT.sub("", text)
