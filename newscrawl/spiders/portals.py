"""A spider class per profile, made from the profile: a portal is a declaration, not code."""

from newscrawl.portals import load_portals
from newscrawl.spiders.base import PortalSpider


def spider_class(portal_id: str, name: str) -> type[PortalSpider]:
    """A class named after the portal's id, its name as docstring."""
    class_name = "".join(part.capitalize() for part in portal_id.split("_")) + "Spider"
    body = {"name": portal_id, "portal_id": portal_id, "__doc__": name, "__module__": __name__}
    return type(class_name, (PortalSpider,), body)


def spider_classes() -> dict[str, type[PortalSpider]]:
    """Classes by name, for every profile that is not `gone`."""
    made = [spider_class(portal.id, portal.name) for portal in load_portals() if portal.spider_allowed]
    return {spider.__name__: spider for spider in made}


globals().update(spider_classes())
