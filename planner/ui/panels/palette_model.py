"""Rows of the palette: headings, and what can be drawn under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.model.pattern import Pattern
from planner.session.finding import Found, answers
from planner.session.palette import Group
from planner.wording import LANGUAGES, Words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        name: What it says.
        pattern: What it draws; None for a heading.
        keys: Shortcut, as this system writes it; empty for none.
    """

    name: str
    pattern: Pattern | None = None
    keys: str = ""


class PaletteModel(QAbstractListModel):
    """Headings and what can be drawn, or what answers a search, the best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def take(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row says, or the row itself."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.name
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let headings alone."""
        if not index.isValid() or self.rows[index.row()].pattern is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def first(self) -> int:
        """Return the first row that draws something; 0 where there is none."""
        return next((at for at, row in enumerate(self.rows) if row.pattern is not None), 0)

    def row_of(self, pattern: Pattern) -> int:
        """Return the row of a pattern; -1 for none."""
        return next((at for at, row in enumerate(self.rows) if row.pattern == pattern), -1)


def name_of(pattern: Pattern, words: Words) -> str:
    """Return what a pattern is called: its own name, or its kind's."""
    return pattern.name or words.say(f"kind_{pattern.kind}")


def rows_of(groups: Sequence[Group], keys: dict[str, str], words: Words) -> list[Row]:
    """Return headings and rows of groups.

    Args:
        groups: What can be drawn.
        keys: Shortcut by kind.
        words: The language.
    """
    rows: list[Row] = []
    for group in groups:
        rows.append(Row(words.say(f"palette_{group.key}")))
        rows += [_row(pattern, keys, words) for pattern in group.patterns]
    return rows


def rows_found(
    query: str, groups: Sequence[Group], keys: dict[str, str], words: Words
) -> list[Row]:
    """Return the rows that answer a search in any language, the best first; without headings."""
    patterns = [pattern for group in groups for pattern in group.patterns]
    things = [
        Found(
            "type",
            str(number),
            name_of(pattern, words),
            tuple(Words(language).say(f"kind_{pattern.kind}") for language in LANGUAGES),
        )
        for number, pattern in enumerate(patterns)
    ]
    return [_row(patterns[int(one.key)], keys, words) for one in answers(query, things)]


def _row(pattern: Pattern, keys: dict[str, str], words: Words) -> Row:
    own = "" if pattern.name else keys.get(pattern.kind, "")
    return Row(name_of(pattern, words), pattern, own)
