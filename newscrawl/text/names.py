"""What the name of a person and the name of a source look like in a byline.

Shape only: no dictionary can hold the pen names of sixty newspapers, and a syllable list would reject `H’Hen Niê`.
The word lists here say what is certainly *not* a person. Nothing here reads a whole byline (`bylines` does).
"""

import re
from itertools import pairwise
from typing import Final
from unicodedata import combining

from newscrawl.text.fold import fold_key
from newscrawl.text.name_words import AGENCIES, NOT_NAMES, PAPERS, RARE_SURNAMES, SURNAMES, VERBS

_APOSTROPHES: Final = "’'‘ʼ´`ʻ"
_HOST: Final = re.compile(
    r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}(?:vn|com|net|org|info|gov|edu|tv|asia)(?:/[\w/.-]{0,60})?", re.IGNORECASE
)
_OUTLET: Final = re.compile(
    r"(?:tạp chí|đài|cổng (?:thông tin|ttđt|tt)|trang (?:tin|thông tin|ttđt)|thông tấn xã|truyền hình|kênh|bản tin"
    r"|hãng (?:tin|thông tấn)) \S|(?:ttxvn|vov|vtv)[ /-]"
)
_DAI_LONE: Final = re.compile(r"đài (?:truyền|phát|tiếng|pt|th)")
_MEDIA_ENDS: Final = frozenset({"online", "news", "tv", "plus", "times", "post", "media"})
_INSTITUTION: Final = re.compile(
    r"(?:sở|bộ|cục|tổng cục|chi cục|ủy ban|uỷ ban|ubnd|hđnd|công an|ban|trung tâm|văn phòng|vụ|viện|hội|bệnh viện"
    r"|trường|đảng ủy"
    r"|huyện ủy|tỉnh ủy|thành ủy|mttq|phòng|đoàn|chi cục|kho bạc|ngân hàng|vnanet|wto|who|liên hợp quốc)\s+\S",
    re.IGNORECASE,
)
_DOCUMENT: Final = re.compile(
    r"(?:chỉ thị|nghị quyết|nghị định|quyết định|kế hoạch|thông tư|luật|bộ luật|đề án|quy định|công văn|hướng dẫn"
    r"|kết luận"
    r"|báo cáo|thông báo|dự thảo|dự báo|chương trình|quy hoạch|pháp lệnh|hiến pháp|điều|khoản|thống kê|công điện"
    r"|tờ trình"
    r"|ông|bà|anh|chị|bác|cụ|đồng chí|đ/c|em|cô|chú|thầy|gương bác|lời|bộ trưởng|giám đốc|phó|chủ tịch|bí thư"
    r"|trưởng)\b",
    re.IGNORECASE,
)
TITLES: Final = re.compile(
    r"(?:(?:pgs|gs|ts|ths|th\.s|bs|bsck\w{0,3}|cn|ks|kts|ls|nsnd|nsưt|ncs|dr)\b\.?[\s.,-]*"
    r"|thạc sĩ |tiến sĩ |bác sĩ |luật sư |nhà báo |nhà văn "
    r"|nhà thơ |kỹ sư |đại tá |thượng tá |trung tá |thiếu tá |đại úy |thượng úy |trung úy |nghệ sĩ |nhạc sĩ |họa sĩ"
    r" |linh mục ){1,3}",
    re.IGNORECASE,
)
_HEADS: Final = re.compile(
    r"(?:sở|ủy|uỷ|ubnd|hđnd|cục|tỉnh|huyện|xã|phường|thị (?:xã|trấn)|báo|htx|tp|mttq|đảng (?:bộ|ủy|uỷ|viên)"
    r"|đoàn (?:thanh|viên|kết)|hội (?:đồng|nông|cựu|phụ|liên|chữ)"
    r"|ban (?:chấp|tổ|tuyên|thường|chỉ|quản|dân|biên|giám|bí)|bộ (?:trưởng|công|y|nội|tài|giáo|quốc|tư|nông|xây|văn"
    r"|ngoại|giao|chính)"
    r"|trường (?:đại|cao|thpt|thcs|tiểu|mầm|trung|phổ)|công (?:ty|an|đoàn|điện|tác|nghệ|nghiệp)|tập đoàn|ngân hàng"
    r"|trung tâm|phòng (?:gd|giáo|văn|y|nội|tài|chống)"
    r"|đài (?:truyền|phát|tiếng)|nhà (?:máy|nước|văn|xuất)|chi (?:bộ|cục|nhánh|đoàn|hội)|khu (?:công|kinh|du|di"
    r"|vực)|kế hoạch|nghị (?:quyết|định)|chỉ thị|quyết định"
    r"|thông (?:tư|báo|tin)|phần|chương|mục|điều|bài|tin|ảnh|theo|nguồn|xem|đọc|chia sẻ|video|năm|tháng|ngày|thứ"
    r"|quốc lộ|dự án|công trình"
    r"|giải pháp|thực trạng|nâng cao|đẩy mạnh|tăng cường|phát triển|xây dựng|phát huy|tiếp tục|tập trung|hiệu quả"
    r"|kết quả|những|các|ông|bà|đồng chí)(?=\s|:|,|$)",
    re.IGNORECASE,
)
# A syllable without accents, loosely: one word alone is a name only if it could be one (names of 3 letters pass).
_SYLLABLE: Final = re.compile(
    r"[a-z]{1,3}|(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|n[gh]|[cmnpt])?"
)
# The middle names that nothing else has, and the words that make a common noun of them (`Văn Hóa`, `Thị Xã`).
_MIDDLE_NAMES: Final = {
    "thị": frozenset(("xã", "trấn", "trường", "trưởng", "hiếu", "giác", "phần", "lực", "thực")),
    "văn": frozenset(("hóa", "hoá", "học", "nghệ", "minh", "bản", "phòng", "kiện", "chương", "bằng")),
}
_VOWEL: Final = re.compile(r"[aeiouyà-ỹăâêôơưĩũ]", re.IGNORECASE)


