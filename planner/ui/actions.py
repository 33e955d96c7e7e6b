"""Every action of the window, as records in one visible tuple."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

from PySide6.QtGui import QAction, QKeySequence

from planner.analysis.grounds import MEASURES, PRESENCE
from planner.analysis.metrics import METRICS
from planner.tables.bases import BASES, best_basis, has_table
from planner.ui.desk import Desk
from planner.wording import LANGUAGES, Words

if TYPE_CHECKING:
    from planner.session.finding import Found
    from planner.ui.export_deeds import ExportDeeds
    from planner.ui.look_deeds import LookDeeds
    from planner.ui.plan_deeds import PlanDeeds
    from planner.ui.project_deeds import ProjectDeeds

Menu = Literal["", "file", "edit", "view", "basis", "export", "help"]


ZOOM_STEP: Final = 1.25


class Hands(Protocol):
    """What actions reach: everything the window can do."""

    @property
    def project(self) -> ProjectDeeds:
        """On whole projects."""

    @property
    def plan(self) -> PlanDeeds:
        """On the plan."""

    @property
    def export(self) -> ExportDeeds:
        """To files."""

    @property
    def look(self) -> LookDeeds:
        """On what is seen."""


When = Callable[[Desk], bool]
Deed = Callable[[Hands], object]


def always(_: Desk) -> bool:
    """Whatever is on the desk."""
    return True


def with_project(desk: Desk) -> bool:
    """A project is open."""
    return desk.session is not None


def with_selection(desk: Desk) -> bool:
    """Something is selected."""
    return desk.session is not None and bool(desk.session.selection.now.elements)


def with_past(desk: Desk) -> bool:
    """A step can be taken back."""
    return desk.session is not None and bool(desk.session.document.undo_name)


def with_future(desk: Desk) -> bool:
    """A step can be brought back."""
    return desk.session is not None and bool(desk.session.document.redo_name)


def with_changes(desk: Desk) -> bool:
    """There is something to save."""
    session = desk.session
    return session is not None and (session.path is None or not session.document.is_saved)


def with_bases(desk: Desk) -> bool:
    """The bases of the open project stand side by side."""
    if desk.session is None:
        return False
    comparer = desk.session.comparer
    found = comparer.latest
    return comparer.is_current and found is not None and found.bases is not None


def with_report(desk: Desk) -> bool:
    """The open project has been scored."""
    return desk.session is not None and desk.session.analyst.latest.report is not None


def with_route(desk: Desk) -> bool:
    """There is a shopping route to write."""
    return desk.session is not None and desk.session.routes.shown is not None


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    Attributes:
        key: ``action_<key>`` in the catalogue.
        does: Carries it out.
        menu: The menu that holds it; empty: none.
        icon: Name of its icon; empty: none.
        shortcuts: As ``QKeySequence`` reads them; the first one is shown.
        when: Whether it can be done now.
        checked: Whether it is on; None for what is not switched.
        starts_group: Whether a line stands above it in its menu.
        metric: Key of the metric it colours the plan by; empty for other actions.
        ground: Key of what it lays under the fixtures; empty for other actions.
        basis: Key of the basis it takes; empty for other actions.
    """

    key: str
    does: Deed
    menu: Menu = ""
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    when: When = always
    checked: Callable[[Desk], bool] | None = None
    starts_group: bool = False
    metric: str = ""
    ground: str = ""
    basis: str = ""


def name_of(action: Action, words: Words) -> str:
    """Return what an action is called in a language."""
    if action.metric:
        return words.say("action_colour_by", metric=words.say(f"column_{action.metric}"))
    if action.ground:
        return words.say("action_ground", measure=words.say(f"ground_{action.ground}"))
    if action.basis:
        return words.say("action_take_basis", basis=words.say(f"evidence_name_{action.basis}"))
    return words.say(f"action_{action.key}")


def _scheme(key: str, scheme: str, icon: str, *, first: bool = False) -> Action:
    return Action(
        key,
        lambda hands: hands.look.choose_scheme(scheme),
        menu="view",
        icon=icon,
        checked=lambda desk: desk.preferences.scheme == scheme,
        starts_group=first,
    )


