"""The furniture of a Vietnamese news page: which whole lines are buttons, headings, forms and notices.

Only the words and the whole-line comparison. Where a line stands (body or not) is the caller's matter, and nothing
here ever looks at the beginning of a line alone: `Chia sẻ với phóng viên, ông …` begins like a button and is text
(rules, section 6).
"""

import re
from typing import Final

from newscrawl.text.fold import accent_key, fold_key

# A longer line is never compared at all. The longest notices that were seen have about 250 characters (2026-11-23).
LONGEST: Final = 320
_LONGEST_PHRASE: Final = 64

# Headings after which a list of other things begins; the list goes with its heading (rules, section 6).
HEADINGS: Final = (
    "ý kiến bạn đọc|ý kiến độc giả|ý kiến phản hồi|bạn đọc bình luận|các bình luận|có thể bạn quan tâm"
    "|có thể bạn muốn xem|có thể bạn thích|có thể bạn muốn đọc|bạn có thể quan tâm|mời bạn đọc thêm|đọc thêm|xem thêm"
    "|đọc tiếp|bài đọc tiếp|xem tiếp|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|được quan tâm|quan tâm nhiều"
    "|được quan tâm nhất|cùng chuyên mục|cùng chủ đề|cùng tác giả|cùng sự kiện|chủ đề liên quan|sự kiện liên quan"
    "|liên quan|nổi bật|mới nhất|mới cập nhật|tin nóng|tin hot|tin nhanh|tiêu điểm|đừng bỏ lỡ|đáng chú ý|dòng sự kiện"
    "|từ khóa|từ khóa liên quan|từ khóa tìm kiếm|tags|tag|thẻ|chủ đề|related news|related articles|read more|most read"
    "|other news|latest news|video nổi bật|ảnh nổi bật|bình luận mới nhất|bình luận nổi bật|tất cả bình luận"
    "|mới nhất đọc nhiều|các bài khác|chuyên mục khác|thông tin liên quan|nội dung liên quan|tài liệu liên quan"
).split("|")
# Buttons, form labels and lines that stand alone.
BUTTONS: Final = (
    "viết bình luận mới|viết bình luận|gửi bình luận|bình luận|thêm bình luận|đăng bình luận|để lại bình luận"
    "|bình luận của bạn|ý kiến của bạn|ý kiến|viết ý kiến|gửi ý kiến|gửi ý kiến của bạn|gửi phản hồi|phản hồi|trả lời"
    "|ẩn bình luận|xem bình luận|xem thêm bình luận|xem tất cả bình luận|xem các bình luận|mới nhất quan tâm nhất"
    "|chưa có bình luận|chưa có bình luận nào|không có bình luận nào|hiện chưa có bình luận nào"
    "|hãy là người đầu tiên bình luận|hãy là người bình luận đầu tiên|trở thành người bình luận đầu tiên"
    "|chia sẻ|chia sẻ bài viết|chia sẻ ngay|chia sẻ cho bạn bè|chia sẻ với bạn bè|chia sẻ mạng xã hội|lan tỏa|share|print|comments|comment"
    "|in bài viết|in trang|in bài|in tin|in|bản in|bản để in|phiên bản in|phiên bản để in|xem bản in|lưu bài|lưu bài viết"
    "|lưu tin|đã lưu|bỏ lưu|gửi email|gửi mail|gửi qua email|gửi tin|gửi bài|gửi bài viết|gửi cho bạn bè|gửi tòa soạn"
    "|copy link|sao chép liên kết|sao chép link|sao chép|sao chép đường dẫn|đã sao chép|đánh dấu bài viết|báo lỗi"
    "|báo xấu|báo cáo vi phạm|tải về|tải xuống|quay lại|trở lại|trở về|về trang chủ|trang chủ|về đầu trang"
    "|trở về đầu trang|trở lại đầu trang|quay lại đầu trang|lên đầu trang|đầu trang|cuối trang|trang trước|trang sau"
    "|trang tiếp|bài trước|bài sau|bài tiếp theo|bài trước đó|a- a a+|a a- a+|a+ a-|a- a+|a+ a a-|cỡ chữ|cỡ chữ a- a a+"
    "|cỡ chữ a a|cỡ chữ a- a+|kích thước chữ|cỡ chữ nhỏ|cỡ chữ lớn|tăng cỡ chữ|giảm cỡ chữ|chữ to|chữ nhỏ|nghe đọc bài"
    "|nghe bài viết|nghe đọc báo|nghe|nghe audio|đọc bài viết|đọc bài|giọng nam|giọng nữ|nghe tin|giọng đọc"
    "|họ và tên|họ tên|họ và tên của bạn|tên của bạn|email|e-mail|email của bạn|địa chỉ email|điện thoại|số điện thoại"
    "|tiêu đề|nội dung|nội dung bình luận|mã xác nhận|mã bảo vệ|mã bảo mật|mã captcha|captcha|nhập mã|đổi mã khác|gửi|gửi đi|hủy"
    "|hủy bỏ|nhập lại|làm lại|xóa|thích|like|không thích|yêu thích|theo dõi|theo dõi trang|đăng nhập|đăng ký|đăng xuất"
    "|quên mật khẩu|tìm kiếm|danh mục|đóng|thu gọn|mở rộng|xem chi tiết|chi tiết|xem tất cả|tất cả|đánh giá bài viết"
    "|đánh giá|bình chọn|xếp hạng|bạn đọc đánh giá|quảng cáo|advertisement|tiếng việt có dấu|viết tiếng việt có dấu"
    "|xin vui lòng gõ tiếng việt có dấu|ý kiến của bạn sẽ được kiểm duyệt|bình luận sẽ được kiểm duyệt trước khi đăng"
    "|bình luận của bạn sẽ được kiểm duyệt|bình luận của bạn sẽ được duyệt trước khi đăng|gửi câu hỏi|liên hệ tòa soạn"
    "|đặt báo|báo in|đọc báo in|rss|sitemap|zalo oa|gửi tin bài|kết nối với chúng tôi|theo dõi chúng tôi|phóng to|thu nhỏ"
).split("|")
_NETWORKS: Final = frozenset(
    "facebook twitter zalo google google+ youtube tiktok linkedin pinterest messenger telegram viber whatsapp instagram"
    " email print link copy x skype threads share in".split()
)
_STRONG_NETWORKS: Final = _NETWORKS - {"x", "in", "link", "copy", "share", "email", "print"}

