"""credits: what stands behind a credit is no part of it."""

import pytest

from articlekit.pictures.credits import credit_alone, credit_at_end

CAPTION = "A ferry waits at the quay of Port Halden, May 30, 2024."
BEHIND = [
    "Purchase Licensing Rights",
    "Acquire Licensing Rights, opens new tab",
    "Purchase Licensing Rights opens in a new tab",
]


@pytest.mark.parametrize("behind", ["", *BEHIND])
@pytest.mark.parametrize(
    "credit", ["REUTERS/Mara Lind", "REUTERS/Mara Lind/File photo", "Foto: Ole Brandt"]
)
def test_the_way_to_buy_a_picture_stands_behind_its_credit(credit, behind):
    name = credit.removeprefix("Foto: ")
    text = f"{CAPTION} {credit} {behind}".strip()
    assert credit_at_end(text)[:2] == (CAPTION, name)
    assert credit_alone(f"{credit} {behind}".strip()).name == name


@pytest.mark.parametrize(
    "text",
    [
        *BEHIND,
        f"{CAPTION} {BEHIND[0]}",
        "The agency told Reuters that the office may Purchase Licensing Rights",
        "He told Reuters that the page opens new tab",
        "The museum was asked by REUTERS/Mara Lind to Purchase Licensing Rights.",
    ],
)
def test_without_a_credit_it_makes_none(text):
    assert (credit_at_end(text), credit_alone(text)) == (None, None)
