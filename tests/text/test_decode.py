"""Decoding: rules 1.5 and 1.6. Bytes are written as Latin-1 text, so that a case shows what a reader would see."""

import pytest

from newscrawl.text.decode import decode, decode_text, repair, repair_text

FULL = "Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc"
TCVN3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñoäc laäp, töï do, haïnh phuùc"
VISCII = "Cµng hòa xã hµi chü nghîa Vi®t Nam, ðµc l§p, tñ do, hÕnh phúc"
VPS = "C¶ng hòa xã h¶i chû nghïa Vi\u008ct Nam, Ç¶c lÆp, t¿ do, hånh phúc"
CP1258 = "Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam, ðôòc lâòp, týò do, haònh phuìc"
VIQR = "Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam, ddo^.c la^.p, tu+. do, ha.nh phu'c"

# (what, bytes as Latin-1, declared charset, fonts, expected)
BYTES = [
    # recognised without a word from anybody
    ("tcvn3 undeclared", TCVN3, None, (), FULL),
    ("vni undeclared", VNI, None, (), FULL),
    ("viscii undeclared", VISCII, None, (), FULL),
    ("vps undeclared", VPS, None, (), FULL),
    ("windows-1258 undeclared", CP1258, None, (), FULL),
    # labels that lie or say nothing
    ("tcvn3 as x-user-defined", TCVN3, "x-user-defined", (), FULL),
    ("tcvn3 as iso-8859-1", TCVN3, "iso-8859-1", (), FULL),
    ("tcvn3 as utf-8", TCVN3, "utf-8", (), FULL),
    ("vni as windows-1252", VNI, "windows-1252", (), FULL),
    ("viscii as windows-1258", VISCII, "windows-1258", (), FULL),
    ("vps as viscii", VPS, "viscii", (), FULL),
    ("tcvn3 as windows-1258", TCVN3, "windows-1258", (), FULL),
    ("unknown label", TCVN3, "x-nobody-knows", (), FULL),
    ("hostile label", "caf\xe9", "unicode_escape\0", (), "café"),
    # declared, few words
    ("tcvn3 named", "H\xb5 N\xe9i", "TCVN3", (), "Hà Nội"),
    ("tcvn of mozilla", "H\xb5 N\xe9i", "x-viet-tcvn5712", (), "Hà Nội"),
    ("vn1 capitals in C0 and C1", "VI\x8cT NAM, \x11NG H\xbf", "TCVN5712-1", (), "VIỆT NAM, ỨNG HẴ"),
    ("vn1, not a byte order mark", "\xfe\xff", "tcvn5712-1", (), "ỵỐ"),
    ("viscii named", "H\xe0 N\xb5i", "viscii", (), "Hà Nội"),
    ("viscii, only C0 capitals", "\x02 \x05 \x06 \x14 \x19 \x1e", "VISCII", (), "Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ"),
    ("viscii A0 is a letter", "\xa0", "viscii", (), "Õ"),
    ("vps named", "N\xb6i b\xb6", "x-viet-vps", (), "Nội bộ"),
    ("vps, C0 capitals", "B\x12 CH\x10", "x-viet-vps", (), "BỘ CHỊ"),
    ("vps, small codes for capitals", "H\xb6I NGH\xce VI\x8cT NAM", "vps", (), "HỘI NGHỊ VIỆT NAM"),
    ("vni named", "Haø Noäi", "x-viet-vni", (), "Hà Nội"),
    ("vni capitals with small marks", "VIEäT NAM", "vni", (), "VIỆT NAM"),
    ("windows-1258", "\xd0\xe3\xeck N\xf4ng ph\xe1t tri\xea\xd2n", "windows-1258", (), "Đắk Nông phát triển"),
    ("cp1258 few words", "Vi\xea\xf2t", "cp1258", (), "Việt"),
    ("viqr", VIQR, "viqr", (), FULL),
    (
        "viqr, ends of sentences",
        "Anh co' kho?e kho^ng? Ai ddi dda^u? Tu+. do.",
        "viqr",
        (),
        "Anh có khỏe không? Ai đi đâu? Tự do.",
    ),
    ("viqr, backslash", "Ba\\. DDa('k N\\'", "viqr", (), "Ba. Đắk N'"),
    ("viqr leaves addresses", "vna.com dda(ng tin", "viqr", (), "vna.com đăng tin"),
    # fonts
    ("tcvn3 font", "H\xb5 N\xe9i", None, (".VnTime",), "Hà Nội"),
    ("tcvn3 capital font", "h\xb5 n\xe9i", None, (".VnTimeH",), "HÀ NỘI"),
    ("vni font", "Haø Noäi", None, ("VNI-Times",), "Hà Nội"),
    # soft hyphen is ư
    ("soft hyphen is ư", "Th\xad vi\xd6n t\xd8nh", None, (".VnArial",), "Thư viện tỉnh"),
    (
        "soft hyphen, undeclared",
        "Th\xad vi\xd6n t\xd8nh, nh\xb5 n\xad\xedc, t\xad t\xad\xebng, ph\xad\xacng",
        None,
        (),
        "Thư viện tỉnh, nhà nước, tư tưởng, phương",
    ),
    # Latin-1 bytes with references, labelled windows-1258
    ("latin-1 labelled 1258, proof", "tr\xecnh b\xe0y r\xf5 r\xe0ng", "windows-1258", (), "trình bày rõ ràng"),
    (
        "latin-1 labelled 1258, references",
        "m\xe3 c&#361; c\xf2n, \xfd ki&#7871;n, v\xec v&#7853;y",
        "windows-1258",
        (),
        "mã cũ còn, ý kiến, vì vậy",
    ),
    ("latin-1 labelled 1258, one word", "\xfd ki&#7871;n", "windows-1258", (), "ý kiến"),
    # below six marked words, without a hint
    ("too few words", "H\xb5 N\xe9i", None, (), "Hµ Néi"),
    ("too few words, western label", "B\xb8o \xa7\xbek N\xabng", "iso-8859-1", (), "B¸o §¾k N«ng"),
    # other languages
    (
        "french",
        "L'\xe9t\xe9 derni\xe8re, \xe0 la fen\xeatre, no\xebl, gar\xe7on, d\xe9j\xe0 \xe9t\xe9, ch\xe2teau",
        None,
        (),
        "L'été dernière, à la fenêtre, noël, garçon, déjà été, château",
    ),
    (
        "portuguese",
        "N\xe3o h\xe1 raz\xe3o, S\xe3o Paulo, situa\xe7\xe3o, at\xe9 ent\xe3o, voc\xea j\xe1 est\xe1 l\xe1",
        None,
        (),
        "Não há razão, São Paulo, situação, até então, você já está lá",
    ),
    (
        "german",
        "f\xfcr B\xfcrger k\xf6nnen h\xf6here Geb\xfchren gepr\xfcft w\xe4ren, m\xfcssten \xdcberg\xe4nge",
        None,
        (),
        "für Bürger können höhere Gebühren geprüft wären, müssten Übergänge",
    ),
    ("windows-1252 punctuation", "\x93a\x94 \x96 b\x85", None, (), "“a” – b…"),
    ("nothing", "", None, (), ""),
    ("ascii", "Dak Nong", "tcvn3", (), "Dak Nong"),
]


