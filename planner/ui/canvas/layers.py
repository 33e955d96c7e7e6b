"""The layers of the plan, from the paper up to the overlay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene
from shapely.geometry import Polygon, box

from planner.files.exporters.plan_svg_parts.guides import AISLES, GATES
from planner.files.exporters.plan_svg_parts.inks import inks_of
from planner.files.exporters.plan_svg_parts.plan import DRAWN_APART
from planner.files.exporters.plan_svg_parts.room import (
    Doorway,
    Room,
    bounds_of,
    doorways,
    is_wall,
    room_of,
)
from planner.model.cells import is_block
from planner.model.element import Element, ElementId
from planner.model.layering import hidden_elements
from planner.model.plan import Surface
from planner.model.underlay import bounds_of as around_picture
from planner.tools.tool import Ghost
from planner.ui.canvas.block_layer import BlockLayer
from planner.ui.canvas.cells_layer import CellsLayer
from planner.ui.canvas.check_layer import CheckLayer
from planner.ui.canvas.colouring import Colouring
from planner.ui.canvas.difference_layer import DifferenceLayer
from planner.ui.canvas.draft_layer import DraftLayer
from planner.ui.canvas.drawn import Fixture, fixture_of
from planner.ui.canvas.face_layer import ColouredLayer, EdgeLayer, FaceLayer, TickLayer
from planner.ui.canvas.fixture_layer import FixtureLayer
from planner.ui.canvas.fold_layer import FoldLayer, ScreensLayer
from planner.ui.canvas.grid_layer import GridLayer
from planner.ui.canvas.ground_layer import PaperLayer, WallLayer
from planner.ui.canvas.guide_layer import GuideLayer
from planner.ui.canvas.heat_layer import HeatLayer
from planner.ui.canvas.label_layer import LabelLayer
from planner.ui.canvas.measure_layer import MeasureLayer
from planner.ui.canvas.overlay import Overlay
from planner.ui.canvas.path_layer import PathLayer
from planner.ui.canvas.paths import scene_box
from planner.ui.canvas.reason_layer import ReasonLayer
from planner.ui.canvas.remark_layer import RemarkLayer
from planner.ui.canvas.route_layer import RouteLayer
from planner.ui.canvas.shelves_layer import ShelvesLayer
from planner.ui.canvas.sight_layer import SightLayer
from planner.ui.canvas.tiled_layer import TiledLayer
from planner.ui.canvas.tiles import Tile, Tiles, around
from planner.ui.canvas.underlay_layer import UnderlayLayer
from planner.ui.canvas.zone_layer import ZoneLayer
from planner.ui.theme import Theme

FIRST_SCREENS: Final = 1.1
"""So many windows of a page are seen at first: the fold is among them."""
OUTSIDE: Final = 3.0
"""Layers may draw this far round the plan, shares of its size."""


class Layers:
    """Owns every layer and keeps it in step with one surface."""

    def __init__(self, scene: QGraphicsScene, theme: Theme) -> None:
        inks = inks_of(theme.dark)
        self.paper = PaperLayer(inks)
        self.screens = ScreensLayer(theme)
        self.underlay = UnderlayLayer(theme)
        self.heat = HeatLayer()
        self.grid = GridLayer(inks)
        self.zones = ZoneLayer(inks)
        self.aisles = GuideLayer(inks, AISLES)
        self.walls = WallLayer(inks)
        self._tiles = Tiles()
        self.fixtures = FixtureLayer(self._tiles, inks)
        self.edges = EdgeLayer(self._tiles, inks)
        self.faces = FaceLayer(self._tiles, inks)
        self.ticks = TickLayer(self._tiles, inks)
        self.blocks = BlockLayer(theme)
        self.folds = FoldLayer(theme)
        self.lines = GuideLayer(inks, GATES)
        self.cells = CellsLayer(theme.palette.accent)
        self.paths = PathLayer(theme.palette.accent)
        self.reasons = ReasonLayer(theme)
        self.differences = DifferenceLayer(theme)
        self.checks = CheckLayer(theme)
        self.labels = LabelLayer(inks)
        self.remarks = RemarkLayer(theme)
        self.route = RouteLayer(theme)
        self.shelves = ShelvesLayer(theme)
        self.sight = SightLayer(theme)
        self.overlay = Overlay(theme, self._paint_ghost)
        self.draft = DraftLayer(theme)
        self.measure = MeasureLayer(theme)
        self.doors: tuple[Doorway, ...] = ()
        self.zone_elements: list[Element] = []
        self._differing: frozenset[ElementId] = frozenset()
        self.bounds = self.first = QRectF(0.0, 0.0, 1000.0, 1000.0)
        for level, layer in enumerate(self._all()):
            layer.setZValue(float(level))
            scene.addItem(layer)

    @property
    def drawn(self) -> Mapping[ElementId, Fixture]:
        """Every fixture as it is drawn."""
        return self._tiles.fixtures

    def dress(self, theme: Theme) -> None:
        """Take other colours."""
        inks = inks_of(theme.dark)
        for layer in (
            self.paper, self.grid, self.zones, self.aisles, self.walls, self.fixtures, self.lines,
            self.labels,
        ):  # fmt: skip
            layer.dress(inks)
        for coloured in self._coloured:
            coloured.dress(inks)
        self.cells.dress(theme.palette.accent)
        self.paths.dress(theme.palette.accent)
        for themed in (
            self.reasons,
            self.differences,
            self.checks,
            self.remarks,
            self.route,
            self.shelves,
            self.sight,
            self.overlay,
            self.draft,
            self.underlay,
            self.measure,
            self.screens,
            self.blocks,
            self.folds,
        ):
            themed.dress(theme)

    def show(self, surface: Surface | None) -> None:
        """Draw a surface from nothing, but for layers that are not visible."""
        surface = None if surface is None else seen(surface)
        self._show_ground(surface)
        elements = [] if surface is None else surface.elements.values()
        self._tiles.show([fixture_of(e) for e in elements if is_fixture(e)], self.bounds)
        for layer in self._tiled:
            layer.repaint_all()

    def follow(self, before: Surface, surface: Surface, ids: Iterable[ElementId]) -> None:
        """Draw again what an edit touched, and the ground only if it did."""
        is_ground = (
            before.outlines is not surface.outlines or before.underlay is not surface.underlay
        )
        turned = hidden_elements(before) ^ hidden_elements(surface)
        before, surface = seen(before), seen(surface)
        touched = turned.union(ids)
        self._follow_blocks(before, surface, touched)
        for element_id in touched:
            old, new = before.elements.get(element_id), surface.elements.get(element_id)
            is_ground |= any(e is not None and not is_fixture(e) for e in (old, new))
            if new is not None and is_fixture(new):
                self._tiles.put(fixture_of(new), self._repaint)
            else:
                self._tiles.drop(element_id, self._repaint)
        if is_ground:
            self._show_ground(surface)

    def colour(self, colouring: Colouring | None) -> None:
        """Colour the faces."""
        for layer in self._coloured:
            layer.colour(colouring)
        self.blocks.colour(colouring)

    def colour_over(self, colouring: Colouring | None, differing: frozenset[ElementId]) -> None:
        """Show provisional colours of some fixtures, a ghost among them, or final ones again."""
        box = QRectF()
        for element in differing | self._differing:
            fixture = self.drawn.get(element)
            if fixture is not None:
                box = box.united(around(fixture.bounds))
        self._differing = differing
        for layer in self._coloured:
            layer.colour_over(colouring, differing)
            layer.update(box)
        self.blocks.colour_over(colouring, differing)
        self.overlay.repaint()

    def hide(self, elements: frozenset[ElementId]) -> None:
        """Leave out what a ghost shows elsewhere."""
        self._tiles.hide_only(elements, self._repaint)
        for layer in (
            self.zones, self.aisles, self.lines, self.paths, self.remarks, self.blocks,
        ):  # fmt: skip
            layer.hide_only(elements)
        self.labels.hide_only(elements)

    def _show_ground(self, surface: Surface | None) -> None:
        empty = surface is None or not (surface.outlines or surface.elements)
        if surface is None or empty:
            self.doors, self.zone_elements = (), []
            self.bounds = scene_box((0.0, 0.0, 10.0, 10.0))
        if surface is not None:
            room = ground_of(surface)
            self.doors = doorways(surface, room)
            self.zone_elements = [e for e in surface.elements.values() if e.traits.role == "zone"]
            self.bounds = scene_box(bounds_of(surface, room))
            if surface.underlay is not None and surface.underlay.is_visible:
                self.bounds = self.bounds.united(scene_box(around_picture(surface.underlay)))
            self.first = first_sight(surface, self.bounds)
            self.paper.show_room(room)
            self.walls.show_walls(surface, room, self.doors)
        for page in (self.screens, self.folds):
            page.show_page(surface)
        self.blocks.show_blocks([] if surface is None else surface.elements.values())
        self.zones.show_zones(self.zone_elements)
        self.paths.show_paths([] if surface is None else list(surface.elements.values()))
        for guides in (self.aisles, self.lines):
            guides.show_guides([] if surface is None else surface.elements.values())
        self.remarks.show_remarks([] if surface is None else surface.elements.values())
        self.heat.clip_to(self.paper.paper)
        self.grid.lie_on(self.paper.paper, surface)
        wide, high = OUTSIDE * self.bounds.width(), OUTSIDE * self.bounds.height()
        reach = self.bounds.adjusted(-wide, -high, wide, high)
        self.overlay.set_bounds(reach)
        self.draft.set_bounds(reach)
        for layer in self._tiled:
            layer.set_bounds(reach)

    def _follow_blocks(self, before: Surface, surface: Surface, ids: Iterable[ElementId]) -> None:
        """Draw a page again where blocks of it came, went or changed."""
        sides = [side.elements.get(key) for key in ids for side in (before, surface)]
        if before.page != surface.page or any(e is not None and is_block(e) for e in sides):
            self._show_ground(surface)

    def _repaint(self, tile: Tile, area: QRectF) -> None:
        for layer in self._tiled:
            layer.repaint(tile, area)

    def _paint_ghost(self, painter: QPainter, ghost: Ghost, px_per_unit: float) -> None:
        self.zones.paint_only(painter, ghost.elements)
        self.paths.paint_only(painter, ghost.elements)
        self.aisles.paint_only(painter, ghost.elements)
        for layer in (self.fixtures, self.edges, self.faces):
            layer.paint_only(painter, ghost.elements, px_per_unit)
        self.blocks.paint_only(painter, ghost.elements)
        self.lines.paint_only(painter, ghost.elements)
        self.remarks.paint_only(painter, ghost.elements)

    @property
    def _coloured(self) -> tuple[ColouredLayer, ...]:
        return (self.edges, self.faces, self.ticks)

    @property
    def _tiled(self) -> tuple[TiledLayer, ...]:
        return (self.fixtures, *self._coloured)

    def _all(self) -> tuple[QGraphicsItem, ...]:
        return (
            self.paper, self.screens, self.grid, self.heat, self.zones, self.aisles,
            self.underlay, self.walls, *self._tiled, self.blocks, self.folds, self.blocks.captions,
            self.lines,
            self.paths, self.reasons, self.differences, self.checks, self.labels, self.remarks,
            self.cells, self.route, self.shelves, self.sight,
            self.overlay, self.draft, self.measure,
        )  # fmt: skip


def first_sight(surface: Surface, bounds: QRectF) -> QRectF:
    """Return what is seen at first: all of a floor, the window of a page and what follows."""
    page = surface.page
    if page is None:
        return bounds
    return scene_box((0.0, 0.0, page.width, FIRST_SCREENS * page.height)).intersected(bounds)


def ground_of(surface: Surface) -> Room:
    """Return the ground of a surface; where only a picture is there, what it covers."""
    if surface.underlay is None or surface.outlines or surface.elements:
        return room_of(surface)
    return Room(box(*around_picture(surface.underlay)), Polygon())


def seen(surface: Surface) -> Surface:
    """Return a surface without what lies on layers that are not visible."""
    hidden = hidden_elements(surface)
    if not hidden:
        return surface
    left = {key: one for key, one in surface.elements.items() if key not in hidden}
    return replace(surface, elements=MappingProxyType(left))


def is_fixture(element: Element) -> bool:
    """Say whether an element is drawn as a fixture, not as what is drawn apart."""
    is_apart = element.traits.role in DRAWN_APART or is_block(element)
    return not (is_apart or is_wall(element))