# The same headings by grammar: (kind of thing) + (which ones). On the folded line.
_LIST: Final = re.compile(
    r"(?:(?:cac|nhung|mot so|xem|xem them|doc|doc them) )?"
    r"(?:tin(?: tuc| bai|, bai|/bai| anh| video| nong| noi bat)?|bai(?: viet| bao)?|video|anh|chuyen muc|chu de|noi dung)"
    r" (?:khac|lien quan|tuong tu|cung (?:chuyen muc|chu de|chuyen de|muc|loai|su kien|tac gia|ngay)|moi|moi nhat|moi hon"
    r"|moi cap nhat|moi dang|moi dua|cu hon|cu|truoc|truoc do|tiep theo|tiep|ke tiep|noi bat|tieu diem|doc nhieu"
    r"|doc nhieu nhat|xem nhieu|xem nhieu nhat|duoc quan tam|duoc doc nhieu|quan tam|hay|nong|hot|trong ngay|trong tuan"
    r"|da (?:dua|dang|xuat ban|phat hanh|phat|doc|xem)(?: (?:truoc|truoc do|gan day|cung chuyen muc|theo ngay|ngay [\d/.-]{1,10}))?)"
    r"(?: nhat| cung chuyen muc| khac| trong chuyen muc| cua tac gia)?"
)
_ACTION: Final = re.compile(
    # share, print and send buttons with an object; short, no punctuation, so that no sentence fits
    r"(?:gui|chia se|in|luu|tai|danh dau|gui link|copy)(?: (?:bai viet|bai bao|bai|tin|trang|lien ket|link|noi dung|tin bai|duong dan))?(?: (?:nay|ve may))?"
    r"(?: (?:cho|toi|den|len|qua|tren|bang|vao|ra|voi|ve))"
    r"(?: (?:ban be|ban|nguoi than|moi nguoi|ban doc|toa soan|ban bien tap|bbt|ban be qua email|email|e-mail|mail|facebook|zalo|twitter|messenger|giay|may in|pdf|file pdf|mang xa hoi|cac mang xa hoi|muc yeu thich|bao [\w ]{2,24}|dong nghiep|gia dinh|nguoi khac))"
    r"(?: va (?:ban be|nguoi than|gia dinh))?"
    r"|(?:gui|in|luu|chia se|tai)(?: (?:bai viet|bai bao|bai|tin|trang))(?: nay)?"
    r"|theo doi [\w .,-]{2,40} tren (?:google news|google|facebook|zalo|youtube|tiktok|cac nen tang|mang xa hoi)"
    r"|(?:hay |moi ban |bam )?(?:like|theo doi|quan tam|truy cap) (?:fanpage|kenh|trang)(?: [\w .]{2,40})?"
)
_PROMPT: Final = re.compile(
    r"(?:xin |de nghi |moi |hay )?(?:vui long |moi ban |ban vui long |ban hay |hay )?(?:nhap|dien|go|viet)(?: vao)?"
    r" (?:day du |lai |dung |noi |vao )?(?:ho|ten|email|e-mail|dia chi|noi dung|ma|binh luan|y kien|so dien thoai|dien thoai|mat khau|tieng viet|thong tin|tu khoa|captcha|tieu de|it nhat|toi thieu|phan hoi|cau hoi)\b[\w \-/().]{0,60}"
    r"|(?:xin |ban )?(?:vui long|can|phai|hay|ban can)(?: phai)? dang nhap(?: tai khoan)?(?: (?:de|truoc khi) [\w ]{2,40})?"
    r"|dang nhap(?: tai khoan)? de (?:gui|binh luan|viet|tham gia|chia se)[\w ]{0,30}"
    r"|(?:moi|cac)? ?(?:y kien|binh luan)[\w ]{0,20} (?:se duoc|duoc) (?:kiem duyet|duyet|bien tap|xem xet)[\w ]{0,50}"
    r"|(?:ban con|con|toi da|gioi han) [\d/]{1,7} (?:ky tu|chu)[\w ]{0,20}"
)
_VAGUE: Final = r"(?:bao|tap chi|dai|trang|cong|website|toa soan|co quan|ban bien tap|so |ubnd|trung tam|thong tan)"
_NOTICE: Final = re.compile(
    r"(?:toan bo |moi )?(?:ban quyen|copyright)(?: noi dung| tin bai| website)?(?: \d{4})? ?(?:thuoc(?: ve)?|cua|by|:) "
    rf"(?:{_VAGUE}|[\w-]+\.(?:vn|com|net|org)).{{0,160}}"
    r"|(?:copyright|ban quyen) ?(?:©|\(c\)|\d{4}).{0,160}"
    r"|(?:xin |vui long |de nghi |yeu cau |khi |phai |can |moi |nho |ban doc )*(?:vui long )?ghi ro nguon\b.{0,200}"
    r"(?:khi |lai |phat hanh|su dung|trich|website|\.vn|\.com|trang|bao).{0,160}"
    r"|(?:vui long|de nghi|xin|xin vui long) ghi ro nguon.{0,200}"
    r"|(?:khong (?:duoc )?|cam |nghiem cam (?:moi hinh thuc )?|moi hanh vi |moi hinh thuc )sao chep\b.{0,60}(?:duoi |khi |neu |lai |ma |phai |noi dung).{0,200}"
    r"|(?:khong (?:duoc )?|cam |nghiem cam )(?:phat hanh|su dung|dang tai|trich dan) lai\b.{0,200}"
    r"|phat hanh lai thong tin tu (?:website|trang|bao).{0,160}"
    r"|all rights reserved\.?"
)
# A licence, a hotline and the like are also subjects of articles: more proof than the first words.
_LICENCE: Final = re.compile(
    r"(?:so )?giay phep(?: (?:hoat dong|xuat ban|thiet lap|bao chi|bao dien tu|mxh|mo chuyen trang|ttdt|hoat dong bao chi|dien tu|trang thong tin dien tu|tong hop|tren mang)){0,5}"
    r" ?(?:so)? ?:? ?\d[^.;]{0,200}"
)
_PRESS: Final = re.compile(
    r"gp-?(?:btttt|ttdt|cbc|bvhtt|bc|ptth|stttt|bvhttdl|vhtt|ttdt)|gphd|gpbc|bttt|bo thong tin|cuc bao chi|so thong tin"
    r"|bo van hoa|bo vh|gp-xb|gpxb|cuc phat thanh|so van hoa"
)
_CONTACT: Final = re.compile(
    r"(?:duong day nong|hotline|dien thoai|tel|fax|email|e-mail|toa soan|dia chi|tru so|lien he(?: quang cao| toa soan)?"
    r"|quang cao|phong quang cao|(?:quyen |pho )?tong bien tap|giam doc|chiu trach nhiem(?: noi dung| xuat ban| chinh)?|co quan chu quan"
    r"|so dien thoai|phat hanh|dien thoai toa soan)(?: [\w ]{2,20})? ?: ?.{2,200}"
)
_EDGE_LEFT: Final = re.compile(r"^[\s>»›▶►•·*+|\[\](){}\-–—→⇒▪■●◆✍💬🔗👉🖨©®]+")
_EDGE_RIGHT: Final = re.compile(r"[\s.…:>»›▶►•·*|\[\]{}\-–—→⇒▼▾!]+$")
_COUNTER: Final = re.compile(r"[\s:]*(?:\(\s*(?:[0-9]{1,3}(?:[.,][0-9]{3})*|[0-9]{1,7}|\*|n)?\s*\)|[:\s][0-9]{1,6})$")
_ASTERISK: Final = re.compile(r"^\(\*+\)\s*")


