"""Fields of a JSON object, read with their types; every refusal names file and field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import isfinite
from types import MappingProxyType
from typing import Literal, TypeVar

from planner.errors import PlanError, ProjectError
from planner.model.element import NOTHING

Expected = Literal["text", "number", "integer", "flag", "list", "object", "point", "pair"]
Default = TypeVar("Default")


class Fields:
    """One JSON object on its way to a value.

    Fields that nobody asks for are those of a newer version: ``extra`` returns them.
    """

    def __init__(self, tree: object, file: str, place: str = "") -> None:
        """Begin to read an object.

        Args:
            tree: What JSON gave.
            file: What to call the file in a sentence.
            place: Where in the file the object stands, as ``surfaces/floor``.

        Raises:
            ProjectError: ``project_wrong_type``.
        """
        self.file = file
        self.place = place
        self._asked: set[str] = set()
        if not isinstance(tree, dict):
            raise self.wrong("", "object")
        self._tree: dict[str, object] = tree

    def __contains__(self, key: str) -> bool:
        return key in self._tree

    def at(self, key: str) -> str:
        """Return where a field of this object stands."""
        return "/".join(part for part in (self.place, key) if part)

    def wrong(self, key: str, expected: Expected) -> ProjectError:
        """Return the refusal of a field of another type."""
        return ProjectError(
            "project_wrong_type", file=self.file, place=self.at(key) or "/", expected=expected
        )

    def bad(self, key: str, reason: str, value: object = "") -> ProjectError:
        """Return the refusal of a field whose value cannot be."""
        return ProjectError(
            "project_bad_value",
            file=self.file,
            place=self.at(key) or "/",
            reason=reason,
            value=str(value),
        )

    @contextmanager
    def making(self, key: str = "") -> Iterator[None]:
        """Turn what the model refuses into a refusal of this file, at this place."""
        try:
            yield
        except PlanError as error:
            facts = [str(fact) for name, fact in error.facts.items() if name != "element"]
            raise self.bad(key, error.code, ", ".join(facts)) from error

    def value(self, key: str) -> object:
        """Return a field as it is.

        Raises:
            ProjectError: ``project_missing_field``.
        """
        self._asked.add(key)
        if key not in self._tree:
            raise ProjectError("project_missing_field", file=self.file, place=self.at(key))
        return self._tree[key]

    def text(self, key: str, default: str | None = None) -> str:
        """Return text; without a default the field must be there."""
        if default is not None and key not in self:
            return default
        value = self.value(key)
        if not isinstance(value, str):
            raise self.wrong(key, "text")
        return value

    def number(self, key: str, default: float | None = None) -> float:
        """Return a finite number; without a default the field must be there."""
        if default is not None and key not in self:
            return default
        return self.as_number(key, self.value(key))

    def integer(self, key: str, default: int | None = None) -> int:
        """Return a whole number; without a default the field must be there."""
        if default is not None and key not in self:
            return default
        value = self.value(key)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.wrong(key, "integer")
        return value

    def flag(self, key: str, default: bool) -> bool:
        """Return true or false."""
        value = self.value(key) if key in self else default
        if not isinstance(value, bool):
            raise self.wrong(key, "flag")
        return value

    def items(self, key: str) -> list[object]:
        """Return a list; empty where the field is not there."""
        value = self.value(key) if key in self else []
        if not isinstance(value, list):
            raise self.wrong(key, "list")
        return value

    def fields(self, key: str) -> Fields:
        """Return an object; empty where the field is not there."""
        return Fields(self.value(key) if key in self else {}, self.file, self.at(key))

    def names(self) -> tuple[str, ...]:
        """Return the names of all fields."""
        return tuple(self._tree)

    def extra(self) -> Mapping[str, object]:
        """Return the fields that were not asked for."""
        left = {key: value for key, value in self._tree.items() if key not in self._asked}
        return MappingProxyType(left) if left else NOTHING

    def as_number(self, key: str, value: object) -> float:
        """Return a value of a field as a finite number.

        Raises:
            ProjectError: ``project_wrong_type``.
        """
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong(key, "number")
        try:
            number = float(value)
        except OverflowError as error:
            raise self.wrong(key, "number") from error
        if not isfinite(number):
            raise self.wrong(key, "number")
        return number

    def as_pair(self, key: str, value: object, expected: Expected) -> tuple[object, object]:
        """Return a value of a field as two things.

        Raises:
            ProjectError: ``project_wrong_type``.
        """
        if not isinstance(value, list) or len(value) != 2:
            raise self.wrong(key, expected)
        return value[0], value[1]

    def points(self, key: str, value: object) -> tuple[tuple[float, float], ...]:
        """Return a value of a field as points.

        Raises:
            ProjectError: ``project_wrong_type``.
        """
        if not isinstance(value, list):
            raise self.wrong(key, "list")
        pairs = [self.as_pair(key, point, "point") for point in value]
        return tuple((self.as_number(key, x), self.as_number(key, y)) for x, y in pairs)
