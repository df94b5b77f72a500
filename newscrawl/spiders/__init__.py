"""One spider per portal profile that is not `gone`; see `portals`. Spiders only route: nothing is read here."""