def _keys(phrases: list[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        found.setdefault(fold_key(phrase), set()).add(accent_key(phrase))
    return {key: frozenset(values) for key, values in found.items()}


_HEADING_KEYS: Final = _keys(HEADINGS)
_BUTTON_KEYS: Final = _keys(BUTTONS)
# Behind these nothing but a list of articles or comments comes, so a line of them also proves that the tail began.
_SINGLE_USE: Final = frozenset(fold_key(p) for p in ("đọc thêm", "xem thêm", "xem tiếp", "đọc tiếp", "chủ đề", "nổi bật"))


def strip_line(line: str) -> str:
    """`line` without arrows, bullets, colons, dots and a counter at its end: the words that are compared."""
    bare = _EDGE_RIGHT.sub("", _EDGE_LEFT.sub("", line))
    if line.rstrip().endswith(")") and "(" in bare and not bare.endswith(")"):
        bare += ")"
    bare = _COUNTER.sub("", bare)
    return _EDGE_RIGHT.sub("", bare)


def _listed(bare: str, keys: dict[str, frozenset[str]]) -> bool:
    """Whether `bare` is a listed phrase. `Huy` is a name and `Hủy` a button: with accents, they must agree."""
    spelt = keys.get(fold_key(bare))
    if spelt is None:
        return False
    return (bare.isascii() and " " in bare) or accent_key(bare) in spelt


def is_heading(line: str) -> bool:
    """Whether the whole line is the heading of a list (`Tin liên quan`, `Các tin khác`, `Tin đã đưa`, `Từ khóa`)."""
    if len(line) > _LONGEST_PHRASE:
        return False
    bare = strip_line(line)
    if not bare or len(bare) > _LONGEST_PHRASE:
        return False
    return _listed(bare, _HEADING_KEYS) or _LIST.fullmatch(fold_key(bare)) is not None


def opens_tail(line: str) -> bool:
    """Whether a heading proves on its own that the article is over (`Xem thêm` also stands between paragraphs)."""
    return is_heading(line) and fold_key(strip_line(line)) not in _SINGLE_USE


def is_button(line: str) -> bool:
    """Whether the whole line is a button, a form label or prompt, or a row of social networks."""
    if len(line) > 120:
        return False
    bare = strip_line(line)
    if not bare:
        return False
    if len(bare) <= _LONGEST_PHRASE and _listed(bare, _BUTTON_KEYS):
        return True
    key = fold_key(bare)
    if len(key) <= _LONGEST_PHRASE and _ACTION.fullmatch(key):
        return True
    if _PROMPT.fullmatch(key):
        return True
    words = re.split(r"[\s,|/·•]+", key)
    if words[:2] == ["chia", "se"]:
        words = [word for word in words[2:] if word not in ("qua", "len", "tren")] or ["?"]
    return any(word in _STRONG_NETWORKS for word in words) and all(word in _NETWORKS for word in words)


def is_notice(line: str, *, footer: bool = False) -> bool:
    """Whether the line is a copyright, licence or contact notice. In a footer the first words are proof enough."""
    if len(line) > LONGEST:
        return False
    key = fold_key(_EDGE_LEFT.sub("", _ASTERISK.sub("", line.strip()))).strip()
    if _NOTICE.fullmatch(key):
        return not re.search(r", theo luat| tac gia|\bnghe si\b|\bnhac si\b", key[:90])
    if _LICENCE.fullmatch(key):
        return footer or _PRESS.search(key) is not None or len(key) <= 32
    contact = _CONTACT.fullmatch(key)
    if contact is None:
        return False
    return footer or bool(re.search(r"\d{3}|@|bien tap|chiu trach|chu quan", key)) and len(key) <= 160 and not re.search(r"[^\W\d]{2,}\. [a-z]", key)
