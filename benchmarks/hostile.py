"""Strings that make careless readers slow, and how much longer ten times as much of each takes.

Every entry is repeated up to a size. They are what the reading functions look for: half stamps, labels without names,
marks without letters, entities that never end, lines that are all furniture.
"""

import time
from collections.abc import Callable

from newscrawl import text

SMALL, LARGE = 100_000, 1_000_000
MOST = 12.0
"""1 MB may take at most so many times as long as 100 kB."""
NOISE = 0.05
"""Seconds for 1 MB below which nothing is judged: 50 ns a character are a few copies of the string, and strings above
some 300 kB come from fresh pages of the system: `str.replace` then takes 20 times as long as for 100 kB
(2026-11-23)."""

SEEDS = (
    "a",
    " ",
    "\n",
    "\t",
    "\u00a0",
    "\u200b",
    "\u0300",
    "e\u0301\u0302",
    "\u0302\u0301",
    "Ã",
    "Ã¡",
    "áº",
    "Ä",
    "Â ",
    "â€",
    "Æ°",
    "&",
    "&#",
    "&#x1ea1;",
    "&amp;",
    "&amp;amp;",
    "&lt;",
    "^",
    "a^'",
    "dd",
    "Ð",
    "ð",
    "Ƣ",
    "1",
    "1/",
    "12/",
    "21/06/2021 ",
    "10:00 ",
    "10:00, 21/06/2021 | ",
    "ngày ",
    "Thứ ",
    "Thứ Hai, ",
    "Cập nhật: ",
    "Cập nhật: 10:00 ",
    "3 giờ trước ",
    "0",
    "1.",
    "1.005 ",
    "lượt xem ",
    "lượt xem: ",
    "Lượt xem: 1.005 ",
    "1K ",
    "Ảnh: ",
    "Bài, ảnh: ",
    "Tin: A - Ảnh: B. ",
    "Theo ",
    "PV ",
    "Mai Anh ",
    "MAI ANH - ",
    "(",
    "(Theo ",
    ")",
    "[",
    "-",
    "- ",
    "–",
    "•",
    "...",
    "…",
    ".",
    "Ảnh: Mai Anh\n",
    "Xem thêm:\n",
    "Tin liên quan\n",
    "Nguyễn Văn A\n",
    "Chia sẻ\n",
    "Bình luận (3)\n",
    "Tags: ",
    "Từ khóa: a, ",
    "\\",
    "/Date(",
    "/2021/06/21/",
    "-20230428100929278.htm",
    "D¬n vÞ ",
    "ViÖt Nam ",
    "Vieät Nam ",
    "Vi^.t Nam ",
    "việt nam ",
    "Việt Nam ",
    "ViỆt ",
    "A",
    "À ",
    "\ufffd",
    "\ud800",
    "\U0001f600",
    "ế",
    "é̂",
    "İ",
    "ß",
)
"""Ours; nothing is copied from a page."""


def filled(seed: str, size: int) -> str:
    """The seed again and again, `size` characters."""
    return (seed * (size // len(seed) + 1))[:size]


def readers() -> dict[str, Callable[[str], object]]:
    """Every reading function of `newscrawl.text` as one that takes a string."""
    return {
        "clean_text": text.clean_text,
        "repair_text": text.repair_text,
        "repair_text_font": lambda s: text.repair_text(s, fonts=(".VnTime",)),
        "decode_text": lambda s: text.decode_text(s.encode("utf-8", "surrogatepass")),
        "decode_text_latin": lambda s: text.decode_text(s.encode("latin-1", "replace"), charset="windows-1258"),
        "fold_key": text.fold_key,
        "accent_key": text.accent_key,
        "read_stamp": text.read_stamp,
        "read_stamp_url": lambda s: text.read_stamp(s, where="url"),
        "read_dateline": text.read_dateline,
        "read_byline": text.read_byline,
        "read_byline_head": lambda s: text.read_byline(s, where="head"),
        "read_count": text.read_count,
        "read_counts": text.read_counts,
        "is_boilerplate": text.is_boilerplate,
        "split_tail": lambda s: text.split_tail(s.split("\n")),
        "split_tail_one": lambda s: text.split_tail([s]),
    }


def seconds(run: Callable[[str], object], given: str, repeats: int) -> float:
    """The least CPU time of some runs: a disturbance only ever adds. No run gets a string that a cache has seen."""
    taken = []
    for number in range(repeats):
        fresh = given[number:]
        begun = time.process_time()
        run(fresh)
        taken.append(time.process_time() - begun)
    return min(taken)


def small_seconds(run: Callable[[str], object], seed: str, passes: int) -> float:
    """CPU time of 100 kB: of strings that begin at different places of the seed the slowest, since where a string
    begins and ends may decide which way it takes."""
    places = range(min(len(seed), 5))
    return max(seconds(run, filled(seed, SMALL + 10)[place:], passes) for place in places)


def growth(name: str, run: Callable[[str], object]) -> tuple[float, str]:
    """The worst growth of one function from 100 kB to 1 MB, and the seed; asserts that it stays below `MOST`."""
    worst, at = 0.0, ""
    for seed in SEEDS:
        large = filled(seed, LARGE)
        long = seconds(run, large, 1)
        if long < NOISE:
            continue
        times = long / max(small_seconds(run, seed, 1), NOISE / MOST)
        for passes in (2, 5):  # a suspicion is looked at again
            if times <= MOST:
                break
            times = seconds(run, large, passes * 2) / max(small_seconds(run, seed, passes), NOISE / MOST)
        if times > worst:
            worst, at = times, seed
        assert times <= MOST, f"{name}: 1 MB of {seed!r} takes {times:.1f} times as long as 100 kB"
    return worst, at
