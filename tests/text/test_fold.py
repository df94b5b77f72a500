"""The keys: rules 1.2, 1.4 and 1.7."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text.fold import accent_key, fold_key

FOLD = [
    ("Đắk Nông", "dak nong"),
    ("ĐẮK  NÔNG\u00a0", "dak nong"),
    ("Thứ Sáu", "thu sau"),
    ("ngữ ngừ ngử ngự ngứ", "ngu ngu ngu ngu ngu"),
    ("Ðắk Ɖắk ðồng ɖa", "dak dak dong da"),
    ("đƣợc Trƣờng Ƣu", "duoc truong uu"),
    ("Ƀuôn ƀon Y-Ƀlŭl Niê", "buon bon y-blul nie"),
    ("Kê\u0306č Ô\u0306 Ư\u0306 Čư Jút Krông Bŭk", "kec o u cu jut krong buk"),
    ("M’nông", "m'nong"),
    ("R‘lấp H\u02bcHen N´Trang K`ho M\u2032gar", "r'lap h'hen n'trang k'ho m'gar"),
    ("Đảng \u0412\u1ed9", "dang bo"),
    ("\u0421\u0430\u006f", "cao"),
    ("Москва", "москва"),
    ("１２３ Ａｂ", "123 ab"),
    ("m² CO₂ ﬁ ℃ …", "m2 co2 fi °c ..."),
    ("a\u200bb\u00adc\u034f\u0301", "abć".replace("ć", "c")),
    ("một\nhai\tba", "mot hai ba"),
    ("Straße Øresund Łódź", "strasse oresund lodz"),
    ("50.000₫ và 50.000đ", "50.000₫ va 50.000d"),
    ("", ""),
    (" \u00a0 ", ""),
    ("A&B — “x”", "a&b — “x”"),
]


@pytest.mark.parametrize(("given", "expected"), FOLD)
def test_fold_key(given, expected):
    assert fold_key(given) == expected
    assert fold_key(expected) == expected
    assert fold_key(normalize("NFD", given)) == expected


SAME_FOLD = [
    ("thủy", "thuỷ"),
    ("Đắk Lắk", "Dak Lak"),
    ("Đăk Lăk", "Đắk Lắk"),
    ("M’nông", "M'nông"),
    ("HÒA BÌNH", "Hoà Bình"),
]
OTHER_FOLD = [("Kon Tum", "Kontum"), ("Bắc Kạn", "Bắc Cạn"), ("kỷ", "kĩ"), ("Đắk", "Đắc")]


@pytest.mark.parametrize(("one", "two"), SAME_FOLD)
def test_same_fold(one, two):
    assert fold_key(one) == fold_key(two)


@pytest.mark.parametrize(("one", "two"), OTHER_FOLD)
def test_other_fold(one, two):
    assert fold_key(one) != fold_key(two)


SAME_ACCENT = [
    ("hòa", "hoà"),
    ("thủy", "thuỷ"),
    ("khỏe", "khoẻ"),
    ("quý", "qúy"),
    ("của", "cuả"),
    ("Thúy", "THUÝ"),
    ("lan tỏa", "lan toả"),
    ("hoàn", "hòan"),
    ("Hòa Bình", "hoà  bình"),
    ("Ðắk", "Đắk"),
    ("M’nông", "M'nông"),
    ("Thanh Hóa\u00a0", "Thanh Hoá"),
]
OTHER_ACCENT = [
    ("hòa", "hóa"),
    ("ma", "mà"),
    ("kỷ", "kĩ"),
    ("Đắk", "Đăk"),
    ("Đắk", "Dắk"),
    ("tham", "thâm"),
    ("Kon Tum", "Kontum"),
    ("mỹ", "mĩ"),
    ("Ñ", "N"),
    ("sư", "su"),
]


@pytest.mark.parametrize(("one", "two"), SAME_ACCENT)
def test_same_accent(one, two):
    assert accent_key(one) == accent_key(two)
    assert accent_key(normalize("NFD", one)) == accent_key(two)


@pytest.mark.parametrize(("one", "two"), OTHER_ACCENT)
def test_other_accent(one, two):
    assert accent_key(one) != accent_key(two)


texts = st.text(
    alphabet=st.one_of(st.sampled_from("aăâđươêôÐƣɓК М’`´\u0301\u0323\u0302\u0306\u200bİßæ"), st.characters()),
    max_size=30,
)


@settings(max_examples=250, deadline=None)
@given(texts)
def test_keys_are_idempotent_and_never_raise(text):
    assert fold_key(fold_key(text)) == fold_key(text)
    assert accent_key(accent_key(text)) == accent_key(text)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_keys_of_decomposed_text(text):
    assert fold_key(normalize("NFD", text)) == fold_key(normalize("NFC", text))
    assert accent_key(normalize("NFD", text)) == accent_key(normalize("NFC", text))
