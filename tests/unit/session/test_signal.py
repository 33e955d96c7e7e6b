from __future__ import annotations

from planner.session.signal import Signal


def test_listeners_hear_in_the_order_in_which_they_joined() -> None:
    signal: Signal[int] = Signal()
    heard: list[tuple[str, int]] = []
    signal.connect(lambda value: heard.append(("first", value)))
    signal.connect(lambda value: heard.append(("second", value)))

    signal.emit(7)

    assert heard == [("first", 7), ("second", 7)]


def test_a_listener_that_left_hears_nothing() -> None:
    signal: Signal[int] = Signal()
    heard: list[int] = []
    signal.connect(heard.append)

    signal.disconnect(heard.append)
    signal.disconnect(heard.append)
    signal.emit(7)

    assert heard == []


def test_a_listener_may_leave_while_it_is_told() -> None:
    signal: Signal[int] = Signal()
    heard: list[int] = []

    def once(value: int) -> None:
        heard.append(value)
        signal.disconnect(once)

    signal.connect(once)
    signal.connect(heard.append)
    signal.emit(1)
    signal.emit(2)

    assert heard == [1, 1, 2]
