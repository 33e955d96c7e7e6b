from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

import pytest
from pandas import DataFrame

from planner.errors import ProjectError
from planner.files import atomic
from planner.files.atomic import write_all
from planner.files.project_file import keep_previous, load, save, write_refused
from planner.files.project_file import saving as saving_module
from planner.files.project_file.table_csv import table_bytes
from planner.model.plan import Plan
from planner.project import Project, Settings, with_settings, with_table
from planner.tables.table import Table
from planner.wording import Words
from tests.unit.files.project_file.test_round_trip import contents, stocked, table

FORMS = pytest.mark.parametrize("name", ["Лавка на углу", "Лавка.vitrina"])
posix = pytest.mark.skipif(os.name == "nt", reason="modes and links of POSIX")


def renamed(project: Project, name: str = "Новая") -> Project:
    return with_settings(project, replace(project.settings, name=name))


@contextmanager
def refused(code: str) -> Iterator[None]:
    with pytest.raises(ProjectError) as refusal:
        yield
    assert refusal.value.code == code


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    save(stocked(), tmp_path)
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*") if path.is_file()}

    save(renamed(load(tmp_path)), tmp_path)

    changed = [path.name for path, inode in before.items() if path.stat().st_ino != inode]
    assert changed == ["project.json"]


def test_an_unchanged_zip_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "Лавка.vitrina"
    save(stocked(), path)
    inode = path.stat().st_ino

    save(stocked(), path)

    assert path.stat().st_ino == inode


