"""Copies of projects that are open and not saved, kept where a crash cannot take them."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Final
from uuid import uuid4

from planner.errors import ProjectError
from planner.files.atomic import write_all
from planner.files.project_file import load, save
from planner.project import Project

MANIFEST: Final = "manifest.json"
COPY: Final = "project"
LOCK: Final = "lock"


@dataclass(frozen=True, slots=True)
class Lost:
    """A copy whose process is dead.

    Attributes:
        folder: Where it lies.
        name: What the project was called.
        path: Where it was saved; None for one that never was.
        written: When the copy was made, local time.
    """

    folder: Path
    name: str
    path: Path | None
    written: datetime


class RecoveryCopy:
    """The copy of one open project; the system holds its lock as long as this process lives."""

    def __init__(self, root: Path) -> None:
        self.folder = root / uuid4().hex
        self._lock: IO[bytes] | None = None
        self._last: Project | None = None
        self._writing = threading.Lock()
        self._is_dropped = False

    @property
    def last(self) -> Project | None:
        """The project that was written last; None before that."""
        return self._last

    def write(self, project: Project, name: str, path: Path | None) -> None:
        """Write a project; tables that are the same as before are not written again.

        Raises:
            ProjectError: What saving raises.
        """
        with self._writing:
            if not self._is_dropped:
                self._write(project, name, path)
        if self._is_dropped:
            self._remove()

    def drop(self) -> None:
        """Remove the copy for good; one that is just being written goes when that is done."""
        self._is_dropped = True
        if not self._writing.locked():
            self._remove()

    def _write(self, project: Project, name: str, path: Path | None) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                self._lock = (self.folder / LOCK).open("ab")
                take_lock(self._lock)
        except OSError as error:
            raise ProjectError(
                "file_not_written", file=str(self.folder), reason=error.strerror or ""
            ) from error
        save(project, self.folder / COPY, saved=self._last)
        self._last = project
        about = {
            "name": name,
            "path": None if path is None else str(path.absolute()),
            "written": datetime.now().astimezone().isoformat(timespec="seconds"),
        }
        text = json.dumps(about, ensure_ascii=False, indent=1)
        write_all({self.folder / MANIFEST: text.encode("utf-8")})

    def _remove(self) -> None:
        if self._lock is not None:
            self._lock.close()
        self._lock, self._last = None, None
        shutil.rmtree(self.folder, ignore_errors=True)


def recovery_folder() -> Path:
    """Return where the copies of this user lie."""
    from platformdirs import user_state_dir

    return Path(user_state_dir("vitrina", appauthor=False)) / "recovery"


def lost_copies(root: Path) -> tuple[Lost, ...]:
    """Return the copies whose process is dead, newest first; what is unreadable is passed over."""
    folders = [path.parent for path in root.glob(f"*/{MANIFEST}")]
    found = [lost for folder in folders if (lost := _lost(folder)) is not None]
    return tuple(sorted(found, key=lambda lost: lost.written, reverse=True))


def recovered(lost: Lost) -> Project:
    """Return the project of a copy.

    Raises:
        ProjectError: What loading raises.
    """
    return load(lost.folder / COPY)


def discard(lost: Lost) -> None:
    """Remove a copy for good."""
    shutil.rmtree(lost.folder, ignore_errors=True)


def take_lock(file: IO[bytes]) -> None:
    """Hold a file until it is closed or the process ends, however it ends.

    Raises:
        OSError: Another process holds it.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lost(folder: Path) -> Lost | None:
    """Read a copy; None where its process lives or nobody can tell what it is."""
    try:
        with (folder / LOCK).open("ab") as file:
            take_lock(file)
        about = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        path = about["path"]
        return Lost(
            folder,
            str(about["name"]),
            None if path is None else Path(path),
            datetime.fromisoformat(about["written"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
