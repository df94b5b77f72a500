"""What one topic of the sample's stock holds."""

from dataclasses import dataclass

HEADLINES = 4
SUBJECTS = 12
MANNERS = 10


@dataclass(frozen=True, slots=True)
class Topic:
    """Sentences about one matter.

    A headline is a pattern with a place, a subject (`{what}`, `{What}`) and a manner (`{how}`); every pattern uses all
    three, so that two articles never share a headline. `sections` are names of sections it may stand in, best first.
    """

    slug: str
    sections: tuple[str, ...]
    tags: tuple[str, ...]
    what: tuple[str, ...]
    how: tuple[str, ...]
    headlines: tuple[str, ...]
    sapos: tuple[str, ...]
    sentences: tuple[str, ...]
    subheads: tuple[str, ...]
    captions: tuple[str, ...]
