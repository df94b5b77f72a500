"""No string and no bytes make cleaning, decoding or folding raise or hang."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text.clean import clean
from newscrawl.text.decode import decode, repair
from newscrawl.text.fold import accent_key, fold_key

CHARSETS = (
    None,
    "utf-8",
    "windows-1258",
    "viscii",
    "vps",
    "vni",
    "tcvn5712-1",
    "viqr",
    "x-user-defined",
    "utf-16",
    "idna",
    "\x00",
    "cp037",
)
FONTS = ((), (".VnTimeH",), ("VNI-Times",), ("", ",", "\ud800"))
PATTERNS = (
    "a\u0301\u0323",
    "Ð",
    "&amp;",
    "&a",
    "Ã ",
    "á»",
    "Äa",
    "\U0001f600\u200d",
    "  \n",
    "a^'",
    "a?",
    "?.'`~",
    "aø",
    "\ud800",
    "Q\x01",
    "<a",
    "<font face=.VnTime>",
    "</b>",
    "\ufdd0a",
    "cộ",
    "Céng ",
    "ﷺ",
    "\u00a0",
    "\r",
    "аa",
    "1ð",
    "r\u0301",
    "<p face='vni-'",
)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=60), st.sampled_from(FONTS))
def test_strings(text, fonts):
    for found in (clean(text)[0], repair(text, fonts=fonts)[0], fold_key(text), accent_key(text)):
        assert isinstance(found, str)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80), st.sampled_from(CHARSETS), st.sampled_from(FONTS))
def test_bytes(data, charset, fonts):
    text, notes = decode(data, charset=charset, fonts=fonts)
    assert isinstance(text, str)
    assert all(isinstance(note, str) for note in notes)


def test_thousands_of_random_strings():
    dice = random.Random(2021)
    for _ in range(3000):
        text = "".join(chr(dice.choice((dice.randrange(0x20, 0x250), dice.randrange(0x110000)))) for _ in range(20))
        assert fold_key(clean(text)[0]) is not None
        assert repair(text)[0] is not None
        decode(text.encode("utf-8", "surrogatepass"), charset=dice.choice(CHARSETS))


@pytest.mark.parametrize("pattern", PATTERNS, ids=ascii)
def test_a_long_string_takes_no_longer_than_its_length(pattern):
    """60 kB each; a quadratic step would take minutes. The exact ratio is measured in the benchmarks."""
    text = pattern * (60_000 // len(pattern))
    data = text.encode("utf-8", "surrogatepass")
    started = time.perf_counter()
    clean(text)
    repair(text)
    repair(text, fonts=(".VnTimeH",))
    fold_key(text)
    accent_key(text)
    for charset in (None, "viqr", "windows-1258", "vni"):
        decode(data, charset=charset)
        decode(text.encode("latin-1", "replace"), charset=charset)
    assert time.perf_counter() - started < 20