def _word(word: str) -> bool:
    """A word of a name: a capital first, only letters, marks, apostrophes and hyphens; dots only in initials."""
    bare = word.lstrip(_APOSTROPHES)
    if not bare or not bare[0].isupper() or len(word) > 20:
        return False
    if "." in bare:
        chunks = bare.rstrip(".").split(".")
        if any(not chunk or len(chunk) > 5 or not chunk[0].isupper() for chunk in chunks):
            return False
        bare = "".join(chunks)
    return bare.isalpha() or all(
        sign.isalpha() or sign in _APOSTROPHES or sign == "-" or combining(sign) for sign in bare
    )


def is_initials(text: str) -> bool:
    """`H.N`, `P.Y.`, `T. H`: capital letters with dots."""
    chunks = text.replace(" ", "").rstrip(".").split(".")
    return "." in text and all(0 < len(chunk) <= 2 and chunk.isalpha() and chunk[0].isupper() for chunk in chunks)


def ends_in_initial(text: str) -> bool:
    """Whether the full stop at the end belongs to the name (`Thu A.`, `H.N.`, `Th.`) and does not end a sentence:
    `Hà.` and `MY.` are syllables."""
    word = text.rsplit(" ", 1)[-1]
    if not is_initials(word):
        return False
    letters = fold_key(word.rstrip("."))
    return "." in letters or len(letters) == 1 or not any(vowel in letters for vowel in "aeiouy")


def is_person(text: str) -> bool:
    """Whether `text` has the shape of one person's name (1 to 6 capitalised words, an academic title before it)."""
    if not 1 < len(text) <= 60:
        return False
    title = TITLES.match(text)
    if title and title.end() < len(text):
        text = text[title.end() :]
    words = text.split(" ")
    return len(words) <= 6 and all(map(_word, words)) and not (len(words) == 1 and len(text.strip(".")) < 2)


