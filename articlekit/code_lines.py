"""How a line of code is told from a line of text, by its form alone.

What a page carries beside its text: rules of a style sheet, data as JSON, scripts that
speak to the page. Any other code may be what an article is about.
"""

import re
from typing import Final

_READ = 4000  # characters of a line

_DATA: Final = re.compile(r'[\[{][\[{ ]*"[^"]{1,60}" ?[:,]')
_LEAST = 80  # characters of data that nothing else shows to be a page's
_MEMBER: Final = re.compile(
    r'"@?[\w$:./-]{1,60}" ?: ?(?:["\[{\d-]|true|false|null).*[,{\[}\]"\del]', re.DOTALL
)

_COMMENT: Final = re.compile(r"/\*.*?\*/")
_ADDRESS: Final = re.compile(r"url\([^)]*\)")
_LEFT = "}; "  # of the code above, before a selector
_SELECTOR: Final = re.compile(
    r"(?:[.#:][\w-]|@[a-z-]{4}|\*|\[[a-z-]+|(?:html|body|main|div|span|p|a|h[1-6]|img|svg"
    r"|figure|ul|ol|li|table|t[rdh]|form|input|button|label|select|iframe|section|article"
    r"|nav|header|footer|aside|from|to|\d{1,3}%)(?![\w'])|[a-z]{2,20}-[a-z-]{2,40}(?=[ .,:\[{>]))"
    r"(?:[^{}=;\['\"]|\[[^\]{};]{0,80}\]){0,400}\{"
)
_DECLARED: Final = re.compile(r"[*_]?-{0,2}[a-zA-Z][\w-]{1,80} ?: ?[^{}]{0,800}")
_INNERMOST: Final = re.compile(r"\{([^{}]*)\}")
_MOSTLY = 0.6  # of what stands in braces
_AT: Final = re.compile(r"@(?:import|charset|namespace) ?[\"'u].{1,300};")

_SPEAKS: Final = re.compile(r"(?:document|window|self)\.[a-zA-Z_][\w.]{0,80} ?[=(\[]")
_MACHINERY: Final = re.compile(
    r"""\b(?:document|window|navigator|location|screen|self)\.[a-zA-Z_][\w.]{0,60}[ ]?[(=\[;)]|\$\(['"dt]|<!\[CDATA\[
    |\b(?:getElement(?:s?By\w+)|querySelector|createElement|appendChild|insertBefore|addEventListener
        |innerHTML|localStorage|sessionStorage|dataLayer|adsbygoogle|googletag|jQuery|_gaq|fbq|gtag|twttr)\b[ ]?[.(=\[|&]""",
    re.VERBOSE,
)
_STATEMENT: Final = re.compile(
    r"""\.(?:push|ready|prototype|length|indexOf|forEach)\b[ ]?[(.=;)]|['"]use[ ]strict['"]
    |\b(?:setTimeout|setInterval|console\.log|JSON\.parse|JSON\.stringify|module\.exports)\b
    |\bfunction[ ]?[\w$]{0,40}[ ]?\([\w$, ]{0,200}\)[ ]?\{|\([\w$, ]{0,60}\)[ ]?=>
    |[!=]==[ ]?(?:['"\d(\[-]|null|true|false|undefined)
    |\b(?:var|let|const)[ ][\w$]{1,40}[ ]?=|\btypeof[ ]|^/\*|^[\w$.]{2,60}\(\{.*\}\);$|[\w$.]{2,60}\([ ]?['"].{0,200}\);""",
    re.VERBOSE,
)
_BEGINS: Final = re.compile(
    r"[;!(]{0,3}function ?[\w$]{0,40} ?\(|;?(?:var|let|const) [\w$]{1,60} ?= ?\S|import \{"
    r"|[\w$.]{1,60} ?= ?[\[{] ?[\"']"
)
_HARD: Final = re.compile(r"[{}=\\&]|;(?=\S)|\[(?!\d*\])")
_THIN = 0.03  # of the characters, hard signs, where names tell of code too
# Characters, and hard signs among them: no text is so written.
_LONG, _THICK = 200, 0.06
_ENDS = ";{}([,+&|<>="
_MOSTLY_ESCAPED = 0.2
_ESCAPE: Final = re.compile("(?:%[0-9A-F]{2}){1,9}")
_AFTER: Final = re.compile(r"(?<=[;{}),]) ?//.*")  # a comment
_QUOTED: Final = re.compile(
    r"""(?<!\w)'[^'\n]{0,300}'(?!\w)|"[^"\n]{0,300}"|`[^`\n]{0,300}`"""
)
_WORDS: Final = re.compile(r"(?<!\w)[^\W\d_]{2,}+(?:,? [^\W\d_]{2,}+){2,}+")
_MOSTLY_WORDS = 0.4  # of a line