def _language(key: str, language: str, *, first: bool = False) -> Action:
    return Action(
        key,
        lambda hands: hands.look.choose_language(language),
        menu="view",
        icon="languages",
        checked=lambda desk: desk.theme.words.language == language,
        starts_group=first,
    )


def _colour_by(metric: str) -> Action:
    return Action(
        f"colour_by_{metric}",
        lambda hands: hands.look.colour_by(metric),
        icon="palette",
        when=with_project,
        checked=lambda desk: desk.session is not None and desk.session.view.now.metric == metric,
        metric=metric,
    )


def _ground(ground: str) -> Action:
    return Action(
        f"ground_{ground}",
        lambda hands: hands.look.show_ground(ground),
        icon="layers",
        when=with_project,
        checked=lambda desk: desk.session is not None and desk.session.view.now.ground == ground,
        ground=ground,
    )


def name_now(action: Action, desk: Desk) -> str:
    """Return what an action is called on a desk: a basis says what it is, or what it lacks."""
    words, session = desk.theme.words, desk.session
    if session is None or action.menu != "basis":
        return name_of(action, words)
    tables = session.document.project.tables
    if not action.basis:
        best = words.say(f"evidence_name_{best_basis(tables)}")
        return words.say("basis_most_trusted", basis=best)
    name = words.say(f"evidence_name_{action.basis}")
    if has_table(action.basis, tables):
        return name
    table = words.say(f"table_{BASES[action.basis]}")
    return words.say("basis_to_import", basis=name, table=table)


def _is_basis(desk: Desk, basis: str) -> bool:
    return desk.session is not None and desk.session.view.now.basis == basis


def _take_basis(basis: str) -> Action:
    return Action(
        f"take_basis_{basis}",
        lambda hands: hands.look.take_basis(basis),
        menu="basis",
        icon="footprints",
        when=with_project,
        checked=lambda desk: _is_basis(desk, basis),
        basis=basis,
    )


def _export(key: str, icon: str) -> Action:
    return Action(
        key, lambda hands: hands.export.export(key), menu="export", icon=icon, when=with_report
    )


