"""The program that the sub-commands belong to: what they share, how wrong use is told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Final

import typer

from planner.cli import COMMANDS
from planner.cli.console import GOOD, PROBLEMS, WRONG_USE, Console, default_language
from planner.errors import VitrinaError
from planner.wording import LANGUAGES, Words

SAY = Words(default_language()).say

_WRONG_USE: Final = tuple(
    kind
    for kind in typer.BadParameter.__mro__
    if issubclass(kind, Exception) and kind is not Exception
)
"""What the parser raises, whichever library stands under it."""

WRONG_USES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "MissingParameter": "wrong_missing",
        "NoSuchOption": "wrong_option",
        "BadOptionUsage": "wrong_empty",
        "BadParameter": "wrong_value",
    }
)
"""Names of what the parser raises, and what is said then; ``wrong_words`` for anything else."""

app = typer.Typer(add_completion=False, no_args_is_help=True, help=SAY("help_vitrina"))

Project = Annotated[str, typer.Argument(help=SAY("help_project"), metavar=SAY("argument_project"))]
Seed = Annotated[int | None, typer.Option(help=SAY("help_seed"), min=0)]
Visits = Annotated[int | None, typer.Option(help=SAY("help_visits"), min=1)]
Language = Annotated[str, typer.Option("--lang", help=SAY("help_lang"))]


def run(argv: list[str]) -> int:
    """Run a sub-command and return its exit code."""
    try:
        done = app(argv, prog_name="vitrina", standalone_mode=False)
    except _WRONG_USE as error:
        return _said(argv, error)
    except typer.Abort:
        return PROBLEMS
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else WRONG_USE
    return done if isinstance(done, int) else GOOD


def _said(argv: list[str], error: Exception) -> int:
    """Say in words how the command line was used wrongly."""
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stdout.write(f"{error}\n")
        return WRONG_USE
    asked = argv[argv.index("--lang") + 1 :][:1] if "--lang" in argv else []
    console = Console(asked[0] if asked and asked[0] in LANGUAGES else None)
    param = getattr(error, "param", None)
    option = str(getattr(error, "option_name", "") or getattr(param, "metavar", "") or "")
    code = WRONG_USES.get(type(error).__name__, "wrong_words")
    if param is not None and not option:
        option = str(param.opts[0])
    command = argv[0] if argv and argv[0] in COMMANDS else "vitrina"
    usage = "usage_what_if" if command == "what-if" else f"usage_{command}"
    console.warn(code, option=option, usage=console.words.say(usage))
    return WRONG_USE


def end_with(language: str, act: Callable[[Console], int]) -> None:
    """Act with a console of the language, say what fails, and end with the exit code."""
    if language and language not in LANGUAGES:
        Console().warn("unknown_language", language=language)
        raise typer.Exit(WRONG_USE)
    console = Console(language or None)
    try:
        code = act(console)
    except VitrinaError as error:
        code = console.failed(error)
    raise typer.Exit(code)
