"""Sentences of the sample that fit any topic: openings, quotes, documents with dates, closings. Our own writing.

The directives' dates are traps on purpose: a reader that takes a date of the text for the article's stamp is caught.
"""

# ruff: noqa: E501 - sentences are not wrapped

LEADS: tuple[str, ...] = (
    "Một ngày giữa {month}, chúng tôi trở lại {village} của {place} khi sương còn chưa tan trên mái nhà.",
    "Vừa qua, tại {place}, {org} phối hợp với chính quyền địa phương kiểm tra việc {what} {how}.",
    "Ở {place}, chuyện {what} không mới, nhưng {what} {how} thì phải đến vài năm gần đây mới rõ nét.",
    "Nhắc đến {place}, nhiều người nghĩ ngay tới những khó khăn cũ; thế nhưng ghé {village} hôm nay, mọi thứ đã khác.",
    "Theo báo cáo của {org}, trong {n} tháng qua, việc {what} trên địa bàn {place} đạt nhiều kết quả.",
    "Sáng {date}, hơn {n} đại biểu có mặt ở hội trường {place} để bàn một việc tưởng nhỏ mà không nhỏ: {what} {how}.",
    "Đầu {month}, {who} dẫn chúng tôi đi một vòng quanh {village} để xem tận mắt những đổi thay.",
    "Trong cái se lạnh của vùng đất {prov}, câu chuyện với bà con {place} kéo dài đến quá trưa.",
)

GENERAL: tuple[str, ...] = (
    "Nhìn lại chặng đường đã qua, điều đáng quý nhất là sự đồng lòng của người dân.",
    "Địa phương xác định đây là việc lâu dài, không thể nóng vội.",
    "Các phòng, ban chuyên môn được giao chỉ tiêu cụ thể cho từng quý, cuối năm chấm điểm công khai.",
    "{org} cũng cử cán bộ thường xuyên xuống cơ sở nắm tình hình và tháo gỡ tại chỗ.",
    "So với {n} năm trước, thu nhập bình quân của người dân nơi đây đã tăng hơn hai lần.",
    "Trên địa bàn có {n} thành phần dân tộc cùng sinh sống, đông nhất là người Kinh và người {people}.",
    "Song song đó, công tác tuyên truyền được đổi mới theo hướng ngắn gọn, dễ nhớ, dễ làm.",
    "Những ngày chúng tôi có mặt, trời vừa dứt mưa, đường vào {village} còn lấm bùn.",
    "Kinh nghiệm cho thấy nơi nào cán bộ sâu sát thì nơi đó việc khó mấy cũng xong.",
    "Qua rà soát, còn {n} hộ chưa tham gia, nguyên nhân chủ yếu là neo đơn hoặc đi làm ăn xa.",
    "Tính đến hết {month}, toàn {unit} đã huy động được {money} từ nhiều nguồn khác nhau.",
    "Không ít người thừa nhận ban đầu còn hoài nghi, đến khi thấy hàng xóm làm được mới yên tâm làm theo.",
    "Đó cũng là lý do {place} được chọn làm điểm để các nơi khác đến học hỏi.",
    "Tuy vậy, cơ sở vật chất còn thiếu, nhiều hạng mục xuống cấp sau thời gian dài sử dụng.",
    "Việc phân công rõ người, rõ việc, rõ thời hạn giúp giảm hẳn tình trạng đùn đẩy.",
    "Mỗi tháng một lần, tổ giúp việc báo cáo kết quả kèm hình ảnh chụp tại hiện trường.",
    "Ở các thôn vùng xa như {village}, cán bộ phải nói cả tiếng phổ thông lẫn tiếng {people}.",
    "Toàn {unit} {place} có {big} hộ dân, phần lớn sống bằng nghề nông.",
    "Kết quả {pct}% vượt dự kiến ban đầu, nhưng con số ấy chưa nói hết những vất vả phía sau.",
    "Nhiều gia đình treo bản cam kết ngay ở gian giữa để con cháu cùng nhìn thấy mỗi ngày.",
    "Ngân sách còn eo hẹp nên địa phương ưu tiên việc cấp bách trước, việc lâu dài làm dần.",
    "Hỏi ai ở {village} cũng nhận được câu trả lời giống nhau: có khó thì cùng gỡ.",
    "Các ý kiến tại buổi làm việc được ghi nhận đầy đủ và giao đơn vị liên quan trả lời trong {n} ngày.",
    "Báo cáo cũng thẳng thắn nêu hạn chế: tiến độ ở một vài nơi còn chậm, số liệu chưa thống nhất.",
    "Hai năm liền, {place} nằm trong nhóm dẫn đầu phong trào thi đua của {prov}.",
    "Giữa cái nắng gay gắt, công việc vẫn được giữ đúng nhịp.",
    "Cái được lớn nhất, theo nhiều người, là niềm tin.",
    "Từ trung tâm {prov} về đến {place} mất chừng một giờ xe, nhưng khoảng cách về cách nghĩ thì đã ngắn lại nhiều.",
    "Đề án dự kiến chia làm {n} giai đoạn, giai đoạn đầu tập trung ở những nơi khó khăn nhất.",
    "Có thời điểm mọi việc tưởng chừng dừng lại vì thiếu vốn, may nhờ các nhà hảo tâm chung tay.",
    "Các đoàn thể chia nhau phụ trách từng cụm dân cư, tối nào cũng có người xuống hỏi thăm.",
    "Những con số khô khan trở nên sống động khi gắn với từng gia đình, từng gương mặt cụ thể.",
)

