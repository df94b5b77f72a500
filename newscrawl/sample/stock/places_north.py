"""Eight places of each of the former provinces from Hà Nội to Thanh Hóa (63-unit codes 01–38); see `places`."""

NORTH: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "01": (
        "Hà Nội",
        "north",
        ("Ba Vì", "Sóc Sơn", "Đông Anh", "Thạch Thất", "Mỹ Đức", "Hoài Đức", "Gia Lâm", "Sơn Tây"),
    ),
    "02": (
        "Hà Giang",
        "north",
        ("Đồng Văn", "Mèo Vạc", "Yên Minh", "Quản Bạ", "Vị Xuyên", "Bắc Mê", "Hoàng Su Phì", "Xín Mần"),
    ),
    "04": (
        "Cao Bằng",
        "north",
        ("Bảo Lạc", "Hà Quảng", "Trùng Khánh", "Hạ Lang", "Quảng Hòa", "Hòa An", "Nguyên Bình", "Thạch An"),
    ),
    "06": (
        "Bắc Kạn",
        "north",
        ("Pác Nặm", "Ba Bể", "Ngân Sơn", "Bạch Thông", "Chợ Đồn", "Chợ Mới", "Na Rì", "Phủ Thông"),
    ),
    "08": (
        "Tuyên Quang",
        "north",
        ("Na Hang", "Lâm Bình", "Chiêm Hóa", "Hàm Yên", "Yên Sơn", "Sơn Dương", "Thượng Lâm", "Đà Vị"),
    ),
    "10": (
        "Lào Cai",
        "north",
        ("Sa Pa", "Bát Xát", "Mường Khương", "Si Ma Cai", "Bắc Hà", "Bảo Thắng", "Bảo Yên", "Văn Bàn"),
    ),
    "11": (
        "Điện Biên",
        "north",
        ("Mường Nhé", "Mường Chà", "Tủa Chùa", "Tuần Giáo", "Điện Biên Đông", "Mường Ảng", "Nậm Pồ", "Mường Lay"),
    ),
    "12": (
        "Lai Châu",
        "north",
        ("Tam Đường", "Mường Tè", "Sìn Hồ", "Phong Thổ", "Than Uyên", "Tân Uyên", "Nậm Nhùn", "Dào San"),
    ),
    "14": (
        "Sơn La",
        "north",
        ("Quỳnh Nhai", "Thuận Châu", "Mường La", "Bắc Yên", "Phù Yên", "Mộc Châu", "Yên Châu", "Sốp Cộp"),
    ),
    "15": (
        "Yên Bái",
        "north",
        ("Nghĩa Lộ", "Lục Yên", "Văn Yên", "Mù Cang Chải", "Trấn Yên", "Trạm Tấu", "Văn Chấn", "Yên Bình"),
    ),
    "17": (
        "Hòa Bình",
        "north",
        ("Đà Bắc", "Lương Sơn", "Kim Bôi", "Cao Phong", "Tân Lạc", "Mai Châu", "Lạc Sơn", "Lạc Thủy"),
    ),
    "19": (
        "Thái Nguyên",
        "north",
        ("Sông Công", "Định Hóa", "Phú Lương", "Đồng Hỷ", "Võ Nhai", "Đại Từ", "Phổ Yên", "Phú Bình"),
    ),
    "20": (
        "Lạng Sơn",
        "north",
        ("Tràng Định", "Bình Gia", "Văn Lãng", "Cao Lộc", "Văn Quan", "Bắc Sơn", "Hữu Lũng", "Lộc Bình"),
    ),
    "22": (
        "Quảng Ninh",
        "north",
        ("Móng Cái", "Cẩm Phả", "Uông Bí", "Bình Liêu", "Tiên Yên", "Đầm Hà", "Vân Đồn", "Cô Tô"),
    ),
    "24": (
        "Bắc Giang",
        "north",
        ("Yên Thế", "Tân Yên", "Lạng Giang", "Lục Nam", "Lục Ngạn", "Sơn Động", "Yên Dũng", "Hiệp Hòa"),
    ),
    "25": (
        "Phú Thọ",
        "north",
        ("Đoan Hùng", "Hạ Hòa", "Thanh Ba", "Phù Ninh", "Yên Lập", "Cẩm Khê", "Tân Sơn", "Thanh Thủy"),
    ),
    "26": (
        "Vĩnh Phúc",
        "north",
        ("Phúc Yên", "Lập Thạch", "Tam Dương", "Tam Đảo", "Bình Xuyên", "Yên Lạc", "Vĩnh Tường", "Sông Lô"),
    ),
    "27": (
        "Bắc Ninh",
        "north",
        ("Yên Phong", "Quế Võ", "Tiên Du", "Từ Sơn", "Thuận Thành", "Gia Bình", "Lương Tài", "Võ Cường"),
    ),
    "30": (
        "Hải Dương",
        "north",
        ("Chí Linh", "Nam Sách", "Kinh Môn", "Kim Thành", "Thanh Hà", "Cẩm Giàng", "Bình Giang", "Ninh Giang"),
    ),
    "31": (
        "Hải Phòng",
        "north",
        ("Thủy Nguyên", "An Dương", "An Lão", "Kiến Thụy", "Tiên Lãng", "Vĩnh Bảo", "Cát Hải", "Đồ Sơn"),
    ),
    "33": (
        "Hưng Yên",
        "north",
        ("Văn Lâm", "Văn Giang", "Yên Mỹ", "Mỹ Hào", "Ân Thi", "Khoái Châu", "Kim Động", "Tiên Lữ"),
    ),
    "34": (
        "Thái Bình",
        "north",
        ("Quỳnh Phụ", "Hưng Hà", "Đông Hưng", "Thái Thụy", "Tiền Hải", "Kiến Xương", "Vũ Thư", "Diêm Điền"),
    ),
    "35": (
        "Hà Nam",
        "north",
        ("Duy Tiên", "Kim Bảng", "Thanh Liêm", "Bình Lục", "Lý Nhân", "Quế", "Hòa Mạc", "Vĩnh Trụ"),
    ),
    "36": (
        "Nam Định",
        "north",
        ("Mỹ Lộc", "Vụ Bản", "Ý Yên", "Nghĩa Hưng", "Nam Trực", "Trực Ninh", "Xuân Trường", "Hải Hậu"),
    ),
    "37": (
        "Ninh Bình",
        "north",
        ("Tam Điệp", "Nho Quan", "Gia Viễn", "Hoa Lư", "Yên Khánh", "Kim Sơn", "Yên Mô", "Phát Diệm"),
    ),
    "38": (
        "Thanh Hóa",
        "central",
        ("Mường Lát", "Quan Hóa", "Bá Thước", "Cẩm Thủy", "Thạch Thành", "Hà Trung", "Thọ Xuân", "Nghi Sơn"),
    ),
}
