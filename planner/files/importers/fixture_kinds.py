"""Which kind each row of a fixture list is, and what is said about the words that tell it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from planner.errors import DataError, Fact, Problem
from planner.files.importers.kind_names import Meaning, meaning_of
from planner.model.kinds import ON_FLOORS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pandas import DataFrame, Series

    from planner.files.importers.importer import Source
    from planner.tables.rows import Marks

LISTED: Final = 20
"""So many words are listed one by one, the most used first."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the kind column of a file says.

    Attributes:
        words: The cell of each row; empty for a missing one.
        meanings: What each different cell means, unknown ones as the user wishes.
        strange: Cells that were not recognised.
        unknown_as: Key of the kind they become; empty: they are refused.
    """

    words: Series[str]
    meanings: Mapping[str, Meaning]
    strange: frozenset[str]
    unknown_as: str

    @property
    def forms(self) -> Series[str]:
        """How the kind of each row is drawn; empty for refused rows."""
        form = {
            word: ON_FLOORS[meaning.kind].form if meaning.kind else ""
            for word, meaning in self.meanings.items()
        }
        return self.words.map(form)

    def keys_at(self, depth_m: Series[float]) -> list[str]:
        """Return the kind's key of each row, given how deep each is, metres."""
        return [
            self.meanings[word].at(depth) for word, depth in zip(self.words, depth_m, strict=True)
        ]

    def problems(self, good: Series[bool]) -> tuple[Problem, ...]:
        """List the words that were not recognised, and what the others were taken for."""
        used = self.words.loc[good.to_numpy()]
        return (*self._unknown(), *self._taken(used), *self._by_depth(used))

    def _unknown(self) -> tuple[Problem, ...]:
        counts = self.words.loc[self.words.isin(self.strange)].value_counts()
        listed = []
        for word, count in counts.head(LISTED).items():
            row = int(self.words.index[self.words == word][0])
            facts: dict[str, Fact] = {"word": str(word), "count": int(count), "row": row}
            if self.unknown_as:
                facts["kind"] = self.unknown_as
                listed.append(Problem("kind_unknown_taken" if word else "kind_empty_taken", facts))
            else:
                listed.append(Problem("kind_unknown" if word else "kind_empty", facts))
        rest = len(counts) - LISTED
        if rest > 0:
            listed.append(Problem("kinds_unknown_more", {"count": rest}))
        return tuple(listed)

    def _taken(self, used: Series[str]) -> tuple[Problem, ...]:
        read = [
            f"{word} = {self.meanings[word].kind}"
            for word in (str(one) for one in used.value_counts().index)
            if word not in self.strange
            and word != self.meanings[word].kind
            and not self.meanings[word].deep
        ]
        if not read:
            return ()
        shown = ", ".join(read[:LISTED]) + ("…" if len(read) > LISTED else "")
        return (Problem("kinds_read", {"words": shown, "count": len(read)}, "note"),)

    def _by_depth(self, used: Series[str]) -> tuple[Problem, ...]:
        notes = []
        for word, count in used.value_counts().items():
            meaning = self.meanings[str(word)]
            if meaning.deep:
                facts: dict[str, Fact] = {
                    "word": str(word),
                    "count": int(count),
                    "depth_m": meaning.from_depth_m,
                    "kind": meaning.kind,
                    "deep": meaning.deep,
                }
                notes.append(Problem("kind_by_depth", facts, "note"))
        return tuple(notes[:LISTED])


def with_kinds(rows: DataFrame, marks: Marks, source: Source, *, has_column: bool) -> Known:
    """Read the kind column; rows of unknown kinds are refused, or become what the user wishes.

    Raises:
        DataError: ``unknown_as_no_kind``, ``no_kind_column``, ``no_kind_known``.
    """
    wished = _wished(source.unknown_as)
    if not has_column and not wished:
        raise DataError("no_kind_column", file=source.path.name)
    words = rows["kind"].astype("str").fillna("").str.strip()
    said = {str(word): meaning_of(str(word)) for word in words.unique()}
    strange = frozenset(word for word, meaning in said.items() if not meaning.kind)
    if not wished:
        if said and len(strange) == len(said):
            shown = ", ".join(sorted(word for word in strange if word)[:LISTED])
            raise DataError("no_kind_known", file=source.path.name, words=shown or 0)
        marks.refuse(words.isin(strange), "kind_not_known", "kind")
    meanings = {
        word: Meaning(wished) if word in strange else meaning for word, meaning in said.items()
    }
    return Known(words, meanings, strange, wished)


def _wished(unknown_as: str) -> str:
    if not unknown_as:
        return ""
    kind = unknown_as if unknown_as in ON_FLOORS else meaning_of(unknown_as).kind
    if not kind:
        raise DataError("unknown_as_no_kind", kind=unknown_as, known=", ".join(ON_FLOORS))
    return kind
