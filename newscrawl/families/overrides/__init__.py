"""Portals that need an `if`: one small module each, named after the portal."""
