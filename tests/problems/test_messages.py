"""Every message says what was found and what would be right, and can be cited by its code."""

import inspect
import re
from decimal import Decimal

import pytest

from generator.problems import Words, messages

FUNCTIONS = [
    function
    for name, function in vars(messages).items()
    if inspect.isfunction(function) and not name.startswith("_") and function.__module__ == messages.__name__
    and inspect.signature(function).return_annotation is Words
]  # fmt: skip
SAMPLES: dict[object, object] = {int: 5, Decimal: Decimal("3.5"), str: "x", object: "x"}


def test_there_are_messages() -> None:
    assert len(FUNCTIONS) > 60


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_a_message_has_a_code_and_two_halves_that_read_as_one_sentence(function: object) -> None:
    assert callable(function)
    parameters = inspect.signature(function).parameters.values()
    words = function(*(SAMPLES.get(one.annotation, ["x"]) for one in parameters))
    assert isinstance(words, Words)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", words.code)
    for half in (words.what, words.fix):
        assert half == half.strip()
        assert half
        assert not half.endswith((".", ";", ":"))
        assert not re.search(r"\b(error|invalid|None|null|string|list|dict|mapping)\b", half)
