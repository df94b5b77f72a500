"""The end of an article: body, byline, counters and furniture told apart in a list of paragraphs.

Works from the end towards the body and stops at the first line that it does not understand, so that a body line is
never lost; nothing is cut at a word inside a paragraph. For HTML whose nodes are known the families say where the
byline stands; this is for bodies that hold everything, and for plain-text dumps.
"""

import re
from collections.abc import Sequence
from typing import Final

from newscrawl.text.byline_forms import LABEL
from newscrawl.text.byline_line import ADDRESS, Byline, tidy, whole_byline
from newscrawl.text.byline_runin import split_paragraph
from newscrawl.text.counts import bare_number, read_counts
from newscrawl.text.phrases import LONGEST, is_notice, line_kind
from newscrawl.text.stamp_line import read_parts
from newscrawl.text.stamp_model import Part
from newscrawl.text.stamp_text import plain_line
from newscrawl.text.tail_model import Found, Tail, finish

__all__ = ["Tail", "split_tail"]

# Lists of related articles with 30 entries occur; a body line further from the end than this is not looked at.
_REACH: Final = 60
_SHORT: Final = 200
_SENTENCE: Final = 24
_NOTES: Final = 3
_STAMP: Final = 80  # two labelled stamps with weekdays
_DIGIT: Final = re.compile("[0-9]")
_SENTENCE_END: Final = re.compile(r"(?<!\.\.)[.!][”\"’')\]]?$")
# Footnotes, phone numbers, an address to write to: they may stand behind a byline without being furniture.
_NOTE: Final = re.compile(
    r"\(?\*+\)?\s|\[\d{1,2}\]|\(\d{1,2}\)\s|(?:ghi chú|chú thích) ?:|nguồn tham khảo|[\d/:.|, -]{6,24}$"
    rf"|{ADDRESS}$",
    re.IGNORECASE,
)
_TAG_LINE: Final = re.compile(r"(?:từ khóa|từ khoá|tags?|thẻ|chủ đề) ?: ?.{1,200}", re.IGNORECASE)
# A counter that a script never filled: unknown, not nought, and not text either (rules, section 5).
_UNFILLED: Final = re.compile(
    r"(?:(?:số )?(?:lượt|lần) (?:xem|đọc)|(?:đã )?(?:xem|đọc)|views?|bình luận)?[ :]*"
    r"(?:nan|null|undefined|\{\{.{0,40}\}\}|\.{2,}|…)?(?: (?:lượt (?:xem|đọc)|lần|views?))?",
    re.IGNORECASE,
)
# A number that is no count (`12.5`, `1,05`, `1k2`) where the counter stands: not read, and not text either.
_UNREADABLE: Final = re.compile(r"[0-9.,]{1,12}[kKnN]?[0-9]{0,2}")
# The site's own counters.
_SITE: Final = re.compile(
    r"(?:(?:tổng )?(?:số )?(?:lượt )?truy cập|(?:đang )?(?:online|trực tuyến|truy cập)) ?: ?[0-9., ]{1,16}",
    re.IGNORECASE,
)
_RULER: Final = re.compile(r"[\s\-–—_=*•·.|~]{1,200}")


def split_tail(paragraphs: list[str]) -> Tail:
    """Peel furniture, counters and the byline off the end of an article.

    A paragraph may hold several lines. A list heading (`Tin liên quan`, `Các tin khác`) takes everything behind it
    with it, unless body text follows. A byline run into the last paragraph is split off. Never raises.
    """
    head, lines = _lines(paragraphs)
    found = Found([], [], [])
    lines = _drop_list(lines, found)
    lines = _peel(lines, found)
    body = head
    body += _join(lines, list(reversed(found.kept)))
    if not found.bylines and body and not found.kept:
        body = _split_last(body, found)
    return finish(body, found)


_Line = tuple[int, str]  # (number of its paragraph, text)


def _lines(paragraphs: list[str]) -> tuple[list[str], list[_Line]]:
    """The paragraphs out of reach, and the lines of the others."""
    first = max(0, len(paragraphs) - _REACH)
    lines: list[_Line] = []
    if "\n" not in "".join(paragraphs):
        return paragraphs[:first], list(enumerate(paragraphs[first:]))
    for number, paragraph in enumerate(paragraphs[first:]):
        if "\n" in paragraph and len(paragraph) < 4000:
            lines += [(number, line) for line in paragraph.split("\n")]
        else:
            lines.append((number, paragraph))
    return paragraphs[:first], lines


