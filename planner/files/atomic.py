"""Files that are either the old ones or the new ones, never half of one."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from planner.errors import ProjectError

_TRIES: Final = 10
_PAUSE_S: Final = 0.05


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write files whole: all beside their places first, then each put in place, in order.

    A file that exists keeps its mode; one that is a link keeps being a link, and what it leads
    to is written. Missing folders are made. What is no regular file (a pipe, a terminal) is
    written straight. If anything fails before the first file is in place, nothing has changed;
    if it fails later, every file is still whole, the old or the new.

    Raises:
        ProjectError: ``file_not_written``.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for path, data in contents.items():
            with _writing(path):
                _stage(path, data, staged)
        for temporary, target in staged:
            with _writing(target):
                _put(temporary, target)
    finally:
        for temporary, _ in staged:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
    for folder in {target.parent for _, target in staged}:
        _sync_folder(folder)


def remove_all(paths: Iterable[Path]) -> None:
    """Remove files; those that are gone already are passed over.

    Raises:
        ProjectError: ``file_not_written``.
    """
    for path in paths:
        with _writing(path):
            path.unlink(missing_ok=True)


def reason_of(error: OSError) -> str:
    """Return the system's short name of what went wrong, as ``ENOSPC``."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ProjectError("file_not_written", file=str(path), reason=reason_of(error)) from error


def _stage(path: Path, data: bytes, staged: list[tuple[Path, Path]]) -> None:
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        target.write_bytes(data)
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.parent / f".{secrets.token_hex(8)}.vitrina.tmp"
    staged.append((temporary, target))
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))


def _put(temporary: Path, target: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            temporary.replace(target)
        except PermissionError:
            # Windows: a virus scanner or a preview holds the old file for a moment.
            if os.name != "nt" or left == 0:
                raise
            time.sleep(_PAUSE_S)
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Make new names last through a power cut, where the system can."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