@pytest.mark.parametrize(("given", "charset", "fonts", "expected"), [c[1:] for c in BYTES], ids=[c[0] for c in BYTES])
def test_decode_bytes(given, charset, fonts, expected):
    assert decode_text(given.encode("latin-1"), charset=charset, fonts=fonts) == expected


UNICODE = [
    ("utf-8", FULL.encode(), None, FULL, ()),
    ("utf-8 with bom", b"\xef\xbb\xbf" + FULL.encode(), None, FULL, ()),
    ("utf-8 labelled windows-1258", FULL.encode(), "windows-1258", FULL, ("declared-charset-wrong",)),
    ("utf-8 labelled tcvn3, one word", "Đắk".encode(), "tcvn3", "Đắk", ("declared-charset-wrong",)),
    ("utf-8 labelled viscii, two letters", "Hà Nội".encode(), "viscii", "Hà Nội", ("declared-charset-wrong",)),
    ("viscii that is valid utf-8", b"\xd0\xa1k \xd0\xa1k \xd0\xa1k", "viscii", "Đắk Đắk Đắk", ("decoded:viscii",)),
    ("utf-8 labelled latin-1", "Đắk Nông".encode(), "iso-8859-1", "Đắk Nông", ()),
    ("utf-8 labelled user-defined", "Đắk Nông".encode(), "x-user-defined", "Đắk Nông", ()),
    ("utf-8 nfd", "Đa\u0306\u0301k No\u0302ng".encode(), None, "Đắk Nông", ()),
    (
        "one broken byte",
        "Đắk Nông \x93phát triển".encode().replace(b"\xc2\x93", b"\x93"),
        None,
        "Đắk Nông \ufffdphát triển",
        ("replacement-character",),
    ),
    (
        "cut at the end",
        "Đắk Nông phát triển".encode()[:-2],
        None,
        "Đắk Nông phát tri\ufffd",
        ("replacement-character",),
    ),
    ("data lost before", "B\ufffdo Đắk Nông".encode(), None, "B\ufffdo Đắk Nông", ("replacement-character",)),
    ("utf-16 little", "Đắk Nông".encode("utf-16"), None, "Đắk Nông", ("decoded:utf-16",)),
    ("utf-16 big", b"\xfe\xff" + "Đắk Nông".encode("utf-16-be"), "utf-8", "Đắk Nông", ("decoded:utf-16",)),
    ("utf-16 declared", "Đắk Nông mới".encode("utf-16-le"), "utf-16le", "Đắk Nông mới", ("decoded:utf-16le",)),
    ("other codec", "Москва".encode("windows-1251"), "windows-1251", "Москва", ("decoded:windows-1251",)),
    ("no-break space stays", "công\u00a0 tác ở".encode(), None, "công\u00a0 tác ở", ()),
    ("mojibake in utf-8", "xÃ£ há»\u0099i".encode(), None, "xã hội", ("mojibake",)),
    ("tcvn3 wrapped in utf-8", TCVN3.encode(), "utf-8", FULL, ("decoded:tcvn3",)),
    ("vni wrapped in utf-8", VNI.encode(), None, FULL, ("decoded:vni",)),
    ("viqr undeclared", VIQR.encode(), None, FULL, ("decoded:viqr",)),
    (
        "english with apostrophes",
        b"It's the dogs' a^b (see a) house. Why? u+v",
        None,
        "It's the dogs' a^b (see a) house. Why? u+v",
        (),
    ),
]