def is_lone_person(text: str) -> bool:
    """`is_person` for a line without any label: also not a section, an institution or a heading in capitals."""
    if not is_person(text):
        return False
    low = text.lower()
    if low in NOT_NAMES or _HEADS.match(low):
        return False
    title = TITLES.match(text)
    if title and title.end() < len(text):
        text = text[title.end() :]
    words = text.split(" ")
    if len(words) == 1 and text.isupper() and not _VOWEL.search(text) and len(text) > 3 and "." not in text:
        return False  # UBND, HĐND, THPT
    if len(words) == 1 and text.isalpha() and (len(text) > 7 or (text.isascii() and not _SYLLABLE.fullmatch(low))):
        return False  # MEDIATECH, Golf, English: the longest syllable, "nghiêng", has seven letters
    if len(words) >= 4:  # `HIỆU QUẢ BƯỚC ĐẦU`, `Đường Lên Đỉnh Olympia`
        return _is_long_name(text, words)
    return True


def _is_long_name(text: str, words: list[str]) -> bool:
    """Four to six capitalised words are a person with a known surname, a clan's prefix or a middle `Thị`, `Văn`."""
    if begins_with_surname(text) or words[0].startswith(("H’", "H'", "K’", "K'")):
        return True
    low = [word.lower() for word in words]
    if low[0] in RARE_SURNAMES and not text.isupper():  # `ỨNG DỤNG CÔNG NGHỆ SỐ` is a heading
        return True
    return any(word in _MIDDLE_NAMES and after not in _MIDDLE_NAMES[word] for word, after in pairwise(low[1:4]))


def begins_with_surname(text: str) -> bool:
    """Whether the first word is one of the common surnames."""
    return text.split(" ", 1)[0].lower() in SURNAMES


def is_outlet(text: str, *, labelled: bool = True) -> bool:
    """Whether `text` names an agency, paper, channel or site. `labelled`: behind `Theo`, a slash or in brackets."""
    if not 1 < len(text) <= 80 or "," in text or (":" in text and "://" not in text):
        return False
    low = text.lower()
    if low in AGENCIES or (labelled and low in PAPERS) or _HOST.fullmatch(text):
        return True
    if "/" in text:
        first, *rest = (part.strip() for part in text.split("/"))
        return is_outlet(first, labelled=labelled) and all(is_outlet(part) or is_person(part) for part in rest)
    words = low.split(" ")
    if len(words) > 9 or VERBS.intersection(words):
        return False
    return is_paper(text) if words[0] == "báo" else _is_channel(text, words, labelled=labelled)


def _is_channel(text: str, words: list[str], *, labelled: bool) -> bool:
    """`Đài Tiếng nói Việt Nam`, `Cổng thông tin …`, `Hà Tĩnh Online`."""
    low = text.lower()
    if _OUTLET.match(low):
        return labelled or words[0] != "đài" or _DAI_LONE.match(low) is not None
    return labelled and len(words) > 1 and (words[-1] in _MEDIA_ENDS or low.endswith("+")) and text[0].isupper()


def is_paper(text: str) -> bool:
    """`Báo Đắk Nông`, `Báo điện tử Chính phủ`; not `Báo cáo`, not `Báo động`."""
    words = text.split(" ")
    low = [word.lower() for word in words]
    if low[0] != "báo" or len(words) < 2 or low[1] in {"cáo", "động", "hiếu", "công", "ứng", "danh"}:
        return False
    rest = words[3:] if low[1:3] == ["điện", "tử"] else words[1:]
    return not rest or rest[0][:1].isupper() or rest[0][:1].isdigit()


def is_source(text: str) -> bool:
    """Whether what follows `Theo` is a source and not the beginning of a sentence (`Theo Chỉ thị 05, cán bộ …`)."""
    if is_outlet(text):
        return True
    parts = re.split(r"\s*[,;]\s*|\s+[-–]\s+|\s+(?:và|&)\s+", text)
    if len(parts) > 1:
        return all(is_outlet(part) for part in parts)
    words = text.split(" ")
    if len(words) > 9 or not text[:1].isupper() or text[-1:] in ".!?:" or _DOCUMENT.match(text):
        return False
    if VERBS.intersection(word.lower() for word in words) or re.search(r"[,;:!?()]|\d{2}", text):
        return False
    return is_person(text) or _INSTITUTION.match(text) is not None