def _join(lines: list[_Line], kept: list[str]) -> list[str]:
    """Lines put back into their paragraphs, then the notes that stood behind the byline."""
    body: list[str] = []
    if lines and lines[-1][0] == len(lines) - 1:  # no paragraph had two lines
        body = [line for _, line in lines]
    else:
        last = -1
        for number, line in lines:
            if number == last:
                body[-1] += "\n" + line
            else:
                body.append(line)
            last = number
    while body and not body[-1].strip():
        body.pop()
    return [*[text.rstrip("\n") for text in body], *kept]


def _is_text(line: str) -> bool:
    """Whether `line` is body text: a sentence with its full stop, or too long for a headline in a list."""
    bare = line.strip()
    return _reads_on(bare) and not is_notice(bare) and (len(bare) > _SHORT or not line_kind(bare))


def _reads_on(bare: str) -> bool:
    """`_is_text` by its length and its end alone."""
    if len(bare) > _SHORT:
        return True
    return (len(bare) > _SENTENCE or bare.count(" ") >= 4) and _SENTENCE_END.search(bare) is not None


def _drop_list(lines: list[_Line], found: Found) -> list[_Line]:
    """Cut at the first list heading that no body text follows, or that stands directly behind byline or counter."""
    for place, (_, line) in enumerate(lines):
        if len(line) > 64 or (kind := line_kind(line.strip())) is None or kind == "button":
            continue
        proved = kind == "heading" and _behind_end(lines[:place])
        if proved or not any(_is_text(other) for _, other in lines[place + 1 :]):
            found.dropped = [other for _, other in reversed(lines[place:]) if other.strip()]
            found.furniture = True
            _take_count(line.strip(), found)
            found.bylines = _last_labelled(lines[place + 1 :], found)
            return lines[:place]
    return lines


def _behind_end(lines: list[_Line]) -> bool:
    """Whether the last line of `lines` that says anything is a counter or a labelled byline."""
    for _, line in reversed(lines):
        bare = line.strip()
        if not bare or (len(bare) <= _SHORT and (line_kind(bare) or bare_number(bare))):
            continue
        if len(bare) > _SHORT:
            return False
        counts = read_counts(bare)
        return bool(counts.views or counts.comments) or whole_byline(tidy(bare)) is not None
    return False


def _last_labelled(lines: list[_Line], found: Found) -> list[tuple[str, Byline]]:
    """A labelled byline as the very last line behind a related box: the box stood inside the article."""
    if not lines or len(lines[-1][1]) > _SHORT:
        return []
    line = tidy(lines[-1][1])
    byline = whole_byline(line, lone=False)
    if byline is None or not (byline.authors or byline.role or byline.source):
        return []
    found.dropped = found.dropped[1:]
    return [(line, byline)]


def _peel(lines: list[_Line], found: Found) -> list[_Line]:
    """Take understood lines off the end; what stands behind a byline and is not understood is kept as text."""
    place = len(lines)
    stop = place  # lines[stop:] are settled
    pending: list[str] = []
    while place > 0:
        line = lines[place - 1][1]
        kind = "text" if len(line) > LONGEST else _take(tidy(line), lines, place - 1, found, pending)
        if kind == "taken":
            _settle(pending, found)
            pending = []
            stop = place - 1
        elif kind == "text" or len(pending) >= _NOTES:
            break
        elif kind == "note":
            pending.append(line)
        place -= 1
    return lines[:stop]


def _settle(pending: list[str], found: Found) -> None:
    """What stands behind the byline: footnotes are text and stay, the article's stamp is furniture."""
    for raw in pending:
        (found.dropped if _is_whole_stamp(tidy(raw)) else found.kept).append(raw)


def _stamps(line: str) -> Sequence[Part]:
    plain = plain_line(line) if len(line) <= _STAMP and _DIGIT.search(line) else None
    return read_parts(plain) if plain else ()


