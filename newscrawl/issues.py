"""Issue codes: whatever was printed and could not be taken as it stands, one line each.

A record lists the codes that concern it, sorted; a run counts them. A code is never reused for another meaning.
"""

from enum import StrEnum


class Issue(StrEnum):
    """`<subject>.<what>`; the docs table of issue codes is generated from `DESCRIPTIONS`."""

    HEADLINE_MISSING = "headline.missing"
    SAPO_MISSING = "sapo.missing"
    BODY_MISSING = "body.missing"
    BODY_PROTECTED = "body.protected"
    BODY_SHORT = "body.short"
    AUTHORS_MISSING = "authors.missing"
    BYLINE_UNREAD = "byline.unread"
    DATELINE_UNREAD = "dateline.unread"
    PUBLISHED_MISSING = "published.missing"
    PUBLISHED_UNREAD = "published.unread"
    PUBLISHED_CONFLICT = "published.conflict"
    UPDATED_MISSING = "updated.missing"
    UPDATED_UNREAD = "updated.unread"
    UPDATED_CONFLICT = "updated.conflict"
    UPDATED_BEFORE_PUBLISHED = "updated.before-published"
    TIME_FUTURE = "time.future"
    TIME_FALSE_UTC = "time.false-utc"
    TIME_MONTH_FIRST = "time.month-first"
    TIME_WEEKDAY = "time.weekday"
    TIME_PATH_MISMATCH = "time.path-mismatch"
    VIEWS_MISSING = "views.missing"
    VIEWS_UNREAD = "views.unread"
    COMMENTS_UNREAD = "comments.unread"
    TEXT_DECODED = "text.decoded"
    TEXT_MOJIBAKE = "text.mojibake"
    TEXT_LOOK_ALIKE = "text.look-alike"
    TEXT_LOST = "text.lost"
    TEXT_HOMOGLYPH = "text.homoglyph"
    TEXT_PRIVATE_USE = "text.private-use"
    TEXT_ENTITIES = "text.entities"
    LAYOUT_UNKNOWN = "layout.unknown"
    FALLBACK_USED = "fallback.used"
    CANONICAL_ELSEWHERE = "canonical.elsewhere"
    TEMPLATE_UNFILLED = "template.unfilled"


DESCRIPTIONS: dict[Issue, str] = {
    Issue.HEADLINE_MISSING: "no rule found a headline",
    Issue.SAPO_MISSING: "no sapo, and the profile does not declare it absent",
    Issue.BODY_MISSING: "no body text was found",
    Issue.BODY_PROTECTED: "the publisher encodes the body as copy protection; it is not decoded",
    Issue.BODY_SHORT: "the body has fewer than 20 words (a picture story, a video, or a cut page)",
    Issue.AUTHORS_MISSING: "nobody is named, and the profile does not declare it absent",
    Issue.BYLINE_UNREAD: "a byline is printed and could not be read; the text is in `raw`",
    Issue.DATELINE_UNREAD: "a stamp is printed and could not be read; the text is in `raw`",
    Issue.PUBLISHED_MISSING: "no publication time is printed (a lone “Cập nhật” is an update time)",
    Issue.PUBLISHED_UNREAD: "a publication time is printed in an unknown form",
    Issue.PUBLISHED_CONFLICT: "two sources of the publication time differ; the more trusted one is taken",
    Issue.UPDATED_MISSING: "no update time, though the profile expects one",
    Issue.UPDATED_UNREAD: "an update time is printed in an unknown form",
    Issue.UPDATED_CONFLICT: "two sources of the update time differ; the more trusted one is taken",
    Issue.UPDATED_BEFORE_PUBLISHED: "the update time lies before the publication time; both are kept",
    Issue.TIME_FUTURE: "a time later than the fetch",
    Issue.TIME_FALSE_UTC: "a local time was labelled UTC and read as local",
    Issue.TIME_MONTH_FIRST: "a time was printed month first and read so",
    Issue.TIME_WEEKDAY: "the printed weekday contradicts the printed date; the date is kept",
    Issue.TIME_PATH_MISMATCH: "the month in the address contradicts the publication time",
    Issue.VIEWS_MISSING: "no view count, and the profile does not declare it absent",
    Issue.VIEWS_UNREAD: "a view count is printed and could not be read",
    Issue.COMMENTS_UNREAD: "a comment count is printed and could not be read",
    Issue.TEXT_DECODED: "the text was decoded from a legacy encoding",
    Issue.TEXT_MOJIBAKE: "UTF-8 read in a wrong charset was repaired",
    Issue.TEXT_LOOK_ALIKE: "look-alike letters were replaced (Ð for Đ, ƣ for ư)",
    Issue.TEXT_LOST: "the page holds replacement characters: letters were lost before it was served",
    Issue.TEXT_HOMOGLYPH: "Cyrillic or Greek letters stand in Latin words; kept as printed",
    Issue.TEXT_PRIVATE_USE: "private-use characters; kept as printed",
    Issue.TEXT_ENTITIES: "entities remained after two rounds of unescaping; kept as printed",
    Issue.LAYOUT_UNKNOWN: "no declared layout matches the page; it was read generically",
    Issue.FALLBACK_USED: "a field that a portal or family rule should answer came from a fallback",
    Issue.CANONICAL_ELSEWHERE: "the canonical address lies on another host",
    Issue.TEMPLATE_UNFILLED: "the page prints template text such as {title}",
}

RUN_DESCRIPTIONS: dict[str, str] = {
    "exception": "an exception in our own code while a page was read; the run ends as failed",
    "page.gone": "the address of an article answered 404 or 410",
    "page.moved": "the address of an article leads to another page",
    "page.blocked": "a challenge, a refusal or a login wall instead of the article",
    "page.stub": "an empty body or a bare script with status 200",
    "page.soft-404": "“not found” said with status 200",
    "page.wrong-type": "something else than HTML where an article was expected",
    "page.reader-lost": "the process that reads pages died or found no end over this page; it is asked for again",
    "page.unreadable": "a page that cannot be read, for a reason without a code of its own",
    "source.failed": "a listing, feed or sitemap that has answered before brought no article links",
    "source.unproved": "none of the guessed addresses of a source brought article links",
    "source.blocked": "a listing, feed or sitemap answered with a challenge or refusal",
    "picture.failed": "a picture could not be fetched",
    "robots.unreachable": "robots.txt answered 5xx or not at all: nothing of that host is asked for (RFC 9309)",
    "robots.refused": "robots.txt forbids the address",
    "archive.torn-line": "a torn or unreadable line that a dead run left behind was cut off",
    "archive.torn-record": "a torn WARC record that a dead run left behind was cut off",
    "archive.damaged": "a stored file is damaged and was left out: `newscrawl archive repair` deals with it",
    "politeness.refused": "429 or 503 again and again, or a Retry-After longer than we wait",
}
"""What a run counts that makes no record: in run reports only, beside the codes of its records."""

RUN_FORMS: dict[str, str] = {
    "status.<code>": "an article answered with this HTTP status (400 and above)",
    "fetch.<error>": "an address could not be fetched: the name of the network error",
}
"""Codes of run reports that name a number or an error."""
