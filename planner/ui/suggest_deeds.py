"""What the actions on suggestions do: search, arrange zones, take rules from a file, export."""

from __future__ import annotations

from planner.errors import VitrinaError
from planner.session.rule_file import read_rules
from planner.session.suggesting import Sort
from planner.session.suggestion_words import arrangement_tree, suggestions_tree
from planner.session.values import write_json
from planner.ui.asking import Asking
from planner.ui.desk import Desk
from planner.ui.look_deeds import LookDeeds

SUFFIX = ".json"
TAB = "suggestions"


class SuggestDeeds:
    """Works on the suggestions of the open session; without one nothing happens."""

    def __init__(self, desk: Desk, asking: Asking, look: LookDeeds) -> None:
        self._desk, self._asking, self._look = desk, asking, look

    def search(self, sort: Sort) -> None:
        """Show the suggestions and ask for moves of a sort."""
        session = self._desk.session
        if session is not None:
            session.suggesting.watch(is_watched=True)
            session.suggesting.choose_sort(sort)
            self._look.show_tab(TAB)

    def take_rules(self) -> None:
        """Ask for a file of rules and keep to them."""
        session = self._desk.session
        if session is None:
            return
        path = self._asking.rules_to_open()
        if path is None:
            return
        try:
            rules = read_rules(path, session.document.project)
        except VitrinaError as error:
            self._desk.say(error)
            return
        session.suggesting.take_rules(rules, path.name)

    def export(self) -> None:
        """Ask for a file and write what is shown, as the command line does."""
        session = self._desk.session
        if session is None:
            return
        work, settings = session.suggesting, session.document.project.settings
        words, name = self._desk.theme.words, self._desk.project_name
        if work.arrangement is not None:
            tree = arrangement_tree(
                work.arrangement, words, settings.name, work.goal, settings.currency
            )
        elif work.found is not None:
            tree = suggestions_tree(work.found, words, settings.name, settings.currency)
        else:
            return
        path = self._asking.file_to_write(f"{name}-suggestions", SUFFIX)
        if path is None:
            return
        try:
            write_json(path, tree)
        except VitrinaError as error:
            self._desk.say(error)
            return
        self._desk.tell("exported", file=str(path))