_SIGNS: Final = re.compile(
    r"""(?=[^{}()\[\];]*[{}()\[\];])[\s{}()\[\];,<>|&=+*/'"`-]+"""
)
_LAST: Final = (
    *("{", "}", "=>", "||", "&&", "*/", "-->"),
    *("];", "],", ");", "),", "};", "},"),
)
"""Ends that text has not."""
_WRITTEN: Final = re.compile(
    r"""(?:var[ ]|let[ ]|const[ ]|this\.)?[\w$.]{1,80}(?:\[[^\]]{0,60}\])?[ ]?[+-]?=[ ]?.*[;,({\[+'"`\])\d]
    |[\w$]{1,80}(?:\.[\w$]{1,80}){0,6}\([^ ].*\)[,;]?              # a call
    |["'][\w$@:./-]{1,60}["'][ ]?:[ ]?(?:["'`\[{\d-]|true|false|null).*   # a member
    |(["'`])[^"'`]{0,300}\1[ ]?[,\]})]{1,3};?                     # an entry of a list
    |[\w$-]{1,60}[ ]?:[ ]?.{1,300}[;,{(\[]                        # a named value
    |(?:[.#:\[]|[a-z]{1,40}[.-])[\w-]{2}.*[,{]|[a-z][a-z\d]{0,15},     # a selector
    |\S{1,80}(?:[ ]\S{1,80})?;""",
    re.VERBOSE | re.DOTALL,
)
_COMMENTS: Final = ("//", "/*", "*/", "<!--", "-->")
_COMMANDED = 200  # characters
_COMMAND: Final = re.compile(
    r"(?:[$>#] )?(?:sudo )?(?:(?:pip3?|npm|npx|yarn|pnpm|conda|mamba|brew|apt|apt-get|yum|dnf|gem|cargo|composer|docker"
    r"|docker-compose|kubectl|helm|git|poetry|uv|bundle|dotnet|rustup|vagrant|terraform|pipx|go)"
    r" (?:install|add|get|run|build|init|clone|commit|push|pull|update|upgrade|create|start|test|exec|new|serve|apply"
    r"|compose|checkout|config|tap|ci|mod|require|sync|--?[a-z][\w=-]*)"
    r"|(?:python3?|node|ruby|php|bash|sh|curl|wget|ssh|chmod|mkdir|cd) [\w./~:-]*[./~-][\w./~:-]*)"
    r"(?: [^ ,;][^ ]*)*(?<![,;.:?!])"
)
_OPEN, _CLOSE = ("{", "("), ("}", ")")