@pytest.mark.parametrize(
    ("given", "charset", "expected", "notes"), [c[1:] for c in UNICODE], ids=[c[0] for c in UNICODE]
)
def test_decode_unicode(given, charset, expected, notes):
    assert decode(given, charset=charset) == (expected, notes)


def test_a_page_keeps_its_addresses_and_its_markup():
    page = "<a href='/Da\u0306\u0301k'>Việt &amp; &lt;Nam&gt;</a>"
    assert decode(page.encode()) == (page, ())


def test_a_page_in_tcvn3_is_decoded_but_for_runs_with_a_face():
    page = f"<title>{TCVN3}</title><p>H\xdfa</p><font face='.VnTimeH'><b>h\xdfa</b></font> b\xd7nh"
    text, notes = decode(page.encode("latin-1"), charset="x-user-defined")
    assert text == f"<title>{FULL}</title><p>Hòa</p><font face='.VnTimeH'><b>h\xdfa</b></font> bình"
    assert notes == ("decoded:tcvn3",)
    assert repair_text("h\xdfa", fonts=(".VnTimeH",)) == "HÒA"


def test_notes_name_the_table():
    assert decode(TCVN3.encode("latin-1"))[1] == ("decoded:tcvn3",)
    assert decode(VISCII.encode("latin-1"), charset="windows-1258")[1] == ("decoded:viscii", "declared-charset-wrong")
    assert decode(b"tr\xecnh", charset="windows-1258")[1] == ("decoded:windows-1252", "declared-charset-wrong")


