"""What happens to requests and responses between the engine and the site; positions stand in `newscrawl.settings`."""
