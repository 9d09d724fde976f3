"""What is to be seen of a line alone."""

import pytest

from articlekit.evidence.page import Vocabulary
from articlekit.lines import Line, word_list


def exact(text: str) -> list[str]:
    """By the pattern that knows every script: a CJK character calls for it."""
    return word_list(f"{text} 港")[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "Don’t go: 2 of you, said Port Halden's “harbour master”.",
        "Größe, ИСТОРИЯ Ґанок, Άνεμος; d'État's ’tis rock’n’roll a_b x²y ½",
        "İstanbul'da Zu\u0308rich é e\u0301 هٰذا बाढ़ के बाद",
        "港を守るABCの会 서울 123",
    ],
)
def test_the_faster_pattern_finds_the_same_words(text):
    assert word_list(text) == exact(text)


def test_it_does_so_whatever_character_stands_in_a_word():
    texts = [f"a{char}b" for char in map(chr, range(0xD800))]
    assert [text for text in texts if word_list(text) != exact(text)] == []


def test_of_words_said_as_often_those_said_first_are_kept():
    said = Vocabulary([Line("The storm, the pier"), Line("the boats, pier and storm")])
    assert said.most_said(1) == {"storm"}
    assert said.most_said(9) == {"storm", "pier"}
