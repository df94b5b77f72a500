"""Eight places of each of the 63 former provinces, with the region that its names come from; keys are 63-unit codes.

Names of districts, towns and cities as they were known before July 2025: an article may speak of them still.
"""

PLACES: dict[str, tuple[str, str, tuple[str, ...]]] = {
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
    "40": (
        "Nghệ An",
        "central",
        ("Kỳ Sơn", "Tương Dương", "Quế Phong", "Quỳ Châu", "Con Cuông", "Thanh Chương", "Diễn Châu", "Quỳnh Lưu"),
    ),
    "42": (
        "Hà Tĩnh",
        "central",
        ("Hương Sơn", "Đức Thọ", "Vũ Quang", "Can Lộc", "Hương Khê", "Thạch Hà", "Cẩm Xuyên", "Kỳ Anh"),
    ),
    "44": (
        "Quảng Bình",
        "central",
        ("Minh Hóa", "Tuyên Hóa", "Quảng Trạch", "Bố Trạch", "Quảng Ninh", "Lệ Thủy", "Ba Đồn", "Phong Nha"),
    ),
    "45": (
        "Quảng Trị",
        "central",
        ("Vĩnh Linh", "Hướng Hóa", "Gio Linh", "Đakrông", "Cam Lộ", "Triệu Phong", "Hải Lăng", "Cồn Cỏ"),
    ),
    "46": (
        "Thừa Thiên Huế",
        "central",
        ("Phong Điền", "Quảng Điền", "Phú Vang", "Hương Thủy", "Hương Trà", "A Lưới", "Phú Lộc", "Nam Đông"),
    ),
    "48": (
        "Đà Nẵng",
        "central",
        ("Liên Chiểu", "Sơn Trà", "Ngũ Hành Sơn", "Cẩm Lệ", "Hòa Vang", "Thanh Khê", "Hòa Bắc", "Nam Ô"),
    ),
    "49": (
        "Quảng Nam",
        "central",
        ("Hội An", "Tây Giang", "Đông Giang", "Đại Lộc", "Điện Bàn", "Duy Xuyên", "Nam Trà My", "Tiên Phước"),
    ),
    "51": (
        "Quảng Ngãi",
        "central",
        ("Bình Sơn", "Trà Bồng", "Sơn Tịnh", "Sơn Hà", "Minh Long", "Đức Phổ", "Ba Tơ", "Lý Sơn"),
    ),
    "52": (
        "Bình Định",
        "central",
        ("An Lão", "Hoài Nhơn", "Hoài Ân", "Phù Mỹ", "Vĩnh Thạnh", "Tây Sơn", "Phù Cát", "Vân Canh"),
    ),
    "54": (
        "Phú Yên",
        "central",
        ("Sông Cầu", "Đồng Xuân", "Tuy An", "Sơn Hòa", "Sông Hinh", "Tây Hòa", "Phú Hòa", "Đông Hòa"),
    ),
    "56": (
        "Khánh Hòa",
        "central",
        ("Cam Ranh", "Cam Lâm", "Vạn Ninh", "Ninh Hòa", "Khánh Vĩnh", "Diên Khánh", "Khánh Sơn", "Vĩnh Nguyên"),
    ),
    "58": (
        "Ninh Thuận",
        "central",
        ("Bác Ái", "Ninh Sơn", "Ninh Hải", "Ninh Phước", "Thuận Bắc", "Thuận Nam", "Phước Dân", "Cà Ná"),
    ),
    "60": (
        "Bình Thuận",
        "central",
        ("La Gi", "Tuy Phong", "Bắc Bình", "Hàm Thuận Bắc", "Tánh Linh", "Đức Linh", "Hàm Tân", "Phú Quý"),
    ),
    "62": (
        "Kon Tum",
        "highlands",
        ("Đăk Glei", "Ngọc Hồi", "Đăk Tô", "Kon Plông", "Kon Rẫy", "Đăk Hà", "Sa Thầy", "Tu Mơ Rông"),
    ),
    "64": (
        "Gia Lai",
        "highlands",
        ("An Khê", "Ayun Pa", "KBang", "Đak Đoa", "Chư Păh", "Ia Grai", "Mang Yang", "Krông Pa"),
    ),
    "66": (
        "Đắk Lắk",
        "highlands",
        ("Buôn Hồ", "Ea H’leo", "Ea Súp", "Buôn Đôn", "Cư M’gar", "Krông Búk", "M’Drắk", "Lắk"),
    ),
    "67": (
        "Đắk Nông",
        "highlands",
        ("Gia Nghĩa", "Đắk R’lấp", "Đắk Song", "Đắk Mil", "Cư Jút", "Krông Nô", "Tuy Đức", "Đắk Glong"),
    ),
    "68": (
        "Lâm Đồng",
        "highlands",
        ("Bảo Lộc", "Đam Rông", "Lạc Dương", "Lâm Hà", "Đơn Dương", "Đức Trọng", "Di Linh", "Cát Tiên"),
    ),
    "70": (
        "Bình Phước",
        "south",
        ("Phước Long", "Bình Long", "Bù Gia Mập", "Lộc Ninh", "Bù Đốp", "Hớn Quản", "Bù Đăng", "Chơn Thành"),
    ),
    "72": (
        "Tây Ninh",
        "south",
        ("Tân Biên", "Tân Châu", "Dương Minh Châu", "Châu Thành", "Hòa Thành", "Gò Dầu", "Bến Cầu", "Trảng Bàng"),
    ),
    "74": (
        "Bình Dương",
        "south",
        ("Bàu Bàng", "Dầu Tiếng", "Bến Cát", "Phú Giáo", "Tân Uyên", "Dĩ An", "Thuận An", "Lái Thiêu"),
    ),
    "75": (
        "Đồng Nai",
        "south",
        ("Long Khánh", "Tân Phú", "Vĩnh Cửu", "Định Quán", "Trảng Bom", "Cẩm Mỹ", "Xuân Lộc", "Nhơn Trạch"),
    ),
    "77": (
        "Bà Rịa - Vũng Tàu",
        "south",
        ("Bà Rịa", "Châu Đức", "Xuyên Mộc", "Long Điền", "Đất Đỏ", "Phú Mỹ", "Côn Đảo", "Long Hải"),
    ),
    "79": (
        "Thành phố Hồ Chí Minh",
        "south",
        ("Củ Chi", "Hóc Môn", "Bình Chánh", "Nhà Bè", "Cần Giờ", "Thủ Đức", "Bình Tân", "Gò Vấp"),
    ),
    "80": (
        "Long An",
        "south",
        ("Kiến Tường", "Tân Hưng", "Vĩnh Hưng", "Mộc Hóa", "Đức Huệ", "Bến Lức", "Cần Giuộc", "Tân Trụ"),
    ),
    "82": (
        "Tiền Giang",
        "south",
        ("Gò Công", "Cai Lậy", "Tân Phước", "Cái Bè", "Chợ Gạo", "Tân Phú Đông", "Mỹ Tho", "Tân Hiệp"),
    ),
    "83": (
        "Bến Tre",
        "south",
        ("Chợ Lách", "Mỏ Cày Nam", "Mỏ Cày Bắc", "Giồng Trôm", "Bình Đại", "Ba Tri", "Thạnh Phú", "Giồng Luông"),
    ),
    "84": (
        "Trà Vinh",
        "south",
        ("Càng Long", "Cầu Kè", "Tiểu Cần", "Cầu Ngang", "Trà Cú", "Duyên Hải", "Cầu Quan", "Mỹ Long"),
    ),
    "86": (
        "Vĩnh Long",
        "south",
        ("Long Hồ", "Mang Thít", "Vũng Liêm", "Tam Bình", "Bình Minh", "Trà Ôn", "Bình Tân", "Cái Vồn"),
    ),
    "87": (
        "Đồng Tháp",
        "south",
        ("Sa Đéc", "Hồng Ngự", "Tân Hồng", "Tam Nông", "Tháp Mười", "Cao Lãnh", "Lấp Vò", "Lai Vung"),
    ),
    "89": (
        "An Giang",
        "south",
        ("Châu Đốc", "An Phú", "Tân Châu", "Phú Tân", "Tịnh Biên", "Tri Tôn", "Chợ Mới", "Thoại Sơn"),
    ),
    "91": (
        "Kiên Giang",
        "south",
        ("Hà Tiên", "Kiên Lương", "Hòn Đất", "Giồng Riềng", "Gò Quao", "An Biên", "Phú Quốc", "U Minh Thượng"),
    ),
    "92": (
        "Cần Thơ",
        "south",
        ("Ninh Kiều", "Ô Môn", "Bình Thủy", "Cái Răng", "Thốt Nốt", "Phong Điền", "Cờ Đỏ", "Vĩnh Thạnh"),
    ),
    "93": (
        "Hậu Giang",
        "south",
        ("Vị Thanh", "Ngã Bảy", "Châu Thành A", "Phụng Hiệp", "Vị Thủy", "Long Mỹ", "Cái Tắc", "Xà Phiên"),
    ),
    "94": (
        "Sóc Trăng",
        "south",
        ("Kế Sách", "Mỹ Tú", "Cù Lao Dung", "Long Phú", "Mỹ Xuyên", "Ngã Năm", "Thạnh Trị", "Vĩnh Châu"),
    ),
    "95": (
        "Bạc Liêu",
        "south",
        ("Hồng Dân", "Phước Long", "Vĩnh Lợi", "Giá Rai", "Đông Hải", "Hòa Bình", "Gành Hào", "Ngan Dừa"),
    ),
    "96": (
        "Cà Mau",
        "south",
        ("U Minh", "Thới Bình", "Trần Văn Thời", "Cái Nước", "Đầm Dơi", "Năm Căn", "Phú Tân", "Ngọc Hiển"),
    ),
}

FALLBACK = "67"
"""The province whose places stand in for an unknown code."""

VILLAGES: dict[str, tuple[str, ...]] = {
    "highlands": (
        "bon Bu Prăng",
        "buôn K62",
        "thôn Đắk Thuận",
        "bon Pi Nao",
        "buôn Choáh",
        "thôn Tân Lập",
        "làng Kte",
        "thôn 7",
    ),
    "north": (
        "bản Nà Lếch",
        "thôn Khuổi Ky",
        "bản Pá Khoang",
        "xóm Đồng Giã",
        "thôn Lũng Cẩm",
        "bản Sín Chải",
        "khu 5",
        "thôn Thượng",
    ),
    "south": (
        "ấp Bình An",
        "ấp Giồng Dài",
        "khóm 4",
        "ấp Tân Thạnh",
        "phum Sóc Xoài",
        "ấp Kinh Mới",
        "khu phố 2",
        "ấp Rạch Sỏi",
    ),
    "central": (
        "thôn Phú Lâm",
        "thôn Tà Rụt",
        "xóm Hói Đào",
        "bản Cu Vai",
        "thôn Vạn Tường",
        "làng Rê",
        "tổ dân phố 3",
        "thôn A Tin",
    ),
}
