"""What the actions of the window reach, loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.look_deeds import LookDeeds, Rooms

if TYPE_CHECKING:
    from planner.tools.tool import Bench
    from planner.ui.arrange_deeds import ArrangeDeeds
    from planner.ui.clip_deeds import ClipDeeds
    from planner.ui.draw_deeds import DrawDeeds
    from planner.ui.drawing_deeds import DrawingDeeds
    from planner.ui.export_deeds import ExportDeeds
    from planner.ui.floor_deeds import FloorDeeds
    from planner.ui.layer_deeds import LayerDeeds
    from planner.ui.page_deeds import PageDeeds
    from planner.ui.plan_deeds import PlanDeeds
    from planner.ui.project_deeds import ProjectDeeds
    from planner.ui.shelf_deeds import ShelfDeeds
    from planner.ui.suggest_deeds import SuggestDeeds
    from planner.ui.underlay_deeds import UnderlayDeeds
    from planner.ui.variant_deeds import VariantDeeds


class WindowHands:
    """The ``Hands`` of a window; what needs the analysis waits, so that the window opens soon."""

    def __init__(
        self, desk: Desk, asking: Asking, rooms: Rooms, is_dragging: Callable[[], bool]
    ) -> None:
        self._desk = desk
        self._asking = asking
        self._rooms = rooms
        self._is_dragging = is_dragging
        self._rooms = rooms
        self._canvas = rooms.canvas
        self.look = LookDeeds(desk, asking, rooms)

    @cached_property
    def project(self) -> ProjectDeeds:
        """On whole projects."""
        from planner.ui.project_deeds import ProjectDeeds

        return ProjectDeeds(self._desk, self._asking)

    @cached_property
    def plan(self) -> PlanDeeds:
        """On the plan."""
        from planner.ui.plan_deeds import PlanDeeds

        return PlanDeeds(self._desk, self._is_dragging)

    @cached_property
    def underlay(self) -> UnderlayDeeds:
        """On the picture under the plan."""
        from planner.ui.underlay_deeds import UnderlayDeeds

        return UnderlayDeeds(self._desk, self._asking, self._canvas, self.project.new_session)

    @cached_property
    def shelves(self) -> ShelfDeeds:
        """On what stands on shelves."""
        from planner.ui.shelf_deeds import ShelfDeeds

        return ShelfDeeds(self._desk, self._rooms.canvas)

    @cached_property
    def clip(self) -> ClipDeeds:
        """On the clipboard."""
        from planner.ui.clip_deeds import ClipDeeds

        return ClipDeeds(self._desk, self._is_dragging)

    @cached_property
    def draw(self) -> DrawDeeds:
        """What draws."""
        from planner.ui.draw_deeds import DrawDeeds

        return DrawDeeds(self._desk, self._asking, self._rooms)

    @cached_property
    def arrange(self) -> ArrangeDeeds:
        """On how what is selected stands."""
        from planner.ui.arrange_deeds import ArrangeDeeds

        return ArrangeDeeds(self._desk, self._asking, self._is_dragging, self._bench)

    @cached_property
    def layers(self) -> LayerDeeds:
        """On layers."""
        from planner.ui.layer_deeds import LayerDeeds

        return LayerDeeds(self._desk, self._asking, self._is_dragging)

    def _bench(self) -> Bench | None:
        canvas = self._canvas()
        return None if canvas is None else canvas.bench

    @cached_property
    def drawing(self) -> DrawingDeeds:
        """On drawings of other programs."""
        from planner.ui.drawing_deeds import DrawingDeeds

        return DrawingDeeds(self._desk, self._asking, self.project.empty_project)

    @cached_property
    def export(self) -> ExportDeeds:
        """To files."""
        from planner.ui.export_deeds import ExportDeeds

        return ExportDeeds(self._desk, self._asking)

    @cached_property
    def variants(self) -> VariantDeeds:
        """On the variants of the plan."""
        from planner.ui.variant_deeds import VariantDeeds

        return VariantDeeds(self._desk, self._asking, self._is_dragging)

    @cached_property
    def suggestions(self) -> SuggestDeeds:
        """On what should stand where."""
        from planner.ui.suggest_deeds import SuggestDeeds

        return SuggestDeeds(self._desk, self._asking, self.look)

    @cached_property
    def floors(self) -> FloorDeeds:
        """On whole floors."""
        from planner.ui.floor_deeds import FloorDeeds

        return FloorDeeds(self._desk, self._asking, self._is_dragging)

    @cached_property
    def pages(self) -> PageDeeds:
        """On pages of a shop."""
        from planner.ui.page_deeds import PageDeeds

        return PageDeeds(self._desk, self._asking, self._is_dragging, self.project.new_session)
