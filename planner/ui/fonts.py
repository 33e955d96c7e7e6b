"""The typeface that ships with the program, so that every machine shows the same."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from planner.look import BODY_PX, FONT_FAMILIES
from planner.shipped import shipped

FILES: Final = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")


def load_fonts() -> None:
    """Make the shipped fonts known to Qt; needs a QGuiApplication and may be called twice."""
    folder = shipped("resources") / "fonts"
    for name in FILES:
        QFontDatabase.addApplicationFont(str(folder / name))


def font(
    px: int = BODY_PX,
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    tabular: bool = False,
) -> QFont:
    """Return our font of a size.

    Args:
        px: Height of its body, logical pixels.
        weight: Normal, Medium, DemiBold and Bold are shipped.
        tabular: Whether all digits are equally wide, as in every column of numbers.
    """
    made = QFont(list(FONT_FAMILIES))
    made.setPixelSize(px)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
