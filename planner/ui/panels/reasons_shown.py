"""What the inspector says of zones, paths, slots and of what is cold, from the session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.model.element import Element, ElementId
from planner.model.plan import Surface
from planner.session.channel_words import ChannelWords
from planner.session.names import in_window
from planner.session.reasons import zone_name
from planner.session.session import Session
from planner.tables.report import Cell
from planner.ui.panels.cell_texts import cell_text, locale_of
from planner.ui.panels.inspector_parts import InspectorParts
from planner.ui.panels.lines_card import Line
from planner.ui.panels.placement_names import PlacementNames, slot_of
from planner.ui.panels.places_card import Place
from planner.ui.panels.scored_places import ScoredPlaces

if TYPE_CHECKING:
    from planner.analysis.channels import Stand
    from planner.analysis.desired_path import PathScore
    from planner.session.analyst import Analysis

MOST_PRODUCTS = 3
TOP = 6
"""So many placements that a walker notices are listed."""


class ReasonsShown(QObject):
    """Fills the cards whose numbers are worked out for the one thing that is selected.

    Signals:
        changed: There is another answer to show.
    """

    changed = Signal()

    def __init__(self, parts: InspectorParts, session: Session) -> None:
        super().__init__(parts)
        self._parts = parts
        self._session = session
        self._stands: tuple[Analysis | None, tuple[Stand, ...]] = (None, ())
        session.reasons.changed.connect(self._tell)
        session.slotting.changed.connect(self._tell)
        parts.reason.element_asked.connect(self._select)
        parts.reason.marks_asked.connect(self._mark)
        parts.top.chosen.connect(self._look_at)

    def listen_to(self, session: Session) -> None:
        """Hear another session."""
        self._session.reasons.changed.disconnect(self._tell)
        self._session.slotting.changed.disconnect(self._tell)
        self._session = session
        session.reasons.changed.connect(self._tell)
        session.slotting.changed.connect(self._tell)

    def cards(self, element: Element) -> tuple[QWidget, ...]:
        """Return the cards that an element of this kind has."""
        by_role = {
            "zone": (self._parts.figures, self._parts.reason),
            "path": (self._parts.figures, self._parts.top),
        }
        moves = (self._parts.moves,) if element.traits.scan else ()
        return (*by_role.get(element.traits.role, ()), *moves)

    def show_placement(self) -> None:
        """Show the chain of the selected placement."""
        self._show_chain()

    def show_channels(self, surface: Surface, placement: str) -> None:
        """Show what the products of a placement get on every surface, if they are on several."""
        from planner.analysis.channels import stands_of

        analysis, say = self._session.analyst.latest, self._say
        if self._stands[0] is not analysis:
            facts = {} if analysis.report is None else analysis.report.facts
            several = len(analysis.scores) > 1
            self._stands = (analysis, stands_of(analysis.scores, facts) if several else ())
        stands = self._stands[1]
        words = ChannelWords(self._parts.channels.theme.words)
        here = (
            s.product for s in stands if s.site.id == placement and s.site.surface == surface.id
        )
        lines: list[Line] = []
        for product in list(dict.fromkeys(here))[:MOST_PRODUCTS]:
            told = list(words.lines(stands, product))
            if len(told) > 1:
                lines += [(product, "secondary"), *((line, "text") for line in told)]
        if lines:
            lines.append((say("channels_compare"), "secondary"))
        self._parts.channels.show_lines(say("inspector_channels"), lines)

    def show_element(
        self, surface: Surface, element: Element, scored: ScoredPlaces, names: PlacementNames
    ) -> None:
        """Show what is known of a zone, a desired path or a slot; nothing of all else."""
        if element.traits.role == "zone":
            self._show_zone(surface, element, scored)
        elif element.traits.role == "path":
            self._show_path(surface, scored, names)
        elif element.traits.scan:
            self._show_moves(element)

    def _show_moves(self, element: Element) -> None:
        slotting = self._session.slotting
        known = slotting.expected if slotting.slot == element.id else ()
        self._parts.moves.show_expected(element.id, known, slotting.inquiry.is_busy)

    def _show_zone(self, surface: Surface, element: Element, scored: ScoredPlaces) -> None:
        parts, say = self._parts, self._say
        found = scored.zone(surface.name, zone_name(element))
        if found is None:
            none = [(say("zone_without_places"), "secondary")] if scored.report else []
            parts.figures.show_lines(say("inspector_zone"), none)
            parts.reason.hide()
            return
        row, rank, count = found
        parts.headline.show_zone(row, rank, count)
        parts.figures.show_lines(say("inspector_zone"), self._zone_lines(row))
        self._show_chain()

    def _zone_lines(self, row: Mapping[str, Cell]) -> list[Line]:
        say = self._say
        lines = [
            say("zone_shelves", count=_number(row["placements"]), width=_number(row["width"])),
            say(
                "zone_seen",
                passby=_number(row["passby_per_1000"]),
                share=100.0 * _number(row["seen_share"]),
                seconds=_number(row["mean_seconds_seen"]),
            ),
        ]
        if row["units"] is not None and row["sales_share"] is not None:
            lines.append(
                say(
                    "zone_sells",
                    units=_number(row["units"]),
                    sales=100.0 * _number(row["sales_share"]),
                    attention=100.0 * _number(row["exposure_share"]),
                )
            )
        return [(line, "text") for line in lines]

    def _show_path(self, surface: Surface, scored: ScoredPlaces, names: PlacementNames) -> None:
        parts, say, inquiry = self._parts, self._say, self._session.reasons.inquiry
        found = self._session.reasons.path
        if found is None:
            waits = [(say("reason_under_way"), "secondary")] if inquiry.is_busy else []
            error = inquiry.error
            if error is not None:
                waits = [(in_window(parts.figures.theme.words, error.code, error.facts), "bad")]
            parts.figures.show_lines(say("inspector_path"), waits)
            parts.top.hide()
            return
        parts.figures.show_lines(say("inspector_path"), self._path_lines(found, scored))
        parts.top.show_places(self._top(found, surface, names))

    def _path_lines(self, found: PathScore, scored: ScoredPlaces) -> list[Line]:
        say, words = self._say, self._parts.figures.theme.words
        length = say("path_length", length=found.length_m, seconds=found.walking_s)
        walked = say(
            "path_walked",
            coverage=100.0 * found.coverage,
            followers=found.followers_per_1000,
            basis=say(f"basis_{found.basis}"),
            visits=found.visits,
        )
        noticed = say(
            "path_seen",
            count=len(found.noticed),
            whole=scored.whole(),
            metres=found.seen_m,
            seconds=found.attention_s / 1000.0,
        )
        blocked = [
            (in_window(words, one.code, one.facts), "warn")
            for one in found.problems
            if one.code == "path_blocked"
        ]
        return [(length, "text"), (walked, "text"), (noticed, "text"), *blocked]

    def _top(self, found: PathScore, surface: Surface, names: PlacementNames) -> tuple[Place, ...]:
        locale = locale_of(names.words.language)
        places = []
        for placement, noticed in list(found.noticed.items())[:TOP]:
            slot = slot_of(placement)
            element = surface.elements.get(ElementId(placement.removesuffix(f"-{slot}")))
            if element is not None:
                full = names.full(element, slot)
                text = cell_text(noticed, "per_1000", 0, locale)
                places.append(Place(placement, full, text, "", full))
        return tuple(places)

    def _show_chain(self) -> None:
        reasons, card = self._session.reasons, self._parts.reason
        if reasons.why is None and reasons.inquiry.is_busy:
            card.show_waiting()
            return
        card.show_why(reasons.why, self._visits(), reasons.is_marked)

    def _visits(self) -> int:
        subject = self._session.reasons.subject
        scores = () if subject is None else subject.analysis.scores
        return next(
            (s.audience.visits for s in scores if subject and s.surface.id == subject.surface), 0
        )

    def _say(self, code: str, **facts: str | float) -> str:
        return self._parts.figures.theme.say(code, **facts)

    def _tell(self, _: None) -> None:
        self.changed.emit()

    def _select(self, element: str) -> None:
        now = self._session.selection.now
        self._session.selection.select(now.surface, [ElementId(element)])

    def _mark(self, is_marked: bool) -> None:
        self._session.reasons.mark(is_marked)

    def _look_at(self, placement: str) -> None:
        now = self._session.selection.now
        element = ElementId(placement.removesuffix(f"-{slot_of(placement)}"))
        self._session.selection.select(now.surface, [element], placement)


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0
