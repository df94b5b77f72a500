"""Off-peak hours: when a real host may be asked, on Vietnam's clock. Pure: the moment is an argument."""

import re
from dataclasses import dataclass
from datetime import datetime

from newscrawl.errors import UsageError
from newscrawl.runs.period import VIETNAM

DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Hours:
    """A window of the day in seconds after midnight at +07:00; one that ends before it begins spans midnight."""

    begin: int
    end: int

    def left(self, now: datetime) -> float:
        """Seconds until the window closes; 0.0 outside of it. `now` is aware."""
        local = now.astimezone(VIETNAM)
        second = local.hour * 3600 + local.minute * 60 + local.second
        length = (self.end - self.begin) % DAY
        gone = (second - self.begin) % DAY
        return float(length - gone) if gone < length else 0.0


def parse_hours(given: object) -> Hours | None:
    """`22:00-05:00`; None when empty. Raises `UsageError` for anything else, and for a window without length."""
    text = str(given or "").strip()
    if not text:
        return None
    found = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})", text)
    if found is not None:
        hour, minute, last_hour, last_minute = map(int, found.groups())
        begin, end = hour * 3600 + minute * 60, last_hour * 3600 + last_minute * 60
        if minute < 60 and last_minute < 60 and begin < DAY and end <= DAY and begin != end % DAY:
            return Hours(begin, end % DAY)
    raise UsageError(f"off_peak {text!r}: hours at +07:00 are written such as 22:00-05:00")
