from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from planner.cli import main
from planner.files.project_file import load
from planner.model.edits import move_elements
from planner.model.element import ElementId
from planner.model.plan import SurfaceId
from planner.project import Project, lifted
from planner.session.analyst import AtOnce
from planner.session.route_json import route_tree
from planner.session.session import Session
from planner.session.values import json_bytes
from planner.shipped import shipped
from planner.wording import Words
from tests.unit.session.test_inquiry import Later

FLOOR = SurfaceId("floor")
LIST = ("P004", "P010", "P033")
SAMPLE = shipped("sample_stores") / "small_supermarket"


@pytest.fixture(scope="module")
def project() -> Project:
    return load(SAMPLE)


@pytest.fixture
def session(project: Project) -> Session:
    return Session(project, Later(), beside=AtOnce())


def test_a_list_has_its_best_route(session: Session) -> None:
    for product in LIST:
        session.routes.add(product)
    session.routes.add(LIST[0])

    route = session.routes.shown
    assert session.routes.products == LIST
    assert route is not None
    assert {stop.product for stop in route.stops} == set(LIST)


def test_the_checkout_lies_on_the_route_behind_the_last_stop(session: Session) -> None:
    for product in LIST:
        session.routes.add(product)

    route = session.routes.shown
    assert route is not None
    assert route.checkout is not None
    assert route.checkout in route.line
    assert route.line.index(route.checkout) > route.line.index(route.stops[-1].at)


def test_a_route_is_shorter_or_the_same_without_a_product(session: Session) -> None:
    for product in LIST:
        session.routes.add(product)
    before = session.routes.shown
    session.routes.remove(LIST[1])
    after = session.routes.shown

    assert before is not None
    assert after is not None
    assert after.length_m <= before.length_m + 1e-9
    assert LIST[1] not in {stop.product for stop in after.stops}


def test_a_route_follows_the_plan_and_undo(session: Session) -> None:
    session.routes.add("P004")
    before = session.routes.shown
    edit = partial(move_elements, where=FLOOR, ids=[ElementId("R2")], dx=0.0, dy=-0.5)

    session.document.do("move", lifted(edit))
    moved = session.routes.shown
    session.document.undo()
    back = session.routes.shown

    assert before is not None
    assert moved is not None
    assert back is not None
    assert moved.length_m != before.length_m
    assert back.line == before.line


def test_what_cannot_be_fetched_is_named_with_its_reason(session: Session) -> None:
    session.routes.add("P004")
    session.routes.add("nothing such")

    route = session.routes.shown
    assert route is not None
    assert route.lacking == {"nothing such": "unknown"}


def test_a_list_of_which_nothing_can_be_fetched_is_an_error(session: Session) -> None:
    session.routes.add("nothing such")

    error = session.routes.route.error
    assert session.routes.shown is None
    assert error is not None
    assert error.code == "nothing_to_fetch"


def test_an_empty_list_has_no_route(session: Session) -> None:
    session.routes.add("P004")
    session.routes.remove("P004")
    assert session.routes.shown is None

    session.routes.add("P004")
    session.routes.clear()

    assert (session.routes.products, session.routes.shown) == ((), None)


def test_baskets_are_routed_on_demand_and_forgotten_after_an_edit(session: Session) -> None:
    assert session.routes.baskets.answer is None
    session.routes.ask_baskets(FLOOR)
    found = session.routes.baskets.answer
    edit = partial(move_elements, where=FLOOR, ids=[ElementId("T3")], dx=0.5, dy=0.0)
    session.document.do("move", lifted(edit))

    assert found is not None
    assert found.length_m.lower_quartile <= found.length_m.median <= found.length_m.upper_quartile
    assert 0.0 < session.routes.baskets.share < 1.0
    assert session.routes.baskets.answer is None


def test_the_file_is_that_of_the_command_line(session: Session, tmp_path: Path) -> None:
    for product in LIST:
        session.routes.add(product)
    route = session.routes.shown
    assert route is not None
    file = tmp_path / "route.json"

    main(["route", str(SAMPLE), "--products", ",".join(LIST), "--json", str(file)])

    tree = route_tree(session.document.project, route, Words("en"))
    assert json_bytes(tree) == file.read_bytes()
