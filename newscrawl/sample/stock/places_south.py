"""Eight places of each of the former provinces from Nghệ An to Cà Mau (63-unit codes 40–96); see `places`."""

SOUTH: dict[str, tuple[str, str, tuple[str, ...]]] = {
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
