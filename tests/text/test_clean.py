"""Cleaning: rules 1.1 to 1.4 and step 6 and 7 of rule 1.6, each with at least two cases, and the traps beside them."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text.clean import clean, clean_text, order_tones

# (what, given, expected)
CASES = [
    # 1.1 composition
    ("nfc stays", "Tiếng Việt", "Tiếng Việt"),
    ("half composed", "Tiê\u0301ng Viê\u0323t", "Tiếng Việt"),
    ("nfd", "Đa\u0306\u0301k No\u0302ng", "Đắk Nông"),
    ("other canonical orders", "Vie\u0302\u0323t Vi\u1eb9\u0302t s\u1ee5\u031b", "Việt Việt sự"),
    ("vietnamese tone marks 0340 0341", "a\u0340 o\u0341", "à ó"),
    ("horn and tone apart", "u\u031b\u0301ng du\u0323\u031bng", "ứng dựng"),
    # 1.1 tone before circumflex or breve
    ("acute before circumflex", "o\u0301\u0302ng", "ống"),
    ("acute before breve", "tha\u0301\u0306ng", "thắng"),
    ("grave before circumflex, composed", "vê\u0300 v\u00e8\u0302", "về về"),
    ("hook and tilde before", "ch\u1ebb\u0302 ng\u1ebd\u0302 qu\u1ea3\u0306ng d\u00e3\u0302n", "chể ngễ quẳng dẫn"),
    ("capitals", "Ó\u0302NG HÀ\u0306NG", "ỐNG HẰNG"),
    ("tone, joiner, circumflex", "o\u0301\u034f\u0302ng", "ống"),
    # 1.1 a mark behind a grapheme joiner
    ("joiner before hook", "ba\u034f\u0309n", "bản"),
    ("joiners in every gap", "X\u034fo\u034f\u034f\u0301\u17b4t x\u034fa", "Xót xa"),
    # 1.2 look-alikes of Đ
    ("eth in capitals", "ÐẠI HỘI ÐẢNG BỘ", "ĐẠI HỘI ĐẢNG BỘ"),
    ("eth at a syllable's start", "Ðắk Nông và Ðà Nẵng", "Đắk Nông và Đà Nẵng"),
    ("small eth", "ðồng bào các ðịa phương", "đồng bào các địa phương"),
    ("eth without any other mark", "Ðak Lak", "Đak Lak"),
    ("eth in abbreviations", "QÐ-TTg, HÐND tỉnh, NÐ-CP", "QĐ-TTg, HĐND tỉnh, NĐ-CP"),
    ("eth in mixed abbreviation", "15-QÐi/TU của Tỉnh ủy", "15-QĐi/TU của Tỉnh ủy"),
    ("eth as the money unit", "giá 50.000ð một ký, 500 ð", "giá 50.000đ một ký, 500 đ"),
    ("eth in initials and run-together words", "H.Ð, Ð.T, KonÐào", "H.Đ, Đ.T, KonĐào"),
    ("icelandic stays", "Guðmundur Jónsson, Sigurður", "Guðmundur Jónsson, Sigurður"),
    ("icelandic with thorn stays", "Þórður fór ðangað", "Þórður fór ðangað"),
    (
        "icelandic name in vietnamese text",
        "Cầu thủ Eiður Guðjohnsen đã đến Hà Nội",
        "Cầu thủ Eiður Guðjohnsen đã đến Hà Nội",
    ),
    ("a sound of english stays", "âm /ð/ và /θ/", "âm /ð/ và /θ/"),
    ("african d", "Ɖảng ủy, Ɖak Mil", "Đảng ủy, Đak Mil"),
    ("african text stays", "Ɖɛkawɔwɔ ŋkeke", "Ɖɛkawɔwɔ ŋkeke"),
    # 1.2 gha for ư
    ("gha", "đƣợc Trƣờng THPT", "được Trường THPT"),
    ("capital gha", "TRƢỜNG ĐẠI HỌC Ƣu tú", "TRƯỜNG ĐẠI HỌC Ưu tú"),
    # 1.2 kept
    ("cyrillic inside a word is kept", "Đảng \u0412\u1ed9", "Đảng \u0412\u1ed9"),
    ("greek and cyrillic words are kept", "Москва, Ελλάδα", "Москва, Ελλάδα"),
    ("full width is kept", "Ａ１ và ２０２１", "Ａ１ và ２０２１"),
    ("compatibility signs are kept", "m² CO₂ ½ … ﬁ ℃ ①", "m² CO₂ ½ … ﬁ ℃ ①"),
    # 1.3 spaces
    ("no-break space and space", "công\u00a0 tác", "công tác"),
    ("all kinds of spaces", "a\u2007b\u202fc\u2009d\u3000e\u2003f\tg", "a b c d e f g"),
    ("outer spaces", " \u00a0Đắk Nông\u3000 ", "Đắk Nông"),
    ("capitals before a no-break space", "XÃ\u00a0HỘI", "XÃ HỘI"),
    # 1.3 zero width: deleted, never a space
    ("zero-width space", "Đắk\u200bNông", "ĐắkNông"),
    ("bom, non-joiner, word joiner", "\ufeffĐắk\u200c \u2060Nông\ufeff", "Đắk Nông"),
    ("mongolian separator", "Đắk\u180e Nông", "Đắk Nông"),
    ("soft hyphen", "tuyên\u00ad truyền vận\u00adđộng", "tuyên truyền vậnđộng"),
    ("khmer inherent vowels", "X\u17b4ót\u17b5 xa", "Xót xa"),
    ("direction marks", "\u200eĐắk\u200f \u202aNông\u202c \u2066x\u2069", "Đắk Nông x"),
    ("joiner between letters", "Đắ\u200dk", "Đắk"),
    (
        "joiner in a family",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 vui",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 vui",
    ),
    ("joiner behind a variation selector", "\u2764\ufe0f\u200d\U0001f525", "\u2764\ufe0f\u200d\U0001f525"),
    ("joiner with a skin tone", "\U0001f469\U0001f3fd\u200d\u2695\ufe0f", "\U0001f469\U0001f3fd\u200d\u2695\ufe0f"),
    ("joiner behind a picture only", "\U0001f468\u200d vui", "\U0001f468 vui"),
    # 1.3 line ends
    ("crlf and cr", "một\r\nhai\rba", "một\nhai\nba"),
    ("unicode line ends", "một\u2028hai\u2029ba\u0085bốn", "một\nhai\nba\nbốn"),
    ("vertical tab, form feed", "một\x0bhai\x0cba", "một\nhai\nba"),
    ("spaces around a line end", "một  \n  hai", "một\nhai"),
    ("empty lines stay", "một\n\nhai\n", "một\n\nhai"),
    # 1.3 C1 controls
    ("c1 quotes", "\u0093tự diễn biến\u0094", "“tự diễn biến”"),
    ("c1 dash and apostrophe", "2016 \u0096 2020, R\u0092lấp", "2016 – 2020, R’lấp"),
    ("c1 ellipsis beside other c1", "\u0093và\u0085\u0094", "“và…”"),
    ("c0 controls", "Đắk\x00 Nông\x07", "Đắk Nông"),
    # 1.3 kept
    ("private use", "\uf0b7 Điều 1 \uf0a7", "\uf0b7 Điều 1 \uf0a7"),
    ("lost data", "B\ufffdo Đắk N\ufffdng", "B\ufffdo Đắk N\ufffdng"),
    # 1.4 names of minorities
    ("ê đê letters", "Ƀuôn Čư Jút, Krông Bŭk, Y-Ƀlŭl Niê", "Ƀuôn Čư Jút, Krông Bŭk, Y-Ƀlŭl Niê"),
    (
        "letters without a composed form",
        "Kê\u0306č Ê\u0306 Ô\u0306 Ơ\u0306 Ư\u0306",
        "Kê\u0306č Ê\u0306 Ô\u0306 Ơ\u0306 Ư\u0306",
    ),
    ("small letters", "ñ ŏ ĭ ĕ ŭ ƀ", "ñ ŏ ĭ ĕ ŭ ƀ"),
    ("nfd of ê đê", "E\u0302\u0306 C\u030c U\u0306", "Ê\u0306 Č Ŭ"),
    (
        "apostrophes as printed",
        "M’nông M'gar Đắk R‘lấp H\u02bcHen N´Trang K`ho",
        "M’nông M'gar Đắk R‘lấp H\u02bcHen N´Trang K`ho",
    ),
    ("legal variants", "Đắk Lắk, Đăk Lăk, Dak Lak, Bắc Cạn, Kontum", "Đắk Lắk, Đăk Lăk, Dak Lak, Bắc Cạn, Kontum"),
    ("stand-ins for letters", "Ko\\ng {uôn Ma Thuột C|ư [ao ]", "Ko\\ng {uôn Ma Thuột C|ư [ao ]"),
    # 1.6 step 4 before step 7
    ("mojibake with no-break spaces", "xÃ£ há»™i vÃ\u00a0 nhÃ¢n dÃ¢n", "xã hội và nhân dân"),
    ("mojibake with soft hyphens", "chÃ\u00adnh sÃ¡ch kinh táº¿", "chính sách kinh tế"),
    # 1.6 step 6
    ("entities", "Đảng&nbsp;bộ &agrave; &#7843; &#x1EA3;", "Đảng bộ à ả ả"),
    ("entity of eth and of đ", "&ETH;ắk Nông, &Dstrok;ắk", "Đắk Nông, Đắk"),
    ("two rounds", "&amp;agrave; R&amp;D", "à R&D"),
    ("three rounds stay", "&amp;amp;agrave;", "&amp;amp;agrave;"),
    ("no entity", "AT&T, R&D; a & b; &nosuch; &nbsp", "AT&T, R&D; a & b; &nosuch; &nbsp"),
    ("impossible numbers", "&#0; &#xD800; &#99999999;", "&#0; &#xD800; &#99999999;"),
    # 1.7 never respelt
    ("old and new tone places", "hóa hoá, thủy thuỷ, khỏe khoẻ", "hóa hoá, thủy thuỷ, khỏe khoẻ"),
    ("misplaced tones", "hòan, qúy, cuả", "hòan, qúy, cuả"),
    ("i and y", "kỷ kĩ, lý lí, mỹ mĩ", "kỷ kĩ, lý lí, mỹ mĩ"),
    ("quotes and dashes", "“a” \"b\" ‘c’ 'd' – — -", "“a” \"b\" ‘c’ 'd' – — -"),
    ("german a-umlaut", "Ägypten, Ärzte và Zürich đã", "Ägypten, Ärzte và Zürich đã"),
    ("capital with tilde at a quote", "“XÔ, “XÃ”, BÃ…", "“XÔ, “XÃ”, BÃ…"),
    ("nothing", "", ""),
    ("only spaces", " \u00a0\n ", ""),
]


@pytest.mark.parametrize(("given", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_clean_text(given, expected):
    assert clean_text(given) == expected


@pytest.mark.parametrize("expected", [case[2] for case in CASES], ids=[case[0] for case in CASES])
def test_clean_text_is_stable(expected):
    assert clean_text(expected) == expected


NOTES = [
    ("Đắk Nông", ()),
    ("công\u00a0 tác", ()),
    ("Tiê\u0301ng", ("composed",)),
    ("o\u0301\u0302ng", ("composed", "tone-order")),
    ("Đắk\u200bNông", ("invisible",)),
    ("Ðắk Nông", ("look-alike",)),
    ("đƣợc", ("look-alike",)),
    ("\u0093a\u0094", ("c1-control",)),
    ("a\x00b", ("control",)),
    ("R&amp;D", ("entity",)),
    ("&amp;amp;amp;", ("entity-left",)),
    ("há»™i", ("mojibake",)),
    ("B\ufffdo", ("replacement-character",)),
    ("\uf0b7 Điều", ("private-use",)),
    ("Đảng \u0412\u1ed9", ("homoglyph",)),
]


@pytest.mark.parametrize(("given", "notes"), NOTES)
def test_clean_says_what_it_did(given, notes):
    assert clean(given)[1] == notes


def test_order_tones_keeps_spaces_and_joiners():
    assert order_tones(" o\u0301\u0302ng\u00a0\u200b") == " ống\u00a0\u200b"


LETTERS = "aăâeêioôơuưyđbcdghklmnpqrstvxAĂÂEÊIOÔƠUƯYĐ"
SIGNS = (
    " \u00a0\n\r\t\u200b\u200d\u034f\u00ad\u0301\u0300\u0309\u0303\u0323\u0302\u0306\u031b"
    "&;#ampÐðÄÃ»ºƣ\u0093\u0085“’🙂\ufe0f"
)
hostile = st.text(alphabet=st.one_of(st.sampled_from(LETTERS + SIGNS), st.characters()), max_size=40)


@settings(max_examples=250, deadline=None)
@given(hostile)
def test_cleaning_is_idempotent(text):
    once = clean_text(text)
    assert clean_text(once) == once


@settings(max_examples=200, deadline=None)
@given(hostile)
def test_composed_and_decomposed_input_give_the_same(text):
    assert clean_text(normalize("NFD", text)) == clean_text(normalize("NFC", text))


words = st.sampled_from(
    [
        "Đắk",
        "Nông",
        "hòa",
        "hoà",
        "M’nông",
        "R'lấp",
        "Y-Ƀlŭl",
        "Niê",
        "XÃ",
        "QĐ-TTg",
        "1.005",
        "15/5/2016",
        "(khóa",
        "“tự",
        "biến”",
        "–",
        "&",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(words, min_size=1, max_size=12).map(" ".join))
def test_clean_text_leaves_clean_text(text):
    assert clean(text) == (text, ())
