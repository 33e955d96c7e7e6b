"""Dresses the application in a theme: palette, style sheet, font, numbers, words of Qt."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from planner.ui.style import qt_palette, style_sheet
from planner.ui.theme import Theme
from planner.wording import Words

LOCALES = {"en": "en_GB", "ru": "ru_RU"}
"""How numbers and dates are typed in each language of the catalogue."""
SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


GAPS = {
    "&Look in:": "qt_look_in",
    "Files of &type:": "qt_file_types",
    "Folder": "qt_folder",
    "Drive": "qt_drive",
}
"""Words of the file dialog that Qt's own catalogues leave in English, and our codes for them."""


class GapTranslator(QTranslator):
    """Says in our words what Qt's catalogue of a language does not."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words = Words("en")

    def isEmpty(self) -> bool:
        """Say that there are words here, so that Qt asks for them."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return our words for a text of Qt; None: ask the next translator."""
        return self.words.say(GAPS[source]) if source in GAPS else None


class Dress(QObject):
    """Keeps the application in one theme."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translator = QTranslator(self)
        self._gaps = GapTranslator(self)
        self._language = ""
        application.setStyle("Fusion")

    def apply(self, theme: Theme) -> None:
        """Put the theme on; widgets set their own texts."""
        self._speak(theme.words)
        self._application.setFont(theme.font())
        self._application.setPalette(qt_palette(theme))
        self._application.setStyleSheet(style_sheet(theme))

    def _speak(self, words: Words) -> None:
        language = words.language
        if language == self._language:
            return
        self._language = language
        QLocale.setDefault(QLocale(LOCALES[language]))
        for translator in (self._translator, self._gaps):
            self._application.removeTranslator(translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{language}", folder):
            self._application.installTranslator(self._translator)
        self._gaps.words = words
        self._application.installTranslator(self._gaps)


def follow_scheme(scheme: str) -> None:
    """Tell the desktop which scheme the frames of our windows belong to."""
    QGuiApplication.styleHints().setColorScheme(SCHEMES[scheme])


def may_move(motion: str) -> bool:
    """Say whether things may move for their looks, as ``Preferences.motion`` has it.

    The system is asked through Qt's style: where effects are switched off, animations last 0 ms.
    """
    lasts = QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return motion == "full" or (motion == "system" and lasts > 0)


def system_language() -> str:
    """Return the language of the system, English where it is none of ours."""
    language = QLocale.system().name().partition("_")[0]
    return language if language in LOCALES else "en"