QUOTES: tuple[str, ...] = (
    "“Hồi đầu tôi lo lắm, thức trắng mấy đêm. Giờ thì quen rồi, ai hỏi tôi cũng chỉ lại”, {who} kể.",
    "“Muốn dân tin thì mình phải làm trước, mà làm cho tới nơi tới chốn”, {who} chia sẻ.",
    "{who} bộc bạch: “Không có bà con xúm vào thì một mình gia đình tôi chịu thua từ lâu”.",
    "“Chúng tôi chọn cách đi chậm mà chắc, sai đâu sửa đó”, {leader} nhấn mạnh.",
    "Theo {leader}, thời gian tới địa phương sẽ “gõ cửa” từng ngành để xin thêm nguồn lực.",
    "{leader} cho biết: “Chỉ tiêu chúng tôi đặt ra không cao, nhưng đã đặt ra thì phải đạt”.",
    "“Năm nay tuổi đã cao, tôi chỉ mong con cháu giữ được nếp này”, {who} nói rồi cười hiền.",
    "“Làm theo kiểu mạnh ai nấy chạy thì không bền được”, {leader} thẳng thắn.",
    "{who} nhớ lại: “Có bữa mưa to, anh em vẫn ráng làm cho xong rồi mới về ăn cơm”.",
    "“Cái lợi trước mắt thì dễ thấy, cái lợi lâu dài phải kiên nhẫn mới thấy được”, {leader} phân tích.",
    "“Trẻ con trong làng giờ đứa nào cũng thuộc”, {who} tự hào khoe.",
    "{leader} trăn trở: “Điều chúng tôi sợ nhất là làm xong rồi để đó”.",
    "“Bà con cần gì thì nói, cán bộ không biết thì đi hỏi rồi về trả lời”, {who} quả quyết.",
    "“Tôi không dám nhận là giỏi, chỉ là mình chịu khó ghi chép”, {who} khiêm tốn.",
)

TRAPS: tuple[str, ...] = (
    "Thực hiện Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị, cấp ủy các cấp yêu cầu mỗi đơn vị chọn việc cụ thể để làm theo.",
    "Việc này bám sát Đề án số {n}-ĐA/TU, ngày 5/7/2018 của Tỉnh ủy và kế hoạch hằng năm của Ủy ban nhân dân tỉnh.",
    "Căn cứ Quyết định số {big}/QĐ-UBND, ngày 12/3/2020 của UBND tỉnh, nguồn vốn được phân bổ về từng địa bàn.",
    "Theo Nghị quyết số {n}-NQ/TU, ngày 28/10/2017, đến năm {future} địa phương phải hoàn thành cơ bản các mục tiêu.",
    "Trước đó, ngày 2/9/2019, công trình đầu tiên được khởi công với sự chứng kiến của đông đảo người dân.",
    "Thông tư số {n}/2018/TT-BTC, có hiệu lực từ ngày 1/1/2019, là cơ sở để địa phương quyết toán kinh phí.",
    "Kế hoạch số {n}/KH-UBND, ngày 19/4/2019 nêu rõ trách nhiệm của người đứng đầu từng cơ quan, đơn vị.",
    "Giai đoạn 2016-2020, tổng nguồn lực huy động là {money}; giai đoạn tiếp theo dự kiến tăng thêm {pct}%.",
)

