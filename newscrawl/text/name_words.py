"""Words for reading bylines: agencies, papers, surnames, and what is never a person. Data only, lower case, NFC.

Compared with their accents: `Tiến Phong` is a person, `Tiền Phong` a newspaper.
"""

from typing import Final


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split("|"))


# Agencies, papers, channels as they are printed, in lower case with their accents: `Tiến Phong` is a person.
AGENCIES: Final = _words(
    "ttxvn|thông tấn xã việt nam|vna|vietnam+|vietnamplus|vov|vov1|vov2|vov4|vov5|vov tây nguyên|vtv|vtv1|vtv24|vtc"
    "|vtc news|vtc1|vnexpress|vnexpress.net|vietnamnet|vietnam net|vnn|tto|tuổi trẻ online|thanh niên online|tno"
    "|dân trí online|nld|nlđo|nlđ|sggp|sggpo|sài gòn giải phóng|hnm|hnmo|qđnd|qdnd|cand|bnews|bnews/ttxvn|vgp"
    "|vgp news|chinhphu|baochinhphu|zing|zing news|zingnews|znews|kenh14|kênh 14|cafef|cafebiz|soha|vneconomy"
    "|infonet|dân việt|danviet|24h|ngôi sao|vnmedia|vnmoney|ictnews|dtinews|dto|btn|bđn|glo|cto|bdt|afp|ap"
    "|reuters|xinhua|tân hoa xã|bbc|bbc news|cnn|cnbc|nhk|rt|yonhap|kyodo|sputnik|bloomberg|the guardian|guardian"
    "|epa|getty|getty images|tass|ria novosti|dpa|upi|nytimes|new york times|the new york times"
    "|wall street journal|financial times|daily mail|an ninh thủ đô|pháp luật tphcm|plo|phunuonline|vnanet|vnews"
    "|qpvn|antv|htv|vietnambiz|vietq|quân đội nhân dân|công an nhân dân|hànộimới|người lao động"
    "|giáo dục và thời đại|sức khỏe và đời sống"
)

# These are papers only behind `Theo`, `Báo`, a slash or in brackets; standing alone they are ordinary words.
PAPERS: Final = _words(
    "nhân dân|nhân dân điện tử|lao động|thanh niên|tuổi trẻ|tiền phong|dân trí|tin tức|hà nội mới|công lý"
    "|công thương|tổ quốc|đại đoàn kết|pháp luật|pháp luật việt nam|giao thông|xây dựng|đầu tư|người đưa tin"
    "|đời sống pháp luật|tạp chí cộng sản|phụ nữ|phụ nữ việt nam|nông nghiệp|nông nghiệp việt nam"
    "|nông thôn ngày nay|kinh tế đô thị|kinh tế và đô thị|bóng đá|sức khỏe đời sống|sức khỏe & đời sống"
    "|giáo dục thời đại|văn hóa|thể thao & văn hóa|thể thao và văn hóa|chính phủ|internet|mạng xã hội|facebook"
    "|youtube|wikipedia|báo chí|sưu tầm"
)

VERBS: Final = _words(
    "cho|biết|là|đã|sẽ|đang|được|bị|thì|này|khi|nếu|nói|thấy|có|không|các|những|nhằm|để|rằng|cần|phải|vừa|tiếp"
    "|phối|hợp|tổ|ở|trong|từ|với|vẫn|còn|cũng|như|nhiều|mỗi|hiện|nay|đến|do|dự"
)

SURNAMES: Final = _words(
    "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|trịnh|mai|lâm|đào|trương"
    "|cao|hà|tạ|tô|lương|thái|châu|quách|phùng|vương|triệu|từ|kim|lò|lường|hà|quàng|cầm|giàng|vàng|sùng|thào|mùa"
    "|ksor|rơ|siu|nay|kpă|rmah|rcom|y|điểu|ka|k|hứa|nông|hoàng|ma|la|lục|bế|vi|lại|chu|doãn|khổng|kiều|mạc|nghiêm"
    "|ninh|ông|phí|tăng|thạch|thân|tống|trà|tôn|viên|lưu|lã|lăng|liêu|lữ|giáp|hàn|dư|diệp|cù|cung|cấn|biện|bạch"
    "|âu|an|thị|cao|mã|sầm|lù|chảo|tẩn|bàn|bá|bàng|tôn"
    "|a|h|công|bríu|zơrâm|pơloong|arâl|alăng|hôih|rơ|kpuih|nay|ayun|eban|mlô|hwing|niê|byă|kbuôr|sô|lơ|păng|cil|kră"
    "|liêng|bon|kon"
)

