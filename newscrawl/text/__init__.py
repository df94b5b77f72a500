"""Reading Vietnamese news text: the project's core, pure functions over strings and bytes.

Standard library only. Nothing here knows HTML, portals, files, the network or the clock: a moment that a
reading needs (the capture time of "3 giờ trước") is an argument. Nothing here raises on any input, and nothing
respells: what the newspaper printed stays as it was printed.
"""

from newscrawl.text.boilerplate import Tail, is_boilerplate, split_tail
from newscrawl.text.bylines import Byline, read_byline
from newscrawl.text.clean import clean, clean_text
from newscrawl.text.counts import Count, Counts, read_count, read_counts
from newscrawl.text.decode import decode, decode_text, repair, repair_text
from newscrawl.text.fold import accent_key, fold_key
from newscrawl.text.repair import is_sound
from newscrawl.text.stamp_zone import agree_on_utc
from newscrawl.text.stamps import Dateline, Precision, Stamp, read_dateline, read_stamp

__all__ = [
    "Byline",
    "Count",
    "Counts",
    "Dateline",
    "Precision",
    "Stamp",
    "Tail",
    "accent_key",
    "agree_on_utc",
    "clean",
    "clean_text",
    "decode",
    "decode_text",
    "fold_key",
    "is_boilerplate",
    "is_sound",
    "read_byline",
    "read_count",
    "read_counts",
    "read_dateline",
    "read_stamp",
    "repair",
    "repair_text",
    "split_tail",
]
