"""The syllables of Vietnamese, by grammar: which words with marks can be Vietnamese at all.

Used to tell one legacy encoding from another (rule 1.6) and to choose among lost letters. It must not be used to
correct or reject text: names such as Đắk, Krông or M'nông break the grammar and are right.
"""

import re
from functools import cache
from typing import Final
from unicodedata import normalize

TONES: Final = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")

_ONSETS: Final = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x".split(" ")  # noqa: SIM905 - a word list reads better as words
_RHYMES: Final = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oăp
oe oen oeo oet oem ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut
uân uâng uât uây uê uêch uên uênh ui uy uya uych uynh uyn uyt uyp uyu uyên uyêt uơ uôc uôi uôm uôn uông uôt
ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu ych ym yt
""".split()  # noqa: SIM905 - a word list reads better as words
_QU_RHYMES: Final = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e en eng eo et ê êch ên ênh êt
i ich in inh ip it iu y ych ynh yn yt yên yêt yêu yu ơ ôc ôi
""".split()  # noqa: SIM905 - a word list reads better as words
# Syllables of place and people names that the grammar does not know, and that every provincial paper prints.
_NAMES: Final = (  # noqa: SIM905 - a word list reads better as words
    "đắk đăk lắk lăk đắc krông plông rông kạn păk pắk búk đrăng hleo mlông drông prông"
    " nông đakrông năng hlăng mgăr sêrêpôk bôk kôn"
).split()

FREQUENT: Final = frozenset(
    """
của và là có được người những các một với đã này để từ đến về khi tại không trên thì sẽ nhiều năm ngày tháng trước
việc hiện tỉnh xã huyện phường phố thành thị trấn bộ sở đảng ủy hội đồng chủ tịch bí thư phó cán công an hoạt động
phát triển kinh tế văn hóa giáo dục dịch vụ sản xuất nông nghiệp đầu tư xây dựng thực quản lý nhà nước nhân dân tổ
chức chương trình dự án kế hoạch đẩy mạnh tăng cường nâng cao chất lượng hiệu quả giải pháp địa phương khu vực quốc
gia việt thế giới thời gian cũng còn lại đó đây rất mới sau giữa bị bằng như hơn đang phải vào ra lên cả mỗi đều vẫn
chỉ nhưng vì nên nếu tới cùng theo giá trị tiền triệu tỷ bán nhỏ lớn giảm kiến nghị quyết định học sinh trường bệnh
viện đình em bà ông chị thông báo tin bài ảnh số điện đường đất biển rừng sông cầu bảo vệ toàn xử phạt nhờ hạn mức
chính phủ hà nội đắk dịp lễ tết mùa đạt cho hay nhằm giúp nặng bớt xăng
""".split()  # noqa: SIM905 - a word list reads better as words
)
"""Words that every news text is full of: they settle which of two readings is the more likely one, never whether any is
right. Chosen by hand (2026-11-23)."""

_SHAPED: Final = "ăâêôơư"
_BOTH: Final = ("oa", "oe", "uy")
_VOWEL: Final = re.compile("[aăâeêioôơuưy]+")
_STOPS: Final = ("c", "ch", "p", "t")


def with_tones(letter: str) -> list[str]:
    """The vowel letter with each of the six tones, composed."""
    return [normalize("NFC", letter + tone) for tone in TONES]


def _tone_places(rhyme: str) -> tuple[int, ...]:
    """Where in a rhyme the tone may stand (both fashions of rule 1.7 count)."""
    if rhyme in _BOTH:
        return (0, 1)
    match = _VOWEL.match(rhyme)
    vowels = match.group() if match else ""
    shaped = [at for at, letter in enumerate(vowels) if letter in _SHAPED]
    if shaped:
        return (shaped[-1],) if vowels != "ưu" else (0,)
    closed = len(vowels) < len(rhyme)
    if len(vowels) >= 3 or (len(vowels) == 2 and closed):
        return (1,)
    return (0,)


@cache
def _toned(rhyme: str) -> tuple[str, ...]:
    match = _VOWEL.match(rhyme)
    stop = match is not None and rhyme[match.end() :] in _STOPS
    tones = ("\u0301", "\u0323") if stop else TONES
    forms = {normalize("NFC", rhyme[: at + 1] + tone + rhyme[at + 1 :]) for at in _tone_places(rhyme) for tone in tones}
    return tuple(forms)


@cache
def _all() -> frozenset[str]:
    words = set(_NAMES)
    for rhyme in _RHYMES:
        for onset in _ONSETS:
            if onset in ("", "h", "k", "l", "m", "s", "t", "v", "qu") or rhyme[0] != "y":
                words.update(onset + form for form in _toned(rhyme))
    for rhyme in _QU_RHYMES:
        words.update("qu" + form for form in _toned(rhyme))
    words.update(f"q{form}" for form in _toned("uy"))
    return frozenset(words - _misspelt(words))


def _misspelt(words: set[str]) -> set[str]:
    """Onset and vowel that never meet: c, g, ng before i e ê; k, gh, ngh before anything else."""
    front = frozenset(letter for vowel in "ieêy" for letter in with_tones(vowel))
    bad = set()
    for word in words:
        for onset, wants_front in (("ngh", True), ("ng", False), ("gh", True), ("c", False), ("k", True)):
            if word.startswith(onset) and word not in _NAMES and not word.startswith(("ch", "kh")):
                rest = word[len(onset) :]
                if rest and (rest[0] in front) is not wants_front:
                    bad.add(word)
                break
    return bad


def is_syllable(word: str) -> bool:
    """Whether a single word (NFC, any case, letters only) is a Vietnamese syllable by form."""
    return word.lower() in _all()