def _is_whole_stamp(line: str) -> bool:
    """A stamp with its label or its clock, or "2 giờ trước". A day alone may be what a poem is signed with."""
    return any(part.label or part.time or part.span for part in _stamps(line))


def _is_note(line: str) -> bool:
    return _NOTE.match(line) is not None or bool(_stamps(line))


def _take(line: str, lines: list[_Line], place: int, found: Found, pending: list[str]) -> str:
    """Settle the line at `place`, tidy: `taken`, `blank`, `note` (skipped when a byline stands above it) or `text`."""
    if not line or _RULER.fullmatch(line):
        return "blank"
    raw = lines[place][1]
    if found.bylines:
        return _above_byline(line, raw, found)
    known = not pending
    if known and _is_furniture(line):
        _take_count(line, found)  # `Bình luận (3)` is a button and a counter
        found.dropped.append(raw)
        found.furniture = True
        return "taken"
    if _take_count(line, found) or (known and _take_bare(line, lines, place, found)):
        return "taken"
    byline = whole_byline(line, lone=known or all(_is_note(tidy(other)) for other in pending))
    if byline is not None:
        found.bylines.append((raw.strip(), byline))
        return "taken"
    reads_on = _reads_on(line) if known else _is_text(line)  # that it is no furniture was asked above
    return "note" if not reads_on or _is_note(line) else "text"


def _is_furniture(line: str) -> bool:
    if line_kind(line) or is_notice(line) or _UNFILLED.fullmatch(line):
        return True
    if _SITE.fullmatch(line) or any(part.label for part in _stamps(line)):
        return True
    return _TAG_LINE.fullmatch(line) is not None and _SENTENCE_END.search(line) is None


def _take_count(line: str, found: Found) -> bool:
    """A counter with its label; the one nearest to the end of the page wins."""
    counts = read_counts(line)
    if counts.views is None and counts.comments is None:
        return False
    if found.views is None and counts.views is not None:
        found.views, found.views_text = counts.views, line
    found.comments = found.comments or counts.comments
    found.furniture = True
    return True


def _take_bare(line: str, lines: list[_Line], place: int, found: Found) -> bool:
    """A bare number between byline and furniture; of two, the one nearest to the byline counts the views."""
    number = bare_number(line)
    if number is None and _UNREADABLE.fullmatch(line) and _above_is_byline(lines, place, lone=True):
        found.dropped.append(lines[place][1])
        return True
    if number is None or not (found.furniture or _above_is_byline(lines, place)):
        return False
    found.bare, found.bare_text = number, line
    found.furniture = True
    return True


def _above_is_byline(lines: list[_Line], place: int, *, lone: bool = False) -> bool:
    """Whether the last line above that says anything is a byline or, unless `lone`, another number or furniture."""
    for _, raw in reversed(lines[max(0, place - 4) : place]):
        if raw.strip():
            line = tidy(raw) if len(raw) <= _SHORT else ""
            if lone:
                return whole_byline(line) is not None
            return bool(whole_byline(line) or bare_number(line) or line_kind(line) or _TAG_LINE.fullmatch(line))
    return False


def _above_byline(line: str, raw: str, found: Found) -> str:
    """Above a byline only more of the byline (`Bài: A` / `Ảnh: B`, a label on its own line) or a labelled counter."""
    if _take_count(line, found):
        return "taken"
    below, byline = found.bylines[-1]
    alone = LABEL.fullmatch(line)
    if alone:
        joined = whole_byline(tidy(f"{line} {below}"), lone=False)
        if joined is not None:
            found.bylines[-1] = (f"{raw.strip()} {below}", joined)
            return "taken"
        return "text"
    if len(found.bylines) > 2:
        return "text"
    more = whole_byline(line, lone=not byline.authors)
    if more is None or (byline.authors and more.authors and not LABEL.match(line)):
        return "text"
    found.bylines.append((raw.strip(), more))
    return "taken"


def _split_last(body: list[str], found: Found) -> list[str]:
    """A byline that was run into the last paragraph, split off."""
    split = split_paragraph(body[-1])
    if split is None:
        return body
    text, printed, byline = split
    found.bylines.append((printed, byline))
    return [*body[:-1], text]