CLOSINGS: tuple[str, ...] = (
    "Chia tay {village} khi nắng đã ngả, chúng tôi tin rằng những gì bắt đầu từ lòng dân sẽ còn đi xa.",
    "Thời gian tới, {place} tiếp tục rà soát, bổ sung nguồn lực để việc {what} được duy trì bền vững.",
    "Với cách làm ấy, {place} đặt mục tiêu đến năm {future} không còn điểm trắng trên địa bàn.",
    "{org} đề nghị các địa phương trong tỉnh tham khảo cách {what} của {place} để vận dụng cho phù hợp.",
    "Con đường phía trước còn dài, nhưng những bước đầu tiên ở {place} đã vững.",
    "Kết thúc buổi làm việc, các bên thống nhất sẽ gặp lại sau {n} tháng để đánh giá kết quả.",
    "Đó là tín hiệu vui để {place} bước vào năm mới với nhiều kỳ vọng.",
    "Những kiến nghị của cơ sở đang được {org} tổng hợp, trình cấp có thẩm quyền xem xét.",
)

SAPO_TAILS: tuple[str, ...] = (
    "",
    "",
    "",
    " Cách làm ấy đang được nhiều nơi tìm hiểu.",
    " Phía sau kết quả là không ít trăn trở.",
    " Tuy nhiên, khó khăn vẫn còn ở phía trước.",
    " Người dân là người hưởng lợi trước tiên.",
    " Câu chuyện bắt đầu từ {village}.",
)

ORGS: tuple[str, ...] = (
    "Sở Nông nghiệp và Môi trường",
    "Ủy ban Mặt trận Tổ quốc tỉnh",
    "Hội Nông dân tỉnh",
    "Tỉnh đoàn",
    "Hội Liên hiệp Phụ nữ tỉnh",
    "Sở Giáo dục và Đào tạo",
    "Sở Y tế",
    "Ban Dân tộc và Tôn giáo tỉnh",
    "Liên đoàn Lao động tỉnh",
    "Hội Cựu chiến binh tỉnh",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Đoàn giám sát của HĐND tỉnh",
    "Ngân hàng Chính sách xã hội tỉnh",
    "Sở Khoa học và Công nghệ",
)

LEADERS: tuple[str, ...] = (
    "Chủ tịch UBND",
    "Phó Chủ tịch UBND",
    "Bí thư Đảng ủy",
    "Chủ tịch Hội Nông dân",
    "Trưởng phòng Kinh tế",
    "Bí thư Đoàn",
    "Chủ tịch Ủy ban MTTQ Việt Nam",
    "Phó Bí thư Thường trực Đảng ủy",
)

FOLK: tuple[str, ...] = (
    "ông",
    "bà",
    "anh",
    "chị",
    "già làng",
    "trưởng thôn",
    "cô giáo",
    "thầy giáo",
    "bác sĩ",
    "cựu chiến binh",
)

COMMENTS: tuple[str, ...] = (
    "Bài viết hay, mong địa phương mình cũng làm được như vậy.",
    "Rất thiết thực, cảm ơn tòa soạn.",
    "Tôi ở gần đó, xác nhận đường nay đi dễ hơn nhiều.",
    "Mong có thêm số liệu của những năm sau.",
    "Đề nghị ngành chức năng quan tâm các thôn vùng xa.",
    "Đọc mà nhớ quê quá.",
)
"""Readers' comments with times of their own: a trap for counters and stamps."""
