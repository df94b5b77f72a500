"""What a newspaper calls itself on its pages, to tell its name from an author's and from a part of a headline.

Pure: metadata in, names out. A page works them out once, because titles, authors and sections all ask for them.
"""

from urllib.parse import urlsplit

from newscrawl.extract import jsonld
from newscrawl.extract.jsonld import Thing
from newscrawl.text import fold_key

_METAS = ("og:site_name", "copyright", "source", "apple-mobile-web-app-title")


def names_of_paper(meta: dict[str, str], things: list[Thing]) -> list[str]:
    """Its names, once each: og:site_name, copyright and source metas, the publisher of the JSON-LD."""
    names = [meta.get(key, "") for key in _METAS]
    for thing in things:
        publisher = thing.get("publisher")
        if isinstance(publisher, dict):
            names.append(jsonld.text_of(publisher))
        kinds = jsonld.types_of(thing)
        if "organization" in kinds or "newsmediaorganization" in kinds:
            names.append(jsonld.text_of(thing))
    return list(dict.fromkeys(name for name in names if name))


def keys_of_paper(names: list[str], url: str | None) -> list[str]:
    """The folded forms of its names and of its host's own part (`baodaknong` of www.baodaknong.vn)."""
    return [fold_key(name) for name in (*names, _host_name(url)) if name]


def _host_name(url: str | None) -> str:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.").split(".")[0]