# Surnames and clan names that count only in front of three more words, because alone they are ordinary words too.
RARE_SURNAMES: Final = _words(
    "đậu|khúc|thiều|đàm|đồng|nhâm|quản|giản|tiêu|uông|ứng|sỹ|sĩ|thẩm|thiệu|tiết|xa|điêu|cà|bạc|ngân|lô|hạ|kha|mè|lèo"
    "|khoàng|pờ|chang|tòng|sơn|danh|kiên|neáng|néang|chau|đàng|trượng|dụng|hạng|cứ|ly|hảng|sình|thò|vừ|vù|hờ|phàn"
    "|tráng|cháng|lềnh|dìu|chìu|chíu|tằng|lùng|lèng|nùng|lành|lang|moong|cụt|xeo|vòng|ya|rah|ra|hiao|puih|zơ|pinăng"
    "|pi|chamaléa|katơr|mấu|bo|bờ|coor|hiên|bling|ating|tơ|blúp|bh’riu|kơ|pang|ha|touneh|jơ|tou|kray|u|ntơr"
    "|buôn|ênuôl|kbuôr|krông|hra|phú|tằn|phạn|lầu|lỳ|sín|xồng|già|thao|ngải|đới|hán|hầu|hạp|chế|mẫn"
    "|nhan|nhữ|quyền|sử|thang|tào|tề|tưởng|vưu|yên|lôi|lạc|cáp|cái|bồ|đan|tín|trầm|khưu|khâu|kha|ngụy|nhạc"
)

# Never a person when it stands alone without a label: sections, endings, places, placeholders (lower case).
NOT_NAMES: Final = _words(
    "bút danh|tên tác giả|tác giả|tên|họ tên|author|admin|hết|còn nữa|the end|end|kết luận|lời kết|mở đầu|kết"
    "|việt nam|hồ chí minh|bác hồ|hà nội|đắk nông|đắk lắk|gia lai|kon tum|lâm đồng|tây nguyên|nghệ an|hải phòng"
    "|đà nẵng|quảng ngãi|quảng trị|tp hồ chí minh|tp.hồ chí minh|tp.hcm|tphcm|sài gòn|trung quốc|hoa kỳ|nhật bản"
    "|hàn quốc|thời sự|chính trị|xã hội|kinh tế|văn hóa|văn hoá|giáo dục|thể thao|du lịch|pháp luật|quốc tế"
    "|thế giới|đời sống|sức khỏe|y tế|giải trí|công nghệ|khoa học|môi trường|trong nước|trong tỉnh|tin tức"
    "|tin nóng|nông nghiệp|nông thôn|nông thôn mới|quốc phòng|an ninh|bạn đọc|địa phương|doanh nghiệp|thị trường"
    "|chuyển đổi số|xây dựng đảng|nhân dân|trang chủ|đảng|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật"
    "|google news|unknown|null|none|undefined|nan|n/a|ảnh minh họa|ảnh|tin|bài|video|clip|infographic|podcast"
    "|longform|emagazine|e-magazine|megastory|hội nghị|tin vắn|tin ảnh|phóng sự|tổng hợp|quảng cáo|hotline"
    "|copyright|tin, ảnh|hot|new|covid-19|quê hương|đất nước|mùa xuân|cây đa|tiếp theo|kỳ cuối|bài cuối|toà soạn"
    "|tòa soạn|ban biên tập|trân trọng|xin cảm ơn|chú thích|ghi chú|lao động|thanh niên|tuổi trẻ|tiền phong"
    "|dân trí|hà nội mới|công lý|giao thông|xây dựng|đầu tư|phụ nữ"
    "|bạc liêu|bắc kạn|bắc ninh|bến tre|cà mau|cần thơ|hà tĩnh|hưng yên|hậu giang|kiên giang|lai châu|lào cai|lạng sơn"
    "|nam định|ninh bình|ninh thuận|bình thuận|bình phước|phú thọ|quảng bình|quảng nam|quảng ninh|sóc trăng|sơn la"
    "|thừa thiên huế|tiền giang|trà vinh|tuyên quang|tây ninh|vĩnh long|vĩnh phúc|yên bái|điện biên|đồng nai|đồng tháp"
    "|vũng tàu|đà lạt|hà tây|cao bằng|tiếng việt|tiếng anh|việc làm|nhà đất|lưu ý|phóng viên ảnh"
)

# Tags of houses before a lead without brackets (`TTO - Sáng nay, …`), as printed.
HOUSES: Final = _words(
    "TTO|TNO|NLĐO|NLDO|GLO|CTO|BTN|BĐN|VOV|TTXVN|QNO|QBO|HNMO|SGGPO|PLO|DTO|BGĐT|VTC|VTV|BNA|BDLO|BĐO|AGO|LĐO"
)