TWICE = "NhÃƒÂ¢n rÃ¡Â»â„¢ng cÃƒÂ¡c mÃƒÂ´ hÃƒÂ¬nh"
# (what, given, fonts, expected)
STRINGS = [
    ("tcvn3 document", TCVN3, (), FULL),
    ("vni document", VNI, (), FULL),
    ("viscii document", VISCII, (), FULL),
    ("windows-1258 document", CP1258, (), FULL),
    ("vps as windows-1252", VPS.replace("\u008c", "Œ"), (), FULL),
    ("read as x-user-defined", "".join(chr(0xF700 + ord(c)) if c > "\x7f" else c for c in TCVN3), (), FULL),
    ("tcvn3 run", "Hµ Néi", (".VnTime",), "Hà Nội"),
    ("tcvn3 run, no dot", "Hµ Néi", ("VnTime",), "Hà Nội"),
    ("tcvn3 run, css list", "Hµ Néi", ("'.VnArial Narrow', Arial, sans-serif",), "Hà Nội"),
    ("tcvn3 run, several faces", "Hµ Néi", ("Arial", ".VnTime"), "Hà Nội"),
    ("capital face", "tØnh §¾k N«ng n¨m 2021", (".VnTimeH",), "TỈNH ĐẮK NÔNG NĂM 2021"),
    ("capital face, css small", "§¾k N«ng", (".vnarialh",), "ĐẮK NÔNG"),
    ("capital face, ascii", "Nam Phong", (".VnArialH",), "NAM PHONG"),
    ("capital face, reference", "x· h&eacute;i &amp; Nam", (".VnTimeH",), "XÃ HỘI & NAM"),
    ("no capital face", "Hµ", (".VnEnglish",), "Hà"),
    ("half-raised words", "VIÖT NAM, Hµ NéI, UBND X·", (".VnTime",), "VIỆT NAM, HÀ NỘI, UBND Xã"),
    ("one word with a hint", "®", (".VnTime",), "đ"),
    ("bullets of Word stay", "\uf0b7 B¸o c¸o → x·", (".VnTime",), "\uf0b7 Báo cáo → xã"),
    ("vni run", "Ñaøi Phaùt thanh", ("VNI-Helve",), "Đài Phát thanh"),
    ("vni run, capitals", "ÑAÛNG BOÄ TÆNH", ("VNI Times",), "ĐẢNG BỘ TỈNH"),
    ("vps run", "N¶i b¶", ("VPS Times",), "Nội bộ"),
    ("unicode under a legacy face", "Đắk Nông", (".VnTime",), "Đắk Nông"),
    ("unicode under a vni face", "Hà Nội đổi mới", ("VNI-Times",), "Hà Nội đổi mới"),
    ("other faces say nothing", "Hµ Néi", ("Arial", "Times New Roman"), "Hµ Néi"),
    ("too few words", "Céng hßa x· héi", (), "Céng hßa x· héi"),
    ("too few words, vni", "Coäng hoøa xaõ hoäi", (), "Coäng hoøa xaõ hoäi"),
    # mojibake
    ("mojibake, cp1252", "Ä\u0090áº£ng bá»™ tá»‰nh Ä\u0090áº¯k NÃ´ng", (), "Đảng bộ tỉnh Đắk Nông"),
    ("mojibake, latin-1", "lá»\x9di BÃ¡c, Ä\x91iá»\x83n hÃ¬nh", (), "lời Bác, điển hình"),
    ("mojibake, cp1258", "HĂ\xa0 Ná»™i cĂ³ nhiá»\x81u cĂ¢y", (), "Hà Nội có nhiều cây"),
    ("mojibake of capitals", "Ã”NG BÃŠ TÃ”NG", (), "ÔNG BÊ TÔNG"),
    ("mojibake of one capital", "Ã”ng Ba, Ã“c BÃ\xa0", (), "Ông Ba, Óc Bà"),
    ("mojibake, « as a byte of ừ", "Tá»« khi", (), "Từ khi"),
    ("mojibake, « and more", "tá»· lá»‡ dá»± trá»¯ báº¯t buá»™c tá»« 1%", (), "tỷ lệ dự trữ bắt buộc từ 1%"),
    ("mojibake, « beside sound letters", "Giá hoa nhập tá»« Trung Quốc", (), "Giá hoa nhập từ Trung Quốc"),
    ("mojibake twice, «", "TÃ¡Â»Â« khi", (), "Từ khi"),
    ("sound, French quotes", "«Quá», dit-il; «á», «phá»…", (), "«Quá», dit-il; «á», «phá»…"),
    ("sound, quoted words", "Người ta nói «Từ điển» và «quá»", (), "Người ta nói «Từ điển» và «quá»"),
    ("mojibake of à behind a capital", "LÃ\xa0o Cai", (), "Lào Cai"),
    ("mojibake of à, title case", "HÃ\xa0 Nam, CÃ\xa0 Mau", (), "Hà Nam, Cà Mau"),
    ("mojibake of à beside sound letters", "xăng dầu tại HÃ\xa0 Nội giảm", (), "xăng dầu tại Hà Nội giảm"),
    ("mojibake of đà", "việc tổ chức Ä‘Ã\xa0o tạo nghề", (), "việc tổ chức đào tạo nghề"),
    ("mojibake of Đà", "hoa trồng tại Ä\x90Ã\xa0 Lạt đẹp", (), "hoa trồng tại Đà Lạt đẹp"),
    ("sound, a no-break space", "XÃ\xa0HỘI, XÃ\xa0 HỘI", (), "XÃ\xa0HỘI, XÃ\xa0 HỘI"),
    ("mojibake of Ô among capitals", "KHÃ”NG THEO DÃ•I", (), "KHÔNG THEO DÕI"),
    ("mojibake of Ô beside sound letters", "Bộ CÃ”NG AN đề nghị", (), "Bộ CÔNG AN đề nghị"),
    ("sound, quoted capitals", "“THÔN, XÃ” VÀ “THỊ XÃ”", (), "“THÔN, XÃ” VÀ “THỊ XÃ”"),
    ("mojibake of à whose byte is a space", "NhÃ  nÆ°á»›c cÃ´ng bá»‘", (), "Nhà nước công bố"),
    ("mojibake twice", TWICE, (), "Nhân rộng các mô hình"),
    ("mojibake of quotes", "â€œtá»± diá»…n biáº¿nâ€\u009d â€“ â€¦", (), "“tự diễn biến” – …"),
    ("mojibake of nfd", "ViÃªÌ£t", (), "Việt"),
    ("mojibake of tcvn3", "CÃ©ng hÃŸa xÂ· hÃ©i chÃ± nghÃœa ViÃ–t Nam", (), "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("mojibake of a picture", "Hay quÃ¡ ðŸ˜€", (), "Hay quá 😀"),
    ("mojibake of a name", "Râ€™láº¥p, Yâ€“NiÃª", (), "R’lấp, Y–Niê"),
    ("mojibake beside sound text", "Đắk Nông: há»™i nghá»‹", (), "Đắk Nông: hội nghị"),
    ("no-break space of à", "xÃ£ há»™i vÃ\u00a0 nhÃ¢n dÃ¢n", (), "xã hội và nhân dân"),
    ("space for the no-break space", "xÃ£ há»™i vÃ nhÃ¢n dÃ¢n lÃ m", (), "xã hội và nhân dân làm"),
    ("trimmed no-break space", "xÃ£ há»™i vÃ", (), "xã hội và"),
    ("lost byte of Đ", "Äáº£ng bá»™ Äáº¯k NÃ´ng", (), "Đảng bộ Đắk Nông"),
    ("lost byte of Đ in capitals", "Äáº I Há»˜I, QÄ-TTg cá»§a Há»™i", (), "ĐẠI HỘI, QĐ-TTg của Hội"),
    ("bare Ä in sound text", "tỉnh Äắk Nông, Äà Lạt", (), "tỉnh Đắk Nông, Đà Lạt"),
    ("lost byte of ề", "nhiá»u Ä‘iá»u kiá»‡n", (), "nhiều điều kiện"),
    ("lost byte of ờ", "ngÆ°á»i lÃ£nh Ä‘áº¡o", (), "người lãnh đạo"),
    ("lost byte of ọ", "há»c táº­p, quan trá»ng", (), "học tập, quan trọng"),
    ("lost byte of ỏ", "lan tá»a, bÃ¡c bá»", (), "lan tỏa, bác bỏ"),
    ("lost byte, two readings", "cá»™t cá»", (), "cột cá»"),
    ("lost byte of a quote", "â€œtá»± chuyá»ƒn hÃ³aâ€ trong", (), "“tự chuyển hóa” trong"),
    ("lost byte of Ý", "Ã kiáº¿n cá»§a Ã´ng", (), "Ý kiến của ông"),
    ("lost soft hyphen of í", "chÃnh sÃ¡ch, chi phÃ há»£p lÃ½", (), "chính sách, chi phí hợp lý"),
    # not mojibake
    ("XÃ before a quote", "“XÃ” và XÃ… của THÃ", (), "“XÃ” và XÃ… của THÃ"),
    ("french quotes", "nói «quá» và «đá» rồi", (), "nói «quá» và «đá» rồi"),
    ("german", "Ärzte, Ägypten, Äon", (), "Ärzte, Ägypten, Äon"),
    # windows-1258 undone
    (
        "latin-1 read as windows-1258",
        "tŕnh bày rơ ràng, mă cũ c̣n, ư kiến, v́ vậy",
        (),
        "trình bày rõ ràng, mã cũ còn, ý kiến, vì vậy",
    ),
    ("polish", "Gdańsk, Poznań, źródło", (), "Gdańsk, Poznań, źródło"),
    # step 6
    ("references", "&#7842;nh v&agrave; &amp;ecirc; AT&T", (), "Ảnh và ê AT&T"),
    ("three rounds", "&amp;amp;nbsp;", (), "&amp;amp;nbsp;"),
    # other
    ("gha of a pdf", "đƣợc Trƣờng", (), "được Trường"),
    ("c1 quotes", "\x93Nông thôn mới\x94", (), "“Nông thôn mới”"),
    ("viqr", VIQR, (), FULL),
    (
        "good names",
        "São Paulo, Genève, München, Y-Ƀlŭl Niê, M’nông, Ê\u0306",
        (),
        "São Paulo, Genève, München, Y-Ƀlŭl Niê, M’nông, Ê\u0306",
    ),
    ("good stand-ins", "Ko\\ng {uôn C|ư a^ x+y", (), "Ko\\ng {uôn C|ư a^ x+y"),
    ("spaces stay", "  5\u00a0000  đồng ạ ", (), "  5\u00a0000  đồng ạ "),
]


@pytest.mark.parametrize(("given", "fonts", "expected"), [c[1:] for c in STRINGS], ids=[c[0] for c in STRINGS])
def test_repair(given, fonts, expected):
    assert repair_text(given, fonts=fonts) == expected


@pytest.mark.parametrize("text", [FULL, "XÃ HỘI", "Đắk Nông", "5\u00a0000", "Ðen", ""])
def test_repair_says_nothing_of_sound_text(text):
    assert repair(text)[1] in ((), ("look-alike",))
