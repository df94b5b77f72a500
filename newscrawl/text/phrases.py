"""The furniture of a Vietnamese news page: which whole lines are buttons, headings, forms and notices.

Only the words and the whole-line comparison. Where a line stands (body or not) is the caller's matter, and nothing
here ever looks at the beginning of a line alone: `Chia sẻ với phóng viên, ông …` begins like a button and is text
(rules, section 6).
"""

import re
from functools import lru_cache
from typing import Final

from newscrawl.text.fold import accent_key, fold_key
from newscrawl.text.phrase_words import BUTTONS, HEADINGS, NETWORKS, NOTICE_STARTS

# A longer line is never compared at all. The longest notices that were seen have about 250 characters (2026-11-23).
LONGEST: Final = 320
_LONGEST_PHRASE: Final = 64
_LONGEST_LINE: Final = 120

_BETWEEN_NETWORKS: Final = re.compile(r"[\s,|/·•]+")
_NETWORKS: Final = frozenset(NETWORKS)
_STRONG_NETWORKS: Final = _NETWORKS - {"x", "in", "link", "copy", "share", "email", "print"}

# The same headings by grammar: (kind of thing) + (which ones). On the folded line.
_LIST: Final = re.compile(
    r"(?:(?:cac|nhung|mot so|xem|xem them|doc|doc them) )?"
    r"(?:tin(?: tuc| bai|, bai|/bai| anh| video| nong| noi bat)?|bai(?: viet| bao)?|video|anh|chuyen muc|chu de"
    r"|noi dung)"
    r" (?:khac|lien quan|tuong tu|cung (?:chuyen muc|chu de|chuyen de|muc|loai|su kien|tac gia|ngay)|moi|moi nhat"
    r"|moi hon"
    r"|moi cap nhat|moi dang|moi dua|cu hon|cu|truoc|truoc do|tiep theo|tiep|ke tiep|noi bat|tieu diem|doc nhieu"
    r"|doc nhieu nhat|xem nhieu|xem nhieu nhat|duoc quan tam|duoc doc nhieu|quan tam|hay|nong|hot|trong ngay|trong tuan"
    r"|da (?:dua|dang|xuat ban|phat hanh|phat|doc|xem|luu|qua)"
    r"(?: (?:cung ngay|truoc|truoc do|gan day|cung chuyen muc|theo ngay"
    r"|ngay [\d/.-]{1,10}))?)"
    r"(?: nhat| cung chuyen muc| khac| trong chuyen muc| cua tac gia)?"
)
_ACTION: Final = re.compile(
    # share, print and send buttons with an object; short, no punctuation, so that no sentence fits
    r"(?:gui|chia se|in|luu|tai|danh dau|gui link|copy)(?: (?:bai viet|bai bao|bai|tin|trang|lien ket|link|noi dung"
    r"|tin bai|duong dan))?(?: (?:nay|ve may))?"
    r"(?: (?:cho|toi|den|len|qua|tren|bang|vao|ra|voi|ve))"
    r"(?: (?:ban be|ban|nguoi than|moi nguoi|ban doc|toa soan|ban bien tap|bbt|ban be qua email|email|e-mail|mail"
    r"|facebook|zalo|twitter|messenger|giay|may in|pdf|file pdf|mang xa hoi|cac mang xa hoi|muc yeu thich"
    r"|bao [\w ]{2,24}|dong nghiep|gia dinh|nguoi khac))"
    r"(?: va (?:ban be|nguoi than|gia dinh))?"
    r"|(?:gui|in|chia se) (?:bai viet|bai bao|bai|tin|trang|noi dung)(?: nay)?"
    r"|(?:luu|tai) (?:bai viet|bai bao|bai)(?: nay)?"
    r"|theo doi [\w ]{2,30} tren"
    r"|xem (?:cac|tat ca|them|them cac) (?:binh luan|y kien)[\w ]{0,20}|xem (?:cac|them) bai viet cua tac gia"
    r"|(?:hay |moi ban |bam )?(?:like|theo doi|quan tam|truy cap) (?:fanpage|kenh|trang)(?: [\w .]{2,40})?"
)
# Houses that merged have names of fifty characters: longer than any other button.
_FOLLOW: Final = re.compile(
    r"theo doi [\w .,–-]{2,90} tren (?:google news|google|facebook|zalo|youtube|tiktok|cac nen tang|mang xa hoi)"
)
_PROMPT: Final = re.compile(
    r"(?:xin |de nghi |moi |hay )?(?:vui long |moi ban |ban vui long |ban hay |hay )?(?:nhap|dien|go|viet)(?: vao)?"
    r" (?:day du |lai |dung |noi |vao )?(?:ho|ten|email|e-mail|dia chi|noi dung|ma|binh luan|y kien|so dien thoai"
    r"|dien thoai|ly do|mat khau|tieng viet|thong tin|tu khoa|captcha|tieu de|it nhat|toi thieu|phan hoi"
    r"|cau hoi)\b[\w \-/().&]{0,60}"
    r"|(?:xin |ban )?(?:vui long|can|phai|hay|ban can)(?: phai)? dang nhap(?: tai khoan)?(?: (?:de"
    r"|truoc khi) [\w ]{2,40})?"
    r"|dang nhap(?: tai khoan)? de (?:gui|binh luan|viet|tham gia|chia se)[\w ]{0,30}"
    r"|(?:moi|cac)? ?(?:y kien|binh luan)[\w ]{0,20} (?:se duoc|duoc) (?:kiem duyet|duyet|bien tap|xem xet)[\w ]{0,50}"
    r"|(?:xin )?vui long (?:khong de trong|chon|kiem tra lai|xac nhan|thu lai|cho|bat javascript"
    r"|doi)(?: [\w-]{1,12}){0,6}"
    r"|(?:xin )?vui long khong (?:nhap|de|viet|go|dang|su dung)(?: [\w-]{1,12}){0,10}"
    r"|(?:ban con|con|toi da|gioi han) [\d/]{1,7} (?:ky tu|chu)[\w ]{0,20}"
)
_VAGUE: Final = (
    r"(?:bao|tap chi|dai|trang|cong|website|toa soan|co quan|ban bien tap|so |ubnd|uy ban|trung tam|thong tan|ttxvn"
    r"|vov|vtv|(?:van phong )?(?:tinh|thanh|huyen) uy|hoi nha bao|hoi van|ban tuyen giao|nha xuat ban|nxb|van phong)"
)
_NOTICE: Final = re.compile(
    r"(?:toan bo |moi )?(?:ban quyen|copyright)(?: noi dung| tin bai| website)?(?: \d{4})? ?(?:thuoc(?: ve)?|cua|by|:) "
    rf"(?:{_VAGUE}|[\w-]+\.(?:vn|com|net|org)).{{0,160}}"
    r"|(?:copyright|ban quyen) ?(?:©|\(c\)|\d{4}).{0,160}"
    r"|(?:xin |vui long |de nghi |yeu cau |khi |phai |can |moi |nho |ban doc )*(?:vui long )?ghi ro nguon\b(?!"
    r" goc).{0,200}"
    r"(?:khi |lai |phat hanh|su dung|trich|website|\.vn|\.com|trang|bao).{0,160}"
    r"|(?:vui long|de nghi|xin|xin vui long) ghi ro nguon\b(?! goc).{0,200}"
    r"|(?:khong (?:duoc )?|cam |nghiem cam (?:moi hinh thuc )?"
    r"|moi hanh vi |moi hinh thuc )sao chep (?:duoi |lai|noi dung|tin bai|tin,|khi chua|neu |ma |phai |bat ky"
    r"|toan bo|thong tin|hoac|va (?:dang|phat)|bai viet).{0,200}"
    r"|(?:khong (?:duoc )?|cam |nghiem cam )(?:phat hanh|su dung|dang tai|trich dan) lai\b.{0,200}"
    r"|phat hanh lai thong tin tu (?:website|trang|bao).{0,160}"
    r"|.{0,12}(?:bao|tap chi|dai) [\w ]{2,40} giu ban quyen.{0,120}"
    r"|(?:website |trang )?(?:duoc )?(?:thiet ke|phat trien|powered|designed|developed)(?: va (?:phat trien"
    r"|van hanh))? (?:boi|by):? .{2,60}"
    r"|all rights reserved\.?"
)
_RIGHTS: Final = re.compile(r"(?:toan bo |moi )?ban quyen (?:noi dung )?(?:thuoc|cua) ")
# A licence, a hotline and the like are also subjects of articles: more proof than the first words.
_LICENCE: Final = re.compile(
    r"(?:so )?giay phep(?: (?:hoat dong|xuat ban|thiet lap|bao chi|bao dien tu|mxh|mo chuyen trang|ttdt"
    r"|hoat dong bao chi|dien tu|trang thong tin dien tu|tong hop|tren mang)){0,5}"
    r" ?(?:so)? ?:? ?\d[^;]{0,200}"
)
_PRESS: Final = re.compile(
    r"gp-?(?:btttt|ttdt|cbc|bvhtt|bc|ptth|stttt|bvhttdl|vhtt|ttdt)|gphd|gpbc|bttt|bo thong tin|cuc bao chi|so thong tin"
    r"|trang thong tin dien tu|hoat dong bao chi|bao dien tu|bo van hoa|bo vh|gp-xb|gpxb|cuc phat thanh|so van hoa"
)
_CONTACT: Final = re.compile(
    r"(?:duong day nong|hotline|dien thoai|tel|fax|email|e-mail|toa soan|dia chi|tru so|lien he(?: quang cao"
    r"| toa soan)?"
    r"|quang cao|phong quang cao|(?:quyen |pho )?tong bien tap|giam doc|chiu trach nhiem(?: noi dung| xuat ban"
    r"| chinh)?|co quan chu quan"
    r"|so dien thoai|phat hanh|dien thoai toa soan)(?: [\w ]{2,20})?(?: \([^()]{1,12}\))? ?: ?.{2,200}"
)
# `A- A A+`, `Cỡ chữ: A- A+`, `A+`: the minus belongs to the button, so it is compared before edges are stripped.
_SIZES: Final = re.compile(r"(?:cỡ chữ ?:? ?)?(?:a ?[+-](?: ?[|/]? ?a ?[+-]?){0,3}|a(?: a ?[+-]?){1,3})", re.IGNORECASE)
# `12 bình luận`, `5 thích`: the counter in front.
_COUNTED: Final = re.compile(
    r"[(\[]?[0-9]{1,3}(?:[.,]?[0-9]{3}){0,2}[)\]]? (bình luận|ý kiến|phản hồi|thích|chia sẻ|likes?|shares?|comments?)",
    re.IGNORECASE,
)
_BEFORE_COUNTED: Final = frozenset("0123456789([")
_SPACES: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_LEFT_OF: Final = _SPACES + ".…<«‹◄←↑↓>»›▶►•·*+|[](){}-–—→⇒▪■●◆✍💬🔗👉🖨©®"
_RIGHT_OF: Final = _SPACES + ".…:>»›▶►•·*|[]{}-–—→⇒↑↓▼▾!"
_COUNTER: Final = re.compile(r"[\s:]*(?:\(\s*(?:[0-9]{1,3}(?:[.,][0-9]{3})*|[0-9]{1,7}|\*|n)?\s*\)|[:\s][0-9]{1,6})$")
_COUNTER_ENDS: Final = tuple("0123456789)")
_ASTERISK: Final = re.compile(r"^\(\*+\)\s*")