ACTIONS: Final[tuple[Action, ...]] = (
    Action("new_floor", lambda h: h.project.new_floor(), "file", "file-plus-2", ("Ctrl+N",)),
    Action("open_folder", lambda h: h.project.open_folder(), "file", "folder-open", ("Ctrl+O",)),
    Action("open_file", lambda h: h.project.open_file(), "file", "folder", ("Ctrl+Shift+O",)),
    Action("import_table", lambda h: h.look.import_table(), "file", "file-spreadsheet",
           ("Ctrl+I",)),
    Action("save", lambda h: h.project.save(), "file", "save", ("Ctrl+S",), with_changes,
           starts_group=True),
    Action("save_as", lambda h: h.project.save_as(), "file", "save-all", ("Ctrl+Shift+S",),
           with_project),
    Action("close_project", lambda h: h.project.close(), "file", "x", ("Ctrl+W",), with_project),
    Action("quit", lambda h: h.look.leave(), "file", "log-out", ("Ctrl+Q",), starts_group=True),
    Action("undo", lambda h: h.plan.undo(), "edit", "undo-2", ("Ctrl+Z",), with_past),
    Action("redo", lambda h: h.plan.redo(), "edit", "redo-2", ("Ctrl+Shift+Z", "Ctrl+Y"),
           with_future),
    Action("select_all", lambda h: h.plan.select_all(), "edit", "square-dashed-mouse-pointer",
           ("Ctrl+A",), with_project, starts_group=True),
    Action("duplicate", lambda h: h.plan.duplicate(), "edit", "copy", ("Ctrl+D",), with_selection),
    Action("turn", lambda h: h.plan.turn(), "edit", "rotate-cw", ("R",), with_selection),
    Action("delete", lambda h: h.plan.delete(), "edit", "trash-2", ("Del", "Backspace"),
           with_selection),
    Action("score_now", lambda h: h.plan.score_now(), "edit", "clock", ("F5",),
           with_project, starts_group=True),
    Action("cancel_score", lambda h: h.plan.cancel_score(), "edit", "circle-x", ("Shift+F5",),
           with_project),
    Action("find_or_do", lambda h: h.look.find_or_do(), "edit", "search", ("Ctrl+K",),
           starts_group=True),
    Action("fit", lambda h: h.look.fit(), "view", "maximize", ("Ctrl+0",), with_project),
    Action("zoom_in", lambda h: h.look.zoom_by(ZOOM_STEP), "view", "zoom-in", ("Ctrl++", "Ctrl+="),
           with_project),
    Action("zoom_out", lambda h: h.look.zoom_by(1.0 / ZOOM_STEP), "view", "zoom-out", ("Ctrl+-",),
           with_project),
    Action("zoom_actual", lambda h: h.look.zoom_actual(), "view", "scan", ("Ctrl+1",),
           with_project),
    Action("zoom_to_selection", lambda h: h.look.zoom_to_selection(), "view", "scan-eye",
           ("Ctrl+2",), with_selection),
    Action("toggle_presence", lambda h: h.look.toggle_presence(), "view", "footprints", (),
           with_project,
           lambda desk: desk.session is not None and desk.session.view.now.ground == PRESENCE,
           starts_group=True),
    Action("look_from_a_point", lambda h: h.look.take_tool("isovist"), "view", "eye", (),
           with_project),
    Action("show_placements", lambda h: h.look.show_tab("placements"), "view", "table-2",
           ("Alt+1",), with_project),
    Action("show_objects", lambda h: h.look.show_tab("objects"), "view", "list-tree", ("Alt+2",),
           with_project),
    Action("show_route", lambda h: h.look.show_tab("route"), "view", "footprints", ("Alt+3",),
           with_project),
    Action("show_evidence", lambda h: h.look.show_tab("evidence"), "view", "layers", ("Alt+4",),
           with_project),
    _scheme("scheme_system", "system", "monitor", first=True),
    _scheme("scheme_light", "light", "sun"),
    _scheme("scheme_dark", "dark", "moon"),
    Action("reduce_motion", lambda h: h.look.toggle_motion(), "view", "accessibility",
           checked=lambda desk: not desk.may_move),
    _language("language_en", "en", first=True),
    _language("language_ru", "ru"),
    _export("report_csv", "table-2"),
    _export("report_csv_excel", "file-spreadsheet"),
    _export("report_json", "file-down"),
    _export("plan_svg", "image"),
    Action("syntax_csv", lambda h: h.export.export_syntax(), "export", "eye", (), with_project,
           starts_group=True),
    Action("route_json", lambda h: h.export.export_route(), "export", "file-down",
           when=with_route, starts_group=True),
    Action("bases_csv", lambda h: h.export.bases(), "export", "table-2", (), with_bases,
           starts_group=True),
    Action("take_best_basis", lambda h: h.look.take_basis(""), "basis", "footprints", (),
           with_project, lambda desk: _is_basis(desk, "")),
    *map(_take_basis, BASES),
    *(_colour_by(metric.key) for metric in METRICS if metric.decimals >= 0),
    *(_ground(key) for key in MEASURES),
    Action("metric_page", lambda h: h.look.metric_page(), "help", "book-open", ("F1",),
           with_project),
    Action("shortcuts", lambda h: h.look.shortcuts(), "help", "keyboard", ("Ctrl+F1",)),
    Action("about", lambda h: h.look.about(), "help", "info"),
)  # fmt: skip
"""In the order of the menus; ``find_or_do`` lists them too."""

MENUS: Final[tuple[Menu, ...]] = ("file", "edit", "view", "basis", "export", "help")
"""In their order; ``menu_<key>`` in the catalogue."""


def found_actions(board: Mapping[str, QAction], words: Words) -> list[Found]:
    """Return what can be done now, for the box that finds or does, named in every language."""
    from planner.session.finding import Found

    return [
        Found(
            "action",
            action.key,
            name_of(action, words),
            tuple(name_of(action, Words(language)) for language in LANGUAGES),
            board[action.key].shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        )
        for action in ACTIONS
        if action.key != "find_or_do" and board[action.key].isEnabled()
    ]
