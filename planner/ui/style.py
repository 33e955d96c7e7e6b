"""How Qt's own widgets look: a palette of all its roles, and a short style sheet."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPalette

from planner.look import RADIUS_PX
from planner.shipped import shipped
from planner.ui.theme import Theme

Role = QPalette.ColorRole

ROLES: Final = (
    (Role.Window, "panel"),
    (Role.WindowText, "text"),
    (Role.Base, "raised"),
    (Role.AlternateBase, "panel"),
    (Role.Text, "text"),
    (Role.Button, "raised"),
    (Role.ButtonText, "text"),
    (Role.BrightText, "bad"),
    (Role.PlaceholderText, "secondary"),
    (Role.ToolTipBase, "raised"),
    (Role.ToolTipText, "text"),
    (Role.Link, "accent"),
    (Role.LinkVisited, "accent"),
    (Role.Accent, "accent"),
    (Role.Light, "line"),
    (Role.Midlight, "line"),
    (Role.Mid, "strong_line"),
    (Role.Dark, "strong_line"),
    (Role.Shadow, "outside"),
    (Role.HighlightedText, "text"),
)
"""Qt's roles and the tokens they take; a selection is tinted, so its text stays readable."""
DISABLED: Final = (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText)

SHEET: Final = """
QToolTip {{ color: {text}; background: {raised}; border: 1px solid {line}; padding: 4px 8px; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 8px; border-radius: 4px; }}
QMenu::item:selected {{ background: {tint}; }}
QMenu::item:disabled {{ color: {disabled}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenu::right-arrow {{ margin-right: 8px; }}
QPushButton {{ background: {raised}; border: 1px solid {line}; border-radius: {radius}px;
  padding: 5px 12px; min-height: 16px; }}
QPushButton:hover {{ border-color: {strong_line}; background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {tint}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {disabled}; }}
QPushButton::menu-indicator {{ width: 0px; }}
QPushButton[role="primary"] {{ background: {accent}; color: {on_accent}; border-color: {accent};
  font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {text}; padding: 4px 11px; }}
QPushButton[role="primary"]:disabled {{ background: {line}; border-color: {line};
  color: {disabled}; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[role="quiet"]:hover {{ background: {hover}; }}
QPushButton[role="quiet"]:focus {{ border-color: {accent}; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
  border-radius: {radius}px; padding: 5px; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:checked, QToolButton:pressed {{ background: {tint}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0px; }}
QLineEdit, QComboBox {{ background: {raised};
  border: 1px solid {line}; border-radius: {radius}px; padding: 4px 8px; min-height: 18px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:hover, QComboBox:hover {{
  border-color: {strong_line}; }}
QLineEdit:focus, QComboBox:focus {{
  border-color: {accent}; }}
QLineEdit:disabled, QComboBox:disabled {{
  color: {disabled}; background: {panel}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: none; padding: 0px; min-height: 0px;
  background: transparent; }}
QCheckBox, QRadioButton {{ spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
  border: 1px solid {secondary}; background: {raised}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {text}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {accent};
  width: 12px; height: 12px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url("{check}"); }}
QCheckBox::indicator:checked:focus {{ border-color: {text}; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; background: {on_accent};
  width: 6px; height: 6px; }}
QRadioButton::indicator:checked:focus {{ border-color: {text}; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {disabled};
  background: {panel}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {strong_line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 24px; }}
QScrollBar::handle:horizontal {{ min-width: 24px; }}
QScrollBar::handle:hover {{ background: {secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
"""
CHECKS: Final = {False: "check-light.svg", True: "check-dark.svg"}
"""The tick of a checked box, by darkness: a style sheet cannot colour a picture itself."""


def qt_palette(theme: Theme) -> QPalette:
    """Return the theme's colours for every role of Qt, in all its groups."""
    palette = QPalette()
    for role, token in ROLES:
        palette.setColor(role, theme.colour(token))
    palette.setColor(Role.Highlight, selection_fill(theme, "raised"))
    for role in DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    return palette


def styled(theme: Theme, template: str, **more: str) -> str:
    """Return a style sheet with tokens, ``{line}``, and more put in; braces are doubled."""
    return template.format(**{token: theme.hex(token) for token in _TOKENS}, **more)


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the program in the theme's colours."""
    return styled(
        theme,
        SHEET,
        radius=str(RADIUS_PX),
        tint=selection_fill(theme, "raised").name(),
        hover=theme.mixed("text", 0.06, "panel").name(),
        check=(shipped("resources") / "marks" / CHECKS[theme.dark]).as_posix(),
        accent_hover=theme.mixed("accent", 0.88, "text").name(),
    )


def selection_fill(theme: Theme, onto: str) -> QColor:
    """Return the accent as it tints a selection on the colour of a token."""
    return theme.mixed("accent", theme.palette.selection_opacity, onto)


_TOKENS: Final = (
    "window", "text", "secondary", "disabled", "panel", "raised", "line", "strong_line",
    "accent", "on_accent",
)  # fmt: skip