def _keys(phrases: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        found.setdefault(fold_key(phrase), set()).add(accent_key(phrase))
    return {key: frozenset(values) for key, values in found.items()}


_HEADING_KEYS: Final = _keys(HEADINGS)
_BUTTON_KEYS: Final = _keys(BUTTONS)
# Behind these nothing but a list of articles or comments comes, so a line of them also proves that the tail began.
_SINGLE_USE: Final = frozenset(
    fold_key(p) for p in ("đọc thêm", "xem thêm", "xem tiếp", "đọc tiếp", "chủ đề", "nổi bật")
)


_WORD: Final = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


def _first_words() -> frozenset[str]:
    words = {*NOTICE_STARTS, *NETWORKS}
    for phrase in (*HEADINGS, *BUTTONS):
        match = _WORD.match(phrase)
        words.add(match[0] if match else phrase)
    return frozenset(words | {fold_key(word) for word in words})


_FIRST_WORDS: Final = _first_words()


def may_be_listed(line: str) -> bool:
    """A cheap no: whether the first word of `line` (NFC) begins any phrase or notice at all."""
    match = _WORD.search(line, 0, _LONGEST_PHRASE)
    return match is not None and match[0].lower() in _FIRST_WORDS


def strip_line(line: str) -> str:
    """`line` without arrows, bullets, colons, dots and a counter at its end: the words that are compared."""
    bare = line.lstrip(_LEFT_OF).rstrip(_RIGHT_OF)
    if bare.endswith(")") and "(" not in bare:
        bare = bare[:-1]  # `(Xem thêm)`
    elif line.rstrip().endswith(")") and "(" in bare and not bare.endswith(")"):
        bare += ")"
    if bare.endswith(_COUNTER_ENDS):
        bare = _COUNTER.sub("", bare)
    return bare.rstrip(_RIGHT_OF)


def _listed(bare: str, key: str, keys: dict[str, frozenset[str]]) -> bool:
    """Whether `bare` is a listed phrase. `Huy` is a name and `Hủy` a button: with accents, they must agree."""
    spelt = keys.get(key)
    if spelt is None:
        return False
    return (bare.isascii() and " " in bare) or accent_key(bare) in spelt


# The same few lines end every page of a portal; a cache of short strings only.
@lru_cache(maxsize=1024)
def _kind(line: str) -> str | None:
    if len(line) <= 24 and _SIZES.fullmatch(line.strip()):
        return "button"
    bare = strip_line(line)
    if not bare:
        return None
    key = fold_key(bare)
    if len(bare) <= _LONGEST_PHRASE:
        if _listed(bare, key, _HEADING_KEYS) or (_LIST.fullmatch(key) and not bare.startswith(("Anh ", "ANH "))):
            return "once" if key in _SINGLE_USE else "heading"
        if _listed(bare, key, _BUTTON_KEYS) or _ACTION.fullmatch(key):
            return "button"
    return "button" if _PROMPT.fullmatch(key) or _FOLLOW.fullmatch(key) or _row_of_networks(key) else None


def _row_of_networks(key: str) -> bool:
    words = _BETWEEN_NETWORKS.split(key)
    if words[:2] == ["chia", "se"]:
        words = [word for word in words[2:] if word not in ("qua", "len", "tren")] or ["?"]
    return _NETWORKS.issuperset(words) and not _STRONG_NETWORKS.isdisjoint(words)


def line_kind(line: str) -> str | None:
    """`heading`, `button` or None for the whole line (NFC); `once` for a heading that also stands between paragraphs.

    `heading`: of a list of other things (`Tin liên quan`, `Tin đã đưa`, `Từ khóa`); `button`: also form labels and
    prompts, and rows of social networks. Notices are not asked for here.
    """
    if len(line) > _LONGEST_LINE:
        return None
    if may_be_listed(line):
        return _kind(line)
    counted = line[:1] in _BEFORE_COUNTED and _COUNTED.fullmatch(line.rstrip(" .:>»"))
    return "button" if counted else None


def is_notice(line: str, *, footer: bool = False) -> bool:
    """Whether the line is a copyright, licence or contact notice. In a footer the first words are proof enough."""
    if line[:1] == "©" and len(line) <= _LONGEST_LINE:
        return True
    if len(line) > LONGEST or not may_be_listed(line):
        return False
    bare = _ASTERISK.sub("", line.strip())
    key = fold_key(bare.lstrip(_LEFT_OF)).strip()
    if _NOTICE.fullmatch(key) or (footer and _RIGHTS.match(key)):
        return not re.search(r", theo luat| tac gia|\bnghe si\b|\bnhac si\b", key[:90])
    if _LICENCE.fullmatch(key):
        return footer or _PRESS.search(key) is not None or len(key) <= 32
    contact = _CONTACT.fullmatch(key)
    if contact is None:
        return False
    return footer or (
        bool(re.search(r"\d{3}|@|bien tap|chiu trach|chu quan", key))
        and len(key) <= 160
        and not re.search(r"[^\W\d]{2,}\. [a-z]", key)
    )
