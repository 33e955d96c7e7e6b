"""The one door: a sub-command or an option goes to the command line, all else to the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Vitrina with these arguments, by default those of the process; return its exit code."""
    from planner import app, cli

    given = sys.argv[1:] if arguments is None else arguments
    if given and (given[0] in cli.COMMANDS or given[0].startswith("-")):
        return cli.main(given)
    if len(given) > 1 or not app.has_display(os.environ):
        return cli.without_window(given)
    try:
        return app.run(given)
    except app.NoWindowError:
        return cli.without_window(given)


if __name__ == "__main__":
    sys.exit(main())
