"""A whole window for tests: jobs at once, questions answered by the test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from planner.files.importers.drawing import Drawing
from planner.files.importers.dxf import DrawingPlan
from planner.model.page import Page
from planner.model.validity import Validity
from planner.session.analyst import AtOnce
from planner.session.copying import Offer
from planner.session.new_page import NewPage
from planner.session.preferences import Preferences
from planner.ui.asking import Answer, NewFloor, NewType, Place, TakenFloor
from planner.ui.desk import Desk
from planner.ui.dress import Dress
from planner.ui.main_window import MainWindow
from planner.ui.numbers_dialog import Number
from planner.ui.theme import Theme


@dataclass
class Answers:
    """Answers as it was told; keeps what was asked."""

    path: Path | None = None
    unsaved: Answer = "cancel"
    elsewhere: Place = "cancel"
    floor: NewFloor | None = None
    page: int | None = None
    new: NewPage | None = None
    window: Page | None = None
    paper: tuple[str, int] | None = None
    width: int | None = None
    unit: str = ""
    name: str | None = None
    days: Validity | None = None
    taken: TakenFloor | None = None
    type: NewType | None = None
    typed: tuple[float, ...] | None = None
    asked: list[str] = field(default_factory=list)

    def project_to_open(self, *, zipped: bool) -> Path | None:
        self.asked.append("file" if zipped else "folder")
        return self.path

    def place_to_save(self, name: str) -> Path | None:
        self.asked.append(f"save {name}")
        return self.path

    def file_to_write(self, name: str, suffix: str) -> Path | None:
        self.asked.append(f"{name}{suffix}")
        return self.path

    def picture_to_open(self) -> Path | None:
        self.asked.append("picture")
        return self.path

    def page_of(self, name: str, pages: Sequence[bytes]) -> int | None:
        self.asked.append(f"page of {len(pages)} in {name}")
        return self.page

    def drawing_to_open(self) -> Path | None:
        self.asked.append("drawing")
        return self.path

    def rules_to_open(self) -> Path | None:
        self.asked.append("rules")
        return self.path

    def about_drawing(self, drawing: Drawing) -> DrawingPlan | None:
        self.asked.append(f"about {drawing.file}")
        return DrawingPlan(drawing, unit=self.unit)

    def sheet(self) -> tuple[str, int] | None:
        self.asked.append("sheet")
        return self.paper

    def picture_width(self, usual: int, least: int, most: int) -> int | None:
        self.asked.append(f"width {usual} of {least} to {most}")
        return self.width

    def about_unsaved(self, name: str) -> Answer:
        self.asked.append(f"unsaved {name}")
        return self.unsaved

    def about_saved_elsewhere(self, name: str) -> Place:
        self.asked.append(f"elsewhere {name}")
        return self.elsewhere

    def new_floor(self) -> NewFloor | None:
        self.asked.append("floor")
        return self.floor

    def new_page(self) -> NewPage | None:
        self.asked.append("new page")
        return self.new

    def page_window(self, page: Page) -> Page | None:
        self.asked.append(f"window of {page.name}")
        return self.window

    def name_for(self, title: str, now: str) -> str | None:
        self.asked.append(f"{title} {now}")
        return self.name

    def validity(self, variant: str, now: Validity) -> Validity | None:
        self.asked.append(f"validity {variant} {now.valid_from}")
        return self.days

    def floor_to_take(self, offers: Sequence[Offer]) -> TakenFloor | None:
        self.asked.append(f"take one of {len(offers)}")
        return self.taken

    def new_type(self, name: str, *, has_products: bool) -> NewType | None:
        self.asked.append(f"type {name}{' with products' if has_products else ''}")
        return self.type

    def type_name(self, name: str) -> str | None:
        self.asked.append(f"rename {name}")
        return None if self.type is None else self.type.name

    def numbers(
        self,
        title: str,
        numbers: tuple[Number, ...],
        changed: Callable[[tuple[float, ...]], None] | None = None,
    ) -> tuple[float, ...] | None:
        self.asked.append(title)
        if changed is not None:
            changed(self.typed or tuple(number.value for number in numbers))
        return self.typed

    def tell_about(self, title: str, text: str) -> None:
        self.asked.append(f"{title}: {text}")


@dataclass
class Shell:
    """A window and who answers its questions."""

    window: MainWindow
    answers: Answers
    settings_file: Path

    def open_sample(self, name: str = "small_supermarket") -> None:
        """Open a sample store as its card does."""
        from planner.shipped import shipped

        self.window.open_path(shipped("sample_stores") / name)


def make_shell(theme: Theme, dress: Dress, folder: Path) -> Shell:
    """Make a window whose settings lie in a folder; show it yourself."""
    answers = Answers()
    file = folder / "settings.json"
    desk = Desk(theme, AtOnce(), Preferences(), file)
    desk.theme_changed.connect(dress.apply)
    window = MainWindow(desk, answers)
    desk.setParent(window)
    return Shell(window, answers, file)
