"""What the name of a person and the name of a source look like in a byline.

Shape only: no dictionary can hold the pen names of sixty newspapers, and a syllable list would reject `H’Hen Niê`.
The word lists here say what is certainly *not* a person. Nothing here reads a whole byline (`bylines` does).
"""

import re
from typing import Final
from unicodedata import combining

_APOSTROPHES: Final = "’'‘ʼ´`ʻ"
# Agencies, papers, channels as they are printed, in lower case with their accents: `Tiến Phong` is a person.
_AGENCIES: Final = frozenset(
    "ttxvn|thông tấn xã việt nam|vietnam+|vietnamplus|vov|vov1|vov2|vov4|vov5|vov tây nguyên|vtv|vtv1|vtv24|vtc|vtc news|vtc1"
    "|vnexpress|vnexpress.net|vietnamnet|vietnam net|vnn|tto|tuổi trẻ online|thanh niên online|tno|dân trí online|nld"
    "|nlđo|nlđ|sggp|sggpo|sài gòn giải phóng|hnm|hnmo|qđnd|qdnd|cand|bnews|bnews/ttxvn|vgp|vgp news|chinhphu|baochinhphu"
    "|zing|zing news|zingnews|znews|kenh14|kênh 14|cafef|cafebiz|soha|vneconomy|infonet|dân việt|danviet|24h|ngôi sao"
    "|vnmedia|vnmoney|ictnews|dtinews|dto|btn|bđn|glo|cto|bdt|afp|ap|reuters|xinhua|tân hoa xã|bbc|bbc news|cnn|cnbc|nhk|rt"
    "|yonhap|kyodo|sputnik|bloomberg|the guardian|guardian|epa|getty|getty images|tass|ria novosti|dpa|upi|nytimes"
    "|new york times|the new york times|wall street journal|financial times|daily mail|internet|mạng xã hội|facebook"
    "|youtube|wikipedia|báo chí|an ninh thủ đô|pháp luật tphcm|plo|phunuonline|vnanet|vnews|qpvn|antv|htv|vietnambiz|vietq"
    "|quân đội nhân dân|công an nhân dân|hànộimới|người lao động|giáo dục và thời đại|sức khỏe và đời sống|tp".split("|")
)
# These are papers only behind `Theo`, `Báo`, a slash or in brackets; standing alone they are ordinary words.
_PAPERS: Final = frozenset(
    "nhân dân|nhân dân điện tử|lao động|thanh niên|tuổi trẻ|tiền phong|dân trí|tin tức|hà nội mới|công lý|công thương|tổ quốc"
    "|đại đoàn kết|pháp luật|pháp luật việt nam|giao thông|xây dựng|đầu tư|người đưa tin|đời sống pháp luật|tạp chí cộng sản"
    "|phụ nữ|phụ nữ việt nam|nông nghiệp|nông nghiệp việt nam|nông thôn ngày nay|kinh tế đô thị|kinh tế và đô thị|bóng đá"
    "|sức khỏe đời sống|sức khỏe & đời sống|giáo dục thời đại|văn hóa|thể thao & văn hóa|thể thao và văn hóa|chính phủ".split("|")
)
_HOST: Final = re.compile(r"(?:https?://)?(?:[\w-]{1,40}\.){1,4}(?:vn|com|net|org|info|gov|edu|tv|asia)(?:/[\w/.-]{0,60})?", re.I)
_OUTLET: Final = re.compile(
    r"(?:báo (?:điện tử |mạng |in )?(?!cáo\b|CÁO\b)(?=[^\W\d_a-zà-ỹđ])|báo chính phủ|tạp chí |đài (?:truyền|phát|tiếng|pt|th)|đài |"
    r"cổng (?:thông tin|ttđt|tt)|trang (?:tin|thông tin|ttđt)|thông tấn xã |truyền hình |kênh |hãng (?:tin|thông tấn)|bản tin "
    r"|ttxvn[ /-]|vov[ /-]|vtv[ /-])",
    re.I,
)
_PAPER_LIKE: Final = re.compile(r"báo (?:điện tử |mạng |in )?[^\W\d_a-zà-ỹđ]", re.I)
_MEDIA_ENDS: Final = frozenset({"online", "news", "tv", "plus", "times", "post", "media"})
_INSTITUTION: Final = re.compile(
    r"(?:sở|bộ|cục|tổng cục|chi cục|ủy ban|uỷ ban|ubnd|hđnd|công an|ban|trung tâm|văn phòng|vụ|viện|hội|bệnh viện|trường|đảng ủy"
    r"|huyện ủy|tỉnh ủy|thành ủy|mttq|phòng|đoàn|chi cục|kho bạc|ngân hàng|vnanet|wto|who|liên hợp quốc)\s+\S",
    re.I,
)
_DOCUMENT: Final = re.compile(
    r"(?:chỉ thị|nghị quyết|nghị định|quyết định|kế hoạch|thông tư|luật|bộ luật|đề án|quy định|công văn|hướng dẫn|kết luận"
    r"|báo cáo|thông báo|dự thảo|dự báo|chương trình|quy hoạch|pháp lệnh|hiến pháp|điều|khoản|thống kê|công điện|tờ trình"
    r"|ông|bà|anh|chị|bác|cụ|đồng chí|đ/c|em|cô|chú|thầy|gương bác|lời|bộ trưởng|giám đốc|phó|chủ tịch|bí thư|trưởng)\b",
    re.I,
)
_VERBS: Final = frozenset(
    "cho biết là đã sẽ đang được bị thì này khi nếu nói thấy có không các những nhằm để rằng cần phải vừa tiếp phối hợp tổ ở"
    " trong từ với vẫn còn cũng như nhiều mỗi hiện nay đến do dự".split()
)
TITLES: Final = re.compile(
    r"(?:(?:pgs|gs|ts|ths|bs|bsck\w{0,3}|cn|ks|kts|ls|nsnd|nsưt|ncs|dr)\.?[\s.,-]*|thạc sĩ |tiến sĩ |bác sĩ |luật sư |nhà báo |nhà văn "
    r"|nhà thơ |kỹ sư |đại tá |thượng tá |trung tá |thiếu tá |đại úy |thượng úy |trung úy |nghệ sĩ |nhạc sĩ |họa sĩ |linh mục ){1,3}",
    re.I,
)
_SURNAMES: Final = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai lâm đào trương cao hà tạ tô lương"
    " thái châu quách phùng vương triệu từ kim lò lường hà quàng cầm giàng vàng sùng thào mùa ksor rơ siu nay kpă rmah rcom y"
    " điểu ka k hứa nông hoàng ma la lục bế vi lại chu doãn khổng kiều mạc nghiêm ninh ông phí tăng thạch thân tống trà tôn viên"
    " lưu lã lăng liêu lữ giáp hàn dư diệp cù cung cấn biện bạch âu an thị cao mã sầm lù chảo tẩn bàn bá bàng tôn".split()
)
# Never a person when it stands alone without a label: sections, endings, places, placeholders (lower case).
_NOT_NAMES: Final = frozenset(
    "bút danh|tên tác giả|tác giả|tên|họ tên|author|admin|hết|còn nữa|the end|end|kết luận|lời kết|mở đầu|kết|việt nam|hồ chí minh"
    "|bác hồ|hà nội|đắk nông|đắk lắk|gia lai|kon tum|lâm đồng|tây nguyên|nghệ an|hải phòng|đà nẵng|quảng ngãi|quảng trị"
    "|tp hồ chí minh|tp.hồ chí minh|tp.hcm|tphcm|sài gòn|trung quốc|hoa kỳ|nhật bản|hàn quốc|thời sự|chính trị|xã hội|kinh tế"
    "|văn hóa|văn hoá|giáo dục|thể thao|du lịch|pháp luật|quốc tế|thế giới|đời sống|sức khỏe|y tế|giải trí|công nghệ|khoa học"
    "|môi trường|trong nước|trong tỉnh|tin tức|tin nóng|nông nghiệp|nông thôn|nông thôn mới|quốc phòng|an ninh|bạn đọc|địa phương"
    "|doanh nghiệp|thị trường|chuyển đổi số|xây dựng đảng|nhân dân|trang chủ|đảng|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy"
    "|chủ nhật|google news|unknown|null|none|undefined|nan|n/a|ảnh minh họa|ảnh|tin|bài|video|clip|infographic|podcast|longform"
    "|emagazine|e-magazine|megastory|hội nghị|tin vắn|tin ảnh|phóng sự|tổng hợp|quảng cáo|hotline|copyright|tin, ảnh|hot|new|covid-19"
    "|quê hương|đất nước|mùa xuân|cây đa|tiếp theo|kỳ cuối|bài cuối|toà soạn|tòa soạn|ban biên tập|trân trọng|xin cảm ơn|chú thích|ghi chú"
    "|lao động|thanh niên|tuổi trẻ|tiền phong|dân trí|hà nội mới|công lý|giao thông|xây dựng|đầu tư|phụ nữ".split("|")
)
_HEADS: Final = re.compile(
    r"(?:sở|ủy|uỷ|ubnd|hđnd|cục|tỉnh|huyện|xã|phường|thị|báo|htx|tp|mttq|đảng (?:bộ|ủy|uỷ|viên)|đoàn (?:thanh|viên|kết)|hội (?:đồng|nông|cựu|phụ|liên|chữ)"
    r"|ban (?:chấp|tổ|tuyên|thường|chỉ|quản|dân|biên|giám|bí)|bộ (?:trưởng|công|y|nội|tài|giáo|quốc|tư|nông|xây|văn|ngoại|giao|chính)"
    r"|trường (?:đại|cao|thpt|thcs|tiểu|mầm|trung|phổ)|công (?:ty|an|đoàn|điện|tác|nghệ|nghiệp)|tập đoàn|ngân hàng|trung tâm|phòng (?:gd|giáo|văn|y|nội|tài|chống)"
    r"|đài (?:truyền|phát|tiếng)|nhà (?:máy|nước|văn|xuất)|chi (?:bộ|cục|nhánh|đoàn|hội)|khu (?:công|kinh|du|di|vực)|kế hoạch|nghị (?:quyết|định)|chỉ thị|quyết định"
    r"|thông (?:tư|báo|tin)|kỳ|phần|chương|mục|điều|bài|tin|ảnh|theo|nguồn|xem|đọc|chia sẻ|video|năm|tháng|ngày|thứ|quốc lộ|dự án|công trình"
    r"|giải pháp|thực trạng|nâng cao|đẩy mạnh|tăng cường|phát triển|xây dựng|phát huy|tiếp tục|tập trung|hiệu quả|kết quả|những|các|một|và)(?=\s|:|,|$)",
    re.I,
)
_VOWEL: Final = re.compile(r"[aeiouyà-ỹăâêôơưĩũ]", re.I)


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
    return all(sign.isalpha() or sign in _APOSTROPHES or sign == "-" or combining(sign) for sign in bare)