@FORMS
def test_tables_that_are_the_same_objects_are_not_written_again(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(stocked(), tmp_path / name)
    before = load(tmp_path / name)
    after = with_table(before, table("products", product_id=["1"]))
    written: list[str] = []
    real = table_bytes

    def watched(one: Table) -> bytes:
        written.append(one.kind)
        return real(one)

    monkeypatch.setattr(saving_module, "table_bytes", watched)
    save(after, tmp_path / name, saved=before)

    assert written == ["products"]
    assert load(tmp_path / name).tables.keys() == {"products", "sales"}


@FORMS
def test_files_of_variants_and_tables_that_are_gone_go(tmp_path: Path, name: str) -> None:
    plans = MappingProxyType({"today": Plan(), "Лето": Plan()})
    save(replace(stocked(), plans=plans), tmp_path / name)

    save(Project(), tmp_path / name)

    assert contents(tmp_path / name).keys() == {"project.json", "plans/today.json"}


def test_a_variant_that_somebody_else_added_meanwhile_stays(tmp_path: Path) -> None:
    save(Project(), tmp_path)
    before = load(tmp_path)
    (tmp_path / "plans/theirs.json").write_text("{}")

    save(renamed(before), tmp_path, saved=before)

    assert list(load(tmp_path).plans) == ["today", "theirs"]


@FORMS
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    save(stocked(), path)
    others = {
        "tables/refused/sales.csv": b"x",
        "tables/previous/sales.csv": b"y",
        "tables/beacons.csv": b"z",
        "underlays/floor.png": b"p",
        "README": b"r",
    }
    if path.is_dir():
        for file, data in others.items():
            (path / file).parent.mkdir(exist_ok=True)
            (path / file).write_bytes(data)
    else:
        with ZipFile(path, "a") as archive:
            for file, data in others.items():
                archive.writestr(file, data)

    save(Project(), path)

    assert others.items() <= contents(path).items()


@posix
def test_mode_and_link_of_a_file_stay(tmp_path: Path) -> None:
    save(Project(), tmp_path / "store")
    kept = tmp_path / "elsewhere.json"
    file = tmp_path / "store/project.json"
    file.rename(kept)
    kept.chmod(0o640)
    file.symlink_to(kept)

    save(renamed(Project()), tmp_path / "store")

    assert file.is_symlink()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o640
    assert "Новая" in kept.read_text()


@posix
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")

    save(Project(), tmp_path / "store")

    assert (tmp_path / "store/project.json").stat().st_mode == usual.stat().st_mode


@pytest.mark.parametrize("at", range(6))
def test_a_failure_in_the_middle_leaves_every_file_whole(
    tmp_path: Path, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Лавка"
    save(stocked(), path)
    old = contents(path)
    changed = with_table(renamed(stocked()), table("sales", product_id=["1"], quantity=[1.0]))
    changed = replace(
        changed, plans=MappingProxyType({"today": Plan(counters=MappingProxyType({"G": 1}))})
    )
    save(changed, tmp_path / "new")
    new = contents(tmp_path / "new")
    steps = iter(range(20))

    def failing(real: object) -> object:
        def step(*args: object) -> object:
            if next(steps) == at:
                raise OSError(28, "No space left on device")
            assert callable(real)
            return real(*args)

        return step

    monkeypatch.setattr(os, "fsync", failing(os.fsync))
    monkeypatch.setattr(atomic, "_put", failing(atomic._put))
    with refused("file_not_written"):
        save(changed, path)
    monkeypatch.undo()

    after = contents(path)
    assert after.keys() == old.keys()
    assert all(after[name] in (old[name], new[name]) for name in old)
    assert after["project.json"] == old["project.json"]
    if at < 3:
        assert after == old


def test_project_json_is_written_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    placed: list[str] = []
    real = atomic._put

    def watched(temporary: Path, target: Path) -> None:
        placed.append(target.name)
        real(temporary, target)

    monkeypatch.setattr(atomic, "_put", watched)
    save(stocked(), tmp_path)

    assert placed[-1] == "project.json"
    assert len(placed) == 4


def test_a_folder_that_takes_no_files_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", read_only)
    with pytest.raises(ProjectError) as refusal:
        save(Project(), tmp_path / "Лавка")

    assert refusal.value.code == "file_not_written"
    assert refusal.value.facts["reason"] == "EACCES"
    assert "Лавка" in str(refusal.value.facts["file"])


def test_a_file_where_a_folder_is_needed_is_named(tmp_path: Path) -> None:
    (tmp_path / "Лавка").mkdir()
    (tmp_path / "Лавка/plans").write_text("not a folder")

    with refused("file_not_written"):
        save(Project(), tmp_path / "Лавка")

    assert contents(tmp_path / "Лавка") == {"plans": b"not a folder"}


def test_a_file_that_is_no_project_is_not_overwritten(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Anna")

    with refused("not_a_project"):
        save(Project(), letter)

    assert letter.read_text() == "Dear Anna"


def test_numbers_that_json_does_not_have_are_refused_before_anything_is_written(
    tmp_path: Path,
) -> None:
    extra = MappingProxyType({"later": float("inf")})

    with refused("unsaveable"):
        save(Project(extra=extra), tmp_path / "store")

    assert not (tmp_path / "store").exists()


def test_what_is_no_file_is_written_straight(tmp_path: Path) -> None:
    write_all({Path(os.devnull): b"gone"})

    assert not Path(os.devnull).is_file()
    assert list(tmp_path.iterdir()) == []


@FORMS
def test_the_table_that_was_replaced_is_kept(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    save(stocked(), path)
    old = contents(path)["tables/sales.csv"]

    kept = keep_previous(path, ["sales", "tracks"])
    save(with_table(stocked(), table("sales")), path)

    assert kept == ("tables/previous/sales.csv",)
    assert contents(path)["tables/previous/sales.csv"] == old
    assert contents(path)["tables/sales.csv"] != old


def test_nothing_is_kept_of_a_project_that_is_not_there(tmp_path: Path) -> None:
    assert keep_previous(tmp_path / "новый", ["sales"]) == ()
    assert list(tmp_path.iterdir()) == []


def refused_rows() -> DataFrame:
    return DataFrame(
        {
            "row": [3, 17],
            "reason": ["project_empty_cell", "code_without_words"],
            "column": ["product_id", ""],
            "Код": [None, "0012"],
            "Цена; руб": ["1,5", 'сто "рублей"'],
        }
    )


@FORMS
def test_refused_rows_are_kept_with_reasons_in_words(tmp_path: Path, name: str) -> None:
    save(Project(), tmp_path / name)

    path = write_refused(
        tmp_path / name, "Продажи", refused_rows(), Words("ru"), {"product_id": "Код"}
    )

    assert path == tmp_path / name / "tables/refused/Продажи.csv"
    text = contents(tmp_path / name)["tables/refused/Продажи.csv"].decode("utf-8-sig")
    header, first, second, end = text.split("\n")
    assert header == "row,reason,column,Код,Цена; руб"
    assert first.startswith('3,"Продажи, строка 3, столбец «Код»: ячейка пуста.')
    assert first.endswith(',product_id,,"1,5"')
    assert second == '17,code_without_words,,0012,"сто ""рублей"""'
    assert end == ""


@FORMS
def test_a_good_import_takes_old_refusals_away(tmp_path: Path, name: str) -> None:
    save(Project(), tmp_path / name)
    write_refused(tmp_path / name, "sales", refused_rows(), Words("en"))

    write_refused(tmp_path / name, "sales", refused_rows().iloc[:0], Words("en"))

    assert "tables/refused/sales.csv" not in contents(tmp_path / name)


def test_a_project_stays_itself_through_many_saves(tmp_path: Path) -> None:
    project = stocked()
    for name in ("one", "two", "three"):
        project = renamed(project, name)
        save(project, tmp_path)
        assert load(tmp_path).settings == Settings(name=name)

    assert not list(tmp_path.rglob("*.tmp"))
