"""A value worked out when it is first asked for and then kept: `functools.cached_property` without its lock.

Python 3.11 takes a lock whenever a value is worked out (3.12 gave it up), 1 µs where this takes 0.4, and a page has
twenty such values. A page is read by one thread.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 - a decorator, written like `property`
    """Decorates a method without arguments; deleting the attribute makes it be worked out again."""

    def __init__(self, work: Callable[[Any], T]) -> None:
        self.work = work
        self.name = ""
        self.__doc__ = work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> Self | T:
        """The descriptor itself of a class; of an instance the value, which from then on is found before it."""
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.work(instance)
        return value