def sort(text: str, below: str = "") -> str:
    """What sort of code a line is by itself; "" if none that is known.

    "style", "data" and "script" are a page's; "code" may be what an article shows.

    >>> sort(".tide{color:red}"), sort("window.tide = 9;"), sort("const tide = 9;")
    ('style', 'script', 'code')
    >>> sort('{"@type": "NewsArticle", "name": "Storm", "url": "https://herald.example/storm"}')
    'data'
    >>> sort("She set it as follows: {nothing};")
    ''
    """
    start = text[:_READ]
    is_cut = len(text) > _READ
    if (
        len(text) >= _LEAST
        and _DATA.match(start)
        and (is_cut or text[-1] in "]},;" or '"@' in start)
    ):
        return "data"
    if ("{" in start or start[:1] == "@") and _is_style(start, is_cut=is_cut):
        return "style"
    bare = _QUOTED.sub("''", start)
    hard = len(_HARD.findall(bare))
    is_told = is_in_words(bare)
    is_code = not is_told and (
        hard > _THIN * len(bare) or _AFTER.sub("", start)[-1:] in _ENDS
    )
    begins = _BEGINS.match(start) is not None
    if _SPEAKS.match(start) or ((begins or is_code) and _MACHINERY.search(bare)):
        return "script"
    if begins:
        return "code"
    if _MEMBER.fullmatch(start) and (
        not below or _MEMBER.match(below) or below[0] in "{}]"
    ):
        return "data"
    if is_code and _STATEMENT.search(start):
        return "code"
    if len(start) < _LONG:
        return ""
    if sum(map(len, _ESCAPE.findall(start))) > _MOSTLY_ESCAPED * len(start):
        return "data"
    return "code" if not is_told and hard > _THICK * len(bare) else ""


def is_of_page(text: str) -> bool:
    """A style, data or a script by itself, as a page carries them.

    >>> is_of_page("window.tide = 9;"), is_of_page("const tide = 9;")
    (True, False)
    """
    return sort(text) in ("style", "data", "script")


def is_written(text: str) -> bool:
    """Written like code; between lines of code it is some.

    >>> [is_written(line) for line in ("});", "tide: [9],", "By Mara Lind", "(133)")]
    [True, True, False, False]
    >>> is_written("“We have not seen it since,” she said;")
    False
    """
    text = text[:_READ]
    if _SIGNS.fullmatch(text) or text.startswith(_COMMENTS):
        return True
    bare = _QUOTED.sub("''", text)
    if not bare.isascii() or _WORDS.search(bare):
        return False
    text = _AFTER.sub("", text)
    return text.endswith(_LAST) or _WRITTEN.fullmatch(text) is not None


def is_command(text: str) -> bool:
    """A command that readers are to type.

    >>> is_command("pip install larchhouse"), is_command("make sure that it runs")
    (True, False)
    """
    return len(text) <= _COMMANDED and _COMMAND.fullmatch(text) is not None


def is_in_words(text: str) -> bool:
    """Most of it is words in a row, as in text.

    >>> is_in_words("The sea rose, and it fell."), is_in_words("return tide(9);")
    (True, False)
    """
    return sum(map(len, _WORDS.findall(text))) > _MOSTLY_WORDS * len(text)


def opened(text: str) -> int:
    """How many braces and brackets it opens, less those it closes."""
    bare = _QUOTED.sub("", text)
    return sum(map(bare.count, _OPEN)) - sum(map(bare.count, _CLOSE))


def opens_comment(text: str) -> bool:
    """Whether it begins a comment that does not end there."""
    return text.startswith("/*") and "*/" not in text


def _is_style(text: str, *, is_cut: bool) -> bool:
    """Rules of a style sheet: selectors, and declarations in their braces."""
    if _AT.match(text):
        return True
    if "/*" in text or text[0] in _LEFT:
        text = _COMMENT.sub("", text).strip().lstrip(_LEFT)
    if is_cut:
        end = max(text.rfind(";"), text.rfind("}"))
        text = text[: max(0, end)] + "}"  # as if it ended there
    if not _SELECTOR.match(text):
        return False
    if text[-1] == "{":
        return True
    held = [
        declared
        for inner in _INNERMOST.findall(_ADDRESS.sub("", text))
        for declared in inner.split(";")
        if declared.strip()
    ]
    told = sum(_DECLARED.fullmatch(declared.strip()) is not None for declared in held)
    return text[-1] == "}" and told >= _MOSTLY * len(held)
