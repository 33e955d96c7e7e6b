"""The files of a project by their names inside it, in a folder or in a zipped folder."""

from __future__ import annotations

import stat
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Protocol
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from planner.errors import ProjectError
from planner.files.atomic import reason_of, remove_all, write_all
from planner.files.project_file.layout import PROJECT_FILE, ZIP_SUFFIXES

_UTF8_NAMES = 0x800
_EARLIEST = (1980, 1, 1, 0, 0, 0)


class Files(Protocol):
    """Files of one project; names are relative, with ``/`` between parts."""

    def label(self, name: str) -> str:
        """Return what to call a file in a sentence."""

    def has(self, name: str) -> bool:
        """Say whether a file is there."""

    def within(self, folder: str, suffix: str) -> list[str]:
        """Return the names of the files that lie straight in a folder, sorted."""

    def read(self, name: str) -> bytes:
        """Return what a file holds.

        Raises:
            ProjectError: ``project_file_missing``, ``file_not_read`` or ``project_broken_archive``.
        """

    def change(self, contents: Mapping[str, bytes | None]) -> None:
        """Write files in order, and then remove those without content.

        Files that hold the same already are not touched.

        Raises:
            ProjectError: ``file_not_written`` and what ``read`` raises.
        """


@dataclass(frozen=True, slots=True)
class Folder:
    """A project folder."""

    root: Path

    def label(self, name: str) -> str:
        """Return the whole path."""
        return str(self.root / name)

    def has(self, name: str) -> bool:
        """Say whether a file is there."""
        return (self.root / name).is_file()

    def within(self, folder: str, suffix: str) -> list[str]:
        """Return the names of the files that lie straight in a folder, sorted."""
        there = self.root / folder
        if not there.is_dir():
            return []
        with _reading(there):
            found = [f"{folder}/{path.name}" for path in there.iterdir() if path.is_file()]
        return sorted(name for name in found if _is_shown(name, suffix))

    def read(self, name: str) -> bytes:
        """Return what a file holds."""
        with _reading(self.root / name):
            return (self.root / name).read_bytes()

    def change(self, contents: Mapping[str, bytes | None]) -> None:
        """Write and remove files."""
        write_all(
            {
                self.root / name: data
                for name, data in contents.items()
                if data is not None and not self._holds(name, data)
            }
        )
        remove_all(self.root / name for name, data in contents.items() if data is None)

    def _holds(self, name: str, data: bytes) -> bool:
        path = self.root / name
        if not path.is_file() or path.stat().st_size != len(data):
            return False
        return self.read(name) == data


@dataclass(frozen=True, slots=True)
class Zipped:
    """A project folder in a zip file.

    Attributes:
        path: The zip file; it need not be there yet.
        prefix: Folder inside the zip that holds the project, empty or with ``/`` at its end.
    """

    path: Path
    prefix: str = ""

    def label(self, name: str) -> str:
        """Return the path of the zip file with the name behind it."""
        return str(self.path / name)

    def has(self, name: str) -> bool:
        """Say whether a file is there."""
        return self.prefix + name in self._entries()

    def within(self, folder: str, suffix: str) -> list[str]:
        """Return the names of the files that lie straight in a folder, sorted."""
        start = f"{self.prefix}{folder}/"
        found = [name.removeprefix(start) for name in self._entries() if name.startswith(start)]
        straight = [f"{folder}/{name}" for name in found if "/" not in name]
        return sorted(name for name in straight if _is_shown(name, suffix))

    def read(self, name: str) -> bytes:
        """Return what a file holds."""
        if not self.has(name):
            raise ProjectError("project_file_missing", file=self.label(name))
        with _unpacking(self.path), opened_zip(self.path) as archive:
            return archive.read(self.prefix + name)

    def change(self, contents: Mapping[str, bytes | None]) -> None:
        """Write the whole zip file anew, if anything differs."""
        old = self._all()
        new = dict(old)
        for name, data in contents.items():
            if data is None:
                new.pop(self.prefix + name, None)
            else:
                new[self.prefix + name] = data
        if new != old or not self.path.exists():
            write_all({self.path: _packed(new)})

    def _entries(self) -> list[str]:
        if not self.path.exists():
            return []
        with _unpacking(self.path), opened_zip(self.path) as archive:
            return archive.namelist()

    def _all(self) -> dict[str, bytes]:
        if not self.path.exists():
            return {}
        with _unpacking(self.path), opened_zip(self.path) as archive:
            return {name: archive.read(name) for name in archive.namelist() if name[-1:] != "/"}


def existing(path: Path) -> Files:
    """Return the files of a project that is there.

    Args:
        path: The folder, the zipped folder, or the file ``project.json`` in a folder.

    Raises:
        ProjectError: ``project_not_found``, ``not_a_project``, ``file_not_read`` or
            ``project_broken_archive``.
    """
    if not path.exists():
        raise ProjectError("project_not_found", file=str(path))
    with _reading(path):
        kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        files: Files = Folder(path)
    elif path.name == PROJECT_FILE:
        files = Folder(path.parent)
    else:
        with _reading(path):
            zipped = stat.S_ISREG(kind) and is_zipfile(path)
        if not zipped:
            if path.suffix in ZIP_SUFFIXES:
                raise ProjectError("project_broken_archive", file=str(path))
            raise ProjectError("not_a_project", file=str(path))
        files = Zipped(path, _prefix(path))
    if not files.has(PROJECT_FILE):
        raise ProjectError("not_a_project", file=str(path))
    return files


def place(path: Path) -> Files:
    """Return where a project is or will be.

    What is not there yet becomes a zip file if it is named like one, else a folder.

    Raises:
        ProjectError: What ``existing`` raises, for a file that is no project.
    """
    if path.is_dir():
        return Folder(path)
    if path.exists():
        return existing(path)
    return Zipped(path) if path.suffix in ZIP_SUFFIXES else Folder(path)


def opened_zip(path: Path) -> ZipFile:
    """Open a zip file; names that do not say their encoding are those of Russian Windows."""
    archive = ZipFile(path)
    if all(entry.flag_bits & _UTF8_NAMES or entry.filename.isascii() for entry in archive.filelist):
        return archive
    archive.close()
    return ZipFile(path, metadata_encoding="cp866")


def _prefix(path: Path) -> str:
    with _unpacking(path), opened_zip(path) as archive:
        found = [name for name in archive.namelist() if PurePosixPath(name).name == PROJECT_FILE]
    nearest = min(found, key=lambda name: (name.count("/"), name), default=PROJECT_FILE)
    return nearest.removesuffix(PROJECT_FILE)


def _packed(contents: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name in sorted(contents):
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.create_system = 3
            archive.writestr(entry, contents[name])
    return buffer.getvalue()


def _is_shown(name: str, suffix: str) -> bool:
    return name.endswith(suffix) and not PurePosixPath(name).name.startswith(".")


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise ProjectError("project_file_missing", file=str(path)) from error
    except (OSError, ValueError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else "EINVAL"
        raise ProjectError("file_not_read", file=str(path), reason=reason) from error


@contextmanager
def _unpacking(path: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise ProjectError("file_not_read", file=str(path), reason=reason_of(error)) from error
    except (
        BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, KeyError,
    ) as error:  # fmt: skip
        raise ProjectError("project_broken_archive", file=str(path)) from error