def is_initials(text: str) -> bool:
    """`H.N`, `P.Y.`, `T. H`: capital letters with dots."""
    chunks = text.replace(" ", "").rstrip(".").split(".")
    return "." in text and all(0 < len(chunk) <= 2 and chunk.isalpha() and chunk[0].isupper() for chunk in chunks)


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
    if low in _NOT_NAMES or _HEADS.match(low):
        return False
    words = text.split(" ")
    if len(words) == 1 and text.isupper() and not _VOWEL.search(text) and len(text) > 3 and "." not in text:
        return False  # UBND, HĐND, THPT
    if text.isupper() and len(words) >= 4:
        return low.split(" ", 1)[0] in _SURNAMES or words[0].startswith(("H’", "H'", "K’", "K'"))
    return True


def is_outlet(text: str, *, labelled: bool = True) -> bool:
    """Whether `text` names an agency, paper, channel or site. `labelled`: behind `Theo`, a slash or in brackets."""
    if not 1 < len(text) <= 80 or "," in text:
        return False
    low = text.lower()
    if low in _AGENCIES or labelled and low in _PAPERS:
        return True
    if "/" in text and not low.startswith("http"):
        first, *rest = (part.strip() for part in text.split("/"))
        return is_outlet(first, labelled=labelled) and all(is_outlet(part) or is_person(part) for part in rest)
    if _HOST.fullmatch(text):
        return True
    words = low.split(" ")
    if len(words) > 9 or _VERBS.intersection(words):
        return False
    if _OUTLET.match(low):
        return is_paper(text) if low.startswith("báo ") else True
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
    if _VERBS.intersection(word.lower() for word in words) or re.search(r"[,;:!?()]|\d{2}", text):
        return False
    return is_person(text) or _INSTITUTION.match(text) is not None
