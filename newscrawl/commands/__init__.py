"""The commands. Each parses its arguments, calls the rooms that do the work, prints, and returns its exit code."""
