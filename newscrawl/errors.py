"""Every exception newscrawl raises on purpose.

    NewscrawlError                     base: its message is a plain sentence (what, where, what to do)
    ├── UsageError                     a bad argument, option or setting          raised by commands; exit code 2
    ├── PortalError                    a profile is wrong: file and key named     by portals, families; exit code 2
    ├── OutsideHours                   not now: outside the off-peak hours        by spiders; exit code 6, nothing asked
    ├── PageError                      a fetched page is not what was asked for   raised by extract.screen
    │   ├── BlockedPage                a challenge, a refusal, a login wall       caught by the run: verdict blocked
    │   ├── StubPage                   a 200 that is no page (cookie stub, empty) caught by the run: counted
    │   ├── SoftNotFound               "không tìm thấy" with status 200           caught by the run: counted
    │   └── WrongContent               not HTML where HTML was asked for          caught by the run: counted
    ├── GoldenError                    a golden case is incomplete or contradicts itself   by golden; exit code 1
    └── ArchiveError                   the archive cannot be read or written      raised by archive; exit code 1
        ├── LockedError                another run of the portal is alive         exit code 5
        ├── StorageError               disk full, read-only, no permission
        ├── LedgerVersionError         a ledger written by a newer newscrawl
        ├── SampleMixError             sample records and real ones in one archive
        └── DamageError                bytes on disk contradict themselves

Commands catch NewscrawlError, print its message on stderr and return the exit code; a traceback is always a defect.
"""


class NewscrawlError(Exception):
    """Base of everything raised on purpose; `exit_code` is what a command returns for it."""

    exit_code = 1


class UsageError(NewscrawlError):
    """Raised when an argument, option or setting makes no sense; the message says which and what would."""

    exit_code = 2


class PortalError(NewscrawlError):
    """Raised when a portal profile cannot be used; the message names the file and the key."""

    exit_code = 2


class OutsideHours(NewscrawlError):
    """Raised before a run begins outside the hours that the profile or the operator allows; the next one may begin."""

    exit_code = 6


class PageError(NewscrawlError):
    """Raised by screening when a response is no page to read; `issue` is the code that is counted."""

    issue = "page.unreadable"


class BlockedPage(PageError):
    """Raised for challenge pages and refusals: extracting from them would store harmless nonsense."""

    issue = "page.blocked"


class StubPage(PageError):
    """Raised for an empty body or a script stub served with status 200."""

    issue = "page.stub"


class SoftNotFound(PageError):
    """Raised for a "not found" page served with status 200."""

    issue = "page.soft-404"


class WrongContent(PageError):
    """Raised when the content is of another kind than the address promises (a picture, a PDF, a feed)."""

    issue = "page.wrong-type"


class GoldenError(NewscrawlError):
    """Raised when a golden case cannot be used: a file or key is missing, unknown or nonsense; the message names it."""


class ArchiveError(NewscrawlError):
    """Base of archive errors; nothing already stored is touched when one is raised."""


class LockedError(ArchiveError):
    """Raised when another run holds the portal's lock."""

    exit_code = 5


class StorageError(ArchiveError):
    """Raised when a file cannot be written or synced; the message names the path and the operating system's reason."""


class LedgerVersionError(ArchiveError):
    """Raised when the ledger was written by a newer newscrawl; it is left as it is."""


class SampleMixError(ArchiveError):
    """Raised when a sample run meets an archive of real records, or the reverse."""


class DamageError(ArchiveError):
    """Raised when stored bytes cannot be what was written; `newscrawl archive verify` tells more."""
