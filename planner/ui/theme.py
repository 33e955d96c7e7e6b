"""What every widget is dressed in: colours, words, icons and fonts of one theme and language."""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QFont, QIcon

from planner.look import BODY_PX, DARK, LIGHT, Palette
from planner.ui import fonts, icons
from planner.wording import Words

SCHEMES = ("system", "light", "dark")
"""What a user may choose; ``system`` follows the desktop."""


@dataclass(frozen=True)
class Theme:
    """One look in one language; a value, handed to every widget's ``apply``.

    Attributes:
        palette: Tokens of colour.
        dark: Whether it is the dark one.
        words: The catalogue of the language.
    """

    palette: Palette
    dark: bool
    words: Words

    def say(self, code: str, **facts: str | float) -> str:
        """Put a code and its facts into words."""
        return self.words.say(code, **facts)

    def icon(self, name: str, token: str = "text") -> QIcon:
        """Return an icon of ``resources/icons`` in the colour of a token of ``Palette``."""
        return icons.icon(name, self.hex(token), self.palette.disabled)

    def hex(self, token: str) -> str:
        """Return the colour of a token as ``#RRGGBB``."""
        return _hexes(self.palette)[token]

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        """Return the colour of a token, ``opacity`` 0 to 1."""
        colour = QColor(self.hex(token))
        colour.setAlphaF(opacity)
        return colour

    def mixed(self, token: str, share: float, onto: str) -> QColor:
        """Return ``share`` (0 to 1) of one token's colour laid over another's."""
        over, under = QColor(self.hex(token)), QColor(self.hex(onto))
        return QColor(
            round(under.red() + (over.red() - under.red()) * share),
            round(under.green() + (over.green() - under.green()) * share),
            round(under.blue() + (over.blue() - under.blue()) * share),
        )

    def font(
        self,
        px: int = BODY_PX,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        tabular: bool = False,
    ) -> QFont:
        """Return our font; tabular where numbers stand in columns."""
        return fonts.font(px, weight, tabular=tabular)


def theme_of(dark: bool, language: str) -> Theme:
    """Return the theme of a scheme and a language of the catalogue."""
    return Theme(DARK if dark else LIGHT, dark, Words(language))


def _hexes(palette: Palette) -> dict[str, str]:
    return {
        field.name: value
        for field in fields(palette)
        if isinstance(value := getattr(palette, field.name), str)
    }
