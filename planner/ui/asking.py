"""Questions to the user in dialogs of their own: files, unsaved changes, a new floor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from planner.model.page import Page
from planner.model.validity import Validity
from planner.session.copying import Offer
from planner.session.new_page import NewPage
from planner.ui.new_floor_dialog import NewFloorDialog
from planner.ui.numbers_dialog import Number, NumbersDialog
from planner.ui.page_asking import PageDialogs
from planner.ui.theme import Theme
from planner.ui.type_dialog import TypeDialog

if TYPE_CHECKING:
    from planner.files.importers.drawing import Drawing
    from planner.files.importers.dxf import DrawingPlan

Answer = Literal["save", "discard", "cancel"]
Place = Literal["beside", "over", "cancel"]
"""Where a project is saved that others saved too."""


@dataclass(frozen=True, slots=True)
class NewFloor:
    """A floor that the user wants.

    Attributes:
        name: What people call it.
        width_m: Inside, metres, > 0.
        depth_m: Inside, metres, > 0.
    """

    name: str
    width_m: float
    depth_m: float


@dataclass(frozen=True, slots=True)
class TakenFloor:
    """A floor of another project that the user wants.

    Attributes:
        number: Its place among those that were offered.
        is_variant: Whether it becomes a variant, not a floor more.
        name: Of the floor or of the variant.
    """

    number: int
    is_variant: bool
    name: str


@dataclass(frozen=True, slots=True)
class NewType:
    """An own type that the user wants.

    Attributes:
        name: What it is called.
        with_products: Whether the products of its pattern come along.
    """

    name: str
    with_products: bool = False


class Asking(Protocol):
    """Whom the window asks; tests answer without dialogs."""

    def project_to_open(self, *, zipped: bool) -> Path | None:
        """Return a project folder or zipped project; None for a change of mind."""

    def place_to_save(self, name: str) -> Path | None:
        """Return where a project of this name is to be saved; None for a change of mind."""

    def file_to_write(self, name: str, suffix: str) -> Path | None:
        """Return the file to export to; None for a change of mind."""

    def picture_to_open(self) -> Path | None:
        """Return a picture or PDF file to draw over; None for a change of mind."""

    def page_of(self, name: str, pages: Sequence[bytes]) -> int | None:
        """Return which page of a PDF file of this name is meant, 1-based; None for none.

        Args:
            name: Of the file.
            pages: A small PNG of each.
        """

    def drawing_to_open(self) -> Path | None:
        """Return a DXF file; None for a change of mind."""

    def rules_to_open(self) -> Path | None:
        """Return a JSON file of rules; None for a change of mind."""

    def about_drawing(self, drawing: Drawing) -> DrawingPlan | None:
        """Return what the layers and blocks of a drawing are; None for a change of mind."""

    def sheet(self) -> tuple[str, int] | None:
        """Return paper and denominator of the scale, 0 for the largest; None for none."""

    def picture_width(self, usual: int, least: int, most: int) -> int | None:
        """Return how many pixels wide a picture is to be; None for a change of mind."""

    def about_unsaved(self, name: str) -> Answer:
        """Return what is to be done with the changes of a project."""

    def about_saved_elsewhere(self, name: str) -> Place:
        """Return where to save a project that others saved since it was opened."""

    def new_floor(self) -> NewFloor | None:
        """Return the floor to make; None for a change of mind."""

    def new_page(self) -> NewPage | None:
        """Return the page to make; None for a change of mind."""

    def page_window(self, page: Page) -> Page | None:
        """Return a page with another window or type; None for a change of mind."""

    def new_type(self, name: str, *, has_products: bool) -> NewType | None:
        """Return the own type to make; None for a change of mind."""

    def type_name(self, name: str) -> str | None:
        """Return another name for an own type; None for a change of mind."""

    def numbers(
        self,
        title: str,
        numbers: tuple[Number, ...],
        changed: Callable[[tuple[float, ...]], None] | None = None,
    ) -> tuple[float, ...] | None:
        """Return the numbers that are asked for; None for a change of mind.

        Args:
            title: Code of what is asked.
            numbers: What is asked for.
            changed: Is told the numbers at first and while they are typed.
        """

    def tell_about(self, title: str, text: str) -> None:
        """Show a page of text until it is closed."""

    def name_for(self, title: str, now: str) -> str | None:
        """Return a name, asked for under the title of a code; None for a change of mind."""

    def validity(self, variant: str, now: Validity) -> Validity | None:
        """Return the days on which a variant is valid; None for a change of mind."""

    def floor_to_take(self, offers: Sequence[Offer]) -> TakenFloor | None:
        """Return which floor of another project is taken; None for a change of mind."""


class Dialogs(PageDialogs):
    """Asks with dialogs over a window."""

    def __init__(self, over: QWidget, theme: Theme) -> None:
        self._over = over
        self._theme = theme

    def apply(self, theme: Theme) -> None:
        """Ask in another language."""
        self._theme = theme

    def project_to_open(self, *, zipped: bool) -> Path | None:
        """Ask for a folder, or for a file: a zipped project or ``project.json`` of a folder."""
        if zipped:
            kinds = f"{self._theme.say('ask_as_file')} (*.vitrina *.zip project.json)"
            return self._opened("ask_open", kinds)
        title, home = self._theme.say("ask_open"), str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self._over, title, home)
        return Path(chosen) if chosen else None

    def place_to_save(self, name: str) -> Path | None:
        """Ask for a name: a folder, or a zipped one where the name ends in ``.vitrina``."""
        say = self._theme.say
        filters = f"{say('ask_as_folder')} (*);;{say('ask_as_file')} (*.vitrina)"
        chosen, kind = QFileDialog.getSaveFileName(
            self._over, say("ask_save"), str(Path.home() / name), filters
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path.with_suffix(".vitrina") if "*.vitrina" in kind else path

    def file_to_write(self, name: str, suffix: str) -> Path | None:
        """Ask for a file name of a kind."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._over,
            self._theme.say("ask_export"),
            str(Path.home() / f"{name}{suffix}"),
            f"*{suffix}",
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(suffix)

    def picture_to_open(self) -> Path | None:
        """Ask for a picture or a PDF file."""
        from planner.files.pictures import PDF_SUFFIX, PICTURE_SUFFIXES

        suffixes = " ".join(f"*{suffix}" for suffix in (*PICTURE_SUFFIXES, PDF_SUFFIX))
        kinds = f"{self._theme.say('ask_as_picture')} ({suffixes})"
        return self._opened("ask_picture", kinds)

    def page_of(self, name: str, pages: Sequence[bytes]) -> int | None:
        """Ask with small pictures of the pages."""
        from planner.ui.dialogs.page_chooser import PageChooser

        chooser = PageChooser(self._theme, name, pages, self._over)
        taken, page = chooser.exec(), chooser.page
        chooser.deleteLater()
        return page if taken else None

    def drawing_to_open(self) -> Path | None:
        """Ask for a DXF file."""
        return self._opened("ask_drawing", f"{self._theme.say('ask_as_drawing')} (*.dxf)")

    def rules_to_open(self) -> Path | None:
        """Ask for a JSON file of rules."""
        return self._opened("suggest_rules_title", self._theme.say("suggest_rules_filter"))

    def _opened(self, title: str, kinds: str) -> Path | None:
        home = str(Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self._over, self._theme.say(title), home, kinds)
        return Path(chosen) if chosen else None

    def about_drawing(self, drawing: Drawing) -> DrawingPlan | None:
        """Ask with a row a layer and a block."""
        from planner.ui.dialogs.drawing_dialog import DrawingDialog

        dialog = DrawingDialog(self._theme, drawing, self._over)
        plan = dialog.plan if dialog.exec() else None
        dialog.deleteLater()
        return plan

    def sheet(self) -> tuple[str, int] | None:
        """Ask for paper and scale."""
        from planner.ui.dialogs.sheet_dialog import SheetDialog

        dialog = SheetDialog(self._theme, self._over)
        taken, values = dialog.exec(), dialog.values()
        dialog.deleteLater()
        return values if taken else None

    def picture_width(self, usual: int, least: int, most: int) -> int | None:
        """Ask for a number of pixels."""
        dialog = QInputDialog(self._over)
        dialog.setWindowTitle(self._theme.say("product"))
        dialog.setLabelText(self._theme.say("ask_picture_width"))
        dialog.setOkButtonText(self._theme.say("sheet_take"))
        dialog.setCancelButtonText(self._theme.say("ask_stay"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(least, most)
        dialog.setIntStep(100)
        dialog.setIntValue(usual)
        taken, width = dialog.exec(), dialog.intValue()
        dialog.deleteLater()
        return width if taken else None

    def about_unsaved(self, name: str) -> Answer:
        """Ask to save, not to save, or to go on working."""
        codes = ("ask_unsaved", "ask_unsaved_more", "ask_keep", "ask_drop")
        return ("cancel", "save", "discard")[self._of_two(codes, name)]

    def about_saved_elsewhere(self, name: str) -> Place:
        """Ask to save at another place, over what others saved, or to go on working."""
        codes = ("ask_elsewhere", "ask_elsewhere_more", "ask_beside", "ask_over")
        return ("cancel", "beside", "over")[self._of_two(codes, name)]

    def _of_two(self, codes: tuple[str, str, str, str], name: str) -> int:
        """Ask what is to be done with a project.

        Args:
            codes: Of the question, its reason, what is proposed, and what loses something.
            name: Of the project.

        Returns:
            1 for what is proposed, 2 for the other, 0 for a change of mind.
        """
        question, reason, proposed, other = codes
        say = self._theme.say
        box = QMessageBox(self._over)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(say("product"))
        box.setText(say(question, project=name))
        box.setInformativeText(say(reason))
        keep = box.addButton(say(proposed), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(say(other), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(say("ask_stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        box.exec()
        pressed = box.clickedButton()
        box.deleteLater()
        return 1 if pressed is keep else 2 if pressed is drop else 0

    def new_floor(self) -> NewFloor | None:
        """Ask for name and size."""
        dialog = NewFloorDialog(self._theme, self._over)
        wanted = NewFloor(*dialog.values()) if dialog.exec() else None
        dialog.deleteLater()
        return wanted

    def name_for(self, title: str, now: str) -> str | None:
        """Ask for a name."""
        from planner.ui.plan_dialogs import NameDialog

        dialog = NameDialog(self._theme, title, now, self._over)
        taken, name = dialog.exec(), dialog.name
        dialog.deleteLater()
        return name if taken else None

    def validity(self, variant: str, now: Validity) -> Validity | None:
        """Ask for a first and a last day."""
        from planner.ui.plan_dialogs import ValidityDialog

        dialog = ValidityDialog(self._theme, variant, now, self._over)
        taken, validity = dialog.exec(), dialog.validity
        dialog.deleteLater()
        return validity if taken else None

    def floor_to_take(self, offers: Sequence[Offer]) -> TakenFloor | None:
        """Ask for a floor, and whether it becomes a floor or a variant."""
        from planner.ui.plan_dialogs import TakeFloorDialog

        dialog = TakeFloorDialog(self._theme, offers, self._over)
        taken, (number, is_variant, name) = dialog.exec(), dialog.values
        dialog.deleteLater()
        return TakenFloor(number, is_variant, name) if taken else None

    def new_type(self, name: str, *, has_products: bool) -> NewType | None:
        """Ask for its name, and whether its products come along."""
        title = self._theme.say("type_new")
        dialog = TypeDialog(self._theme, title, name, has_products=has_products, parent=self._over)
        taken = dialog.exec()
        name, with_products = dialog.values()
        dialog.deleteLater()
        return NewType(name, with_products) if taken and name else None

    def type_name(self, name: str) -> str | None:
        """Ask for another name."""
        dialog = TypeDialog(
            self._theme, self._theme.say("type_other_name"), name, parent=self._over
        )
        taken = dialog.exec()
        name, _ = dialog.values()
        dialog.deleteLater()
        return name if taken and name else None

    def numbers(
        self,
        title: str,
        numbers: tuple[Number, ...],
        changed: Callable[[tuple[float, ...]], None] | None = None,
    ) -> tuple[float, ...] | None:
        """Ask for numbers, beside what they change."""
        dialog = NumbersDialog(self._theme, title, numbers, self._over)
        if changed is not None:
            dialog.changed.connect(changed)
            dialog.stand_aside(self._over)
            changed(dialog.values())
        taken = dialog.exec()
        found = dialog.values()
        dialog.deleteLater()
        return found if taken else None

    def tell_about(self, title: str, text: str) -> None:
        """Show a text with a button that closes it."""
        box = QMessageBox(self._over)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        box.addButton(self._theme.say("close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        box.deleteLater()
