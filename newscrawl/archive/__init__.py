"""The archive ring: files, locks, WARC and SQLite. It knows lines, names and times; nothing of Scrapy or of portals.

    layout lock sample     where things lie, who may write, what must not be mixed
    segments warc          writing: JSON lines and captures that survive a kill
    commit adopt           telling the ledger: at the end of a run, and after somebody else's end
    ledger frontier memory captures revisit      asking it
    reader warcread        reading back
    fsck withhold add      care: verify, take-downs, files made by others
    repair salvage lost    care: mending what is damaged, and saying what could not be saved

A run, in order: lock → claim → Ledger.open → adopt → Frontier.resume → write → close → commit → write_report → release.
"""
