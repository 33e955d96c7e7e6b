"""Which moves together bring most: an integer program with a proven bound."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from planner.analysis.shelf_room import SLACK_M
from planner.analysis.suggest.permits import Permits
from planner.analysis.suggest.rules import Contract
from planner.analysis.suggest.screen import NONE, GoOn, Moves, Screen
from planner.analysis.suggest.situation import Situation

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FIRST_MOVES: Final = 1500
"""The program begins with so many of the best single moves."""
MORE_MOVES: Final = 400
"""So many that could still pay are added each time."""
MOST_TURNS: Final = 30
SOLVER_S: Final = 10.0
"""The integer program ends after so many seconds with the best it has."""
TINY: Final = 1e-7


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """Moves that go together.

    Attributes:
        moves: The moves; each stand moves once at most.
        value: What they bring, to first order.
        bound: Nothing that the rules allow brings more, to first order.
        short_m: Metres by which each contract is missed.
    """

    moves: Moves
    value: float
    bound: float
    short_m: tuple[float, ...] = ()

    @property
    def gap(self) -> float:
        """Part of the bound that may still be missing, in [0, 1]."""
        return max(0.0, (self.bound - self.value) / self.bound) if self.bound > TINY else 0.0


Told = Callable[[float, Chosen], None]
"""Takes how much is done, in [0, 1], and the best so far; may raise to end the work."""


def choose(
    screen: Screen,
    situation: Situation,
    permits: Permits,
    told: Told = lambda _share, _best: None,
) -> Chosen:
    """Choose moves: at most as many as the rules say, each stand once, shelves not overfull.

    The linear program begins with the best single moves; by its prices all others are looked
    through, and those that could pay are added, until none can. What is left is the bound; the
    integer program chooses among the moves that are in.

    Args:
        screen: Reckons single moves.
        situation: Who stands where.
        permits: What the rules allow.
        told: Hears of progress.

    Source:
        Column generation with an integer program over the columns (price and branch); HiGHS.
    """
    program = _Program(situation, permits)
    nothing = Chosen(NONE, 0.0, np.inf)
    moves = screen.best(FIRST_MOVES, screen.stands, lambda: told(0.05, nothing))
    if not len(moves) and not permits.rules.contracts:
        return Chosen(NONE, 0.0, 0.0)
    best = _greedy(moves, program)
    told(0.1, best)
    bound = np.inf
    for turn in range(MOST_TURNS):
        value, prices = program.relaxed(moves)
        done = 0.1 + 0.6 * turn / MOST_TURNS
        more, most = _paying(screen, program, prices, moves, partial(told, done, best))
        bound = min(bound, value + permits.rules.most_moves * max(most, 0.0))
        told(0.1 + 0.6 * (turn + 1) / MOST_TURNS, best)
        if not len(more):
            break
        moves = _joined(moves, more)
    told(0.7, best)
    whole = program.whole(moves)
    found = Chosen(whole.moves, whole.value, max(bound, whole.value), whole.short_m)
    told(1.0, found)
    return found


def _greedy(moves: Moves, program: _Program) -> Chosen:
    """Return the best moves that do not get into each other's way, the best first."""
    kept: list[int] = []
    used: set[int] = set()
    most = program.most_moves
    for at, (stand, seat) in enumerate(zip(moves.stand.tolist(), moves.seat.tolist(), strict=True)):
        who = {stand, seat}
        if len(kept) < most and not used & who:
            kept.append(at)
            used |= who
    chosen = moves.only(np.array(kept, dtype=np.int64))
    return Chosen(chosen, float(chosen.gain.sum()), np.inf)


def _paying(
    screen: Screen, program: _Program, prices: _Prices, known: Moves, go_on: GoOn
) -> tuple[Moves, float]:
    """Return moves whose gain is above their prices, and the most by which one is."""
    found, most = NONE, 0.0
    there = set(zip(known.stand.tolist(), known.seat.tolist(), strict=True))
    for part, gains in screen.blocks(screen.stands):
        go_on()
        left = gains - program.cost(part, prices)
        flat = left.ravel()
        rows = np.flatnonzero(flat > TINY)
        if len(rows) > MORE_MOVES + FIRST_MOVES:
            rows = rows[np.argpartition(-flat[rows], MORE_MOVES)[:MORE_MOVES]]
        row, seat = np.divmod(rows, gains.shape[1])
        stand = part[row]
        keys = zip(stand.tolist(), seat.tolist(), strict=True)
        new = np.array([key not in there for key in keys], dtype=np.bool_)
        if new.any():
            most = max(most, float(flat[rows][new].max()))
            fresh = Moves(stand[new], seat[new], gains.ravel()[rows][new])
            found = _joined(found, fresh)
    if len(found) > MORE_MOVES:
        excess = found.gain - program.cost_of(found, prices)
        found = found.only(np.argsort(-excess, kind="stable")[:MORE_MOVES])
    return found, most


def _joined(one: Moves, other: Moves) -> Moves:
    return Moves(
        np.append(one.stand, other.stand),
        np.append(one.seat, other.seat),
        np.append(one.gain, other.gain),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Prices:
    """What a move costs by what it takes.

    Attributes:
        seat: Shape (seats,). Of moving the stand on a seat, or of using what room is there.
        room: Shape (places,). Of a metre more on a place.
        move: Of a move.
        contract: Shape (contracts,). What a metre towards a contract is worth.
    """

    seat: Floats
    room: Floats
    move: float
    contract: Floats


class _Program:
    """The rows of the program, and its solutions.

    Columns are moves; after them stand the metres by which contracts are missed, at a price
    that no gain is worth.
    """

    def __init__(self, situation: Situation, permits: Permits) -> None:
        self._situation, self._seats = situation, permits.seats
        self.stands = permits.seats.stands
        self.most_moves = permits.rules.most_moves
        self._contracts = permits.rules.contracts
        value = float((situation.units * np.abs(situation.worth)).sum())
        self._penalty = 1e3 * max(value, 1.0)
        free = np.maximum(situation.places.free_m, 0.0) + SLACK_M
        is_counted = np.isfinite(free) & ("width" in permits.rules.on)
        self._free = np.where(is_counted, free, np.inf)
        self._inside = inside_of(situation, self._contracts)
        self._counts = counts_of(situation, self._contracts)

    def cost(self, rows: Ints, prices: _Prices) -> Floats:
        """Return what the moves of stands to all seats cost: shape (rows, seats)."""
        every = np.arange(len(self._seats.place))
        return self._cost(rows[:, None], every[None, :], prices)

    def cost_of(self, moves: Moves, prices: _Prices) -> Floats:
        """Return what moves cost: shape (moves,)."""
        return self._cost(moves.stand, moves.seat, prices)

    def _cost(self, stand: Ints, seat: Ints, prices: _Prices) -> Floats:
        theirs = prices.seat[seat]
        target, home = self._seats.place[seat], self._situation.place[stand]
        wider = self._wider(stand, seat)
        room = np.maximum(wider, 0.0) * prices.room[target]
        room = room + np.maximum(-wider, 0.0) * prices.room[home]
        cost: Floats = prices.seat[stand] + theirs + room + prices.move
        for number, price in enumerate(prices.contract.tolist()):
            if price > 0.0:
                cost = cost - price * self._towards(number, stand, seat)
        return cost

    def relaxed(self, moves: Moves) -> tuple[float, _Prices]:
        """Solve the linear program over some moves; return its value and its prices."""
        from scipy.optimize import linprog

        gains, rows, most = self._columns(moves)
        found = linprog(
            -gains, A_ub=rows.matrix.toarray(), b_ub=most, bounds=(0.0, None), method="highs"
        )
        prices = -np.asarray(found.ineqlin.marginals, dtype=np.float64)
        seat = np.zeros(len(self._seats.place))
        seat[rows.seats] = prices[: len(rows.seats)]
        room = np.zeros(len(self._free))
        after = len(rows.seats) + len(rows.places)
        room[rows.places] = prices[len(rows.seats) : after]
        contracts = prices[after + 1 :]
        taken = np.zeros(len(gains)) if found.x is None else np.asarray(found.x)
        return float(gains @ taken), _Prices(seat, room, float(prices[after]), contracts)

    def whole(self, moves: Moves) -> Chosen:
        """Solve the integer program over some moves."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        gains, rows, most = self._columns(moves)
        contracts = len(self._contracts)
        found = milp(
            -gains,
            constraints=LinearConstraint(rows.matrix, ub=most),
            integrality=np.append(np.ones(len(moves)), np.zeros(contracts)),
            bounds=Bounds(0.0, np.append(np.ones(len(moves)), np.full(contracts, np.inf))),
            options={"time_limit": SOLVER_S},
        )
        if found.x is None:
            return _greedy(moves, self)
        taken = np.flatnonzero(found.x[: len(moves)] > 0.5)
        chosen = moves.only(taken)
        short = tuple(np.maximum(found.x[len(moves) :], 0.0).tolist())
        return Chosen(chosen, float(chosen.gain.sum()), np.inf, short)

    def _columns(self, moves: Moves) -> tuple[Floats, _Rows, Floats]:
        """Return gains, rows and most of each row; missed metres come last."""
        rows = self._rows(moves)
        contracts = len(self._contracts)
        gains = np.append(moves.gain, np.full(contracts, -self._penalty))
        needed = [contract.metres for contract in self._contracts]
        spare = self._counts - np.array(needed, dtype=np.float64)
        most = np.concatenate(
            [
                np.ones(len(rows.seats)),
                self._free[rows.places],
                [float(self.most_moves)],
                spare,
            ]
        )
        return gains, rows, most

    def _rows(self, moves: Moves) -> _Rows:
        from scipy.sparse import csr_array, hstack

        count = len(moves)
        column = np.arange(count)
        who = np.append(moves.stand, moves.seat)
        seats, at = np.unique(who, return_inverse=True)
        by_seat = _sparse(np.ones(len(who)), at, np.append(column, column), (len(seats), count))
        wider = self._wider(moves.stand, moves.seat)
        target, home = self._seats.place[moves.seat], self._situation.place[moves.stand]
        taker = np.where(wider >= 0.0, target, home)
        is_counted = np.isfinite(self._free[taker]) & (np.abs(wider) > TINY)
        places, where = np.unique(taker[is_counted], return_inverse=True)
        by_place = _sparse(
            np.abs(wider[is_counted]), where, column[is_counted], (len(places), count)
        )
        towards = [
            -self._towards(number, moves.stand, moves.seat)
            for number in range(len(self._contracts))
        ]
        dense = np.vstack([np.ones(count), *towards])
        matrix = _stacked([by_seat, by_place, csr_array(dense)])
        missed = np.zeros((matrix.shape[0], len(towards)))
        missed[len(missed) - len(towards) :] = -np.eye(len(towards))
        whole = csr_array(hstack([matrix, csr_array(missed)])) if towards else matrix
        return _Rows(whole, seats, places)

    def _wider(self, stand: Ints, seat: Ints) -> Floats:
        """Return the metres that a seat's place has to take more."""
        return self._situation.width_m[stand] - self._seats.width_m[seat]

    def _towards(self, number: int, stand: Ints, seat: Ints) -> Floats:
        """Return the metres that moves bring towards a contract."""
        belongs, counted = self._inside[number]
        target, home = self._seats.place[seat], self._situation.place[stand]
        there = counted[target].astype(np.float64) - counted[home]
        taken = seat < self.stands
        other = np.where(taken, seat, 0)
        theirs = np.where(taken & belongs[other], self._seats.width_m[seat], 0.0)
        mine = np.where(belongs[stand], self._situation.width_m[stand], 0.0)
        brought: Floats = (mine - theirs) * there
        return brought


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """What moves take: rows of seats, of places, one of moves, those of contracts."""

    matrix: csr_array
    seats: Ints
    places: Ints


def inside_of(
    situation: Situation, contracts: Sequence[Contract]
) -> list[tuple[NDArray[np.bool_], NDArray[np.bool_]]]:
    """Return for each contract which stands belong to it and which places count."""
    heights = np.array([site.height_m for site in situation.places.sites])
    found = []
    for one in contracts:
        named = [
            one.group.has(product, situation.categories[category])
            for product, category in zip(
                situation.products, situation.category.tolist(), strict=True
            )
        ]
        belongs = np.array(named, dtype=np.bool_)[situation.product]
        found.append((belongs, (heights >= one.from_m) & (heights <= one.to_m)))
    return found


def counts_of(situation: Situation, contracts: Sequence[Contract]) -> Floats:
    """Return the metres that each contract has now."""
    return np.array(
        [
            float(situation.width_m[belongs & counted[situation.place]].sum())
            for belongs, counted in inside_of(situation, contracts)
        ],
        dtype=np.float64,
    )


def _sparse(values: Floats, row: Ints, column: Ints, shape: tuple[int, int]) -> csr_array:
    from scipy.sparse import csr_array

    return csr_array((values, (row, column)), shape=shape)


def _stacked(parts: list[csr_array]) -> csr_array:
    from scipy.sparse import csr_array, vstack

    return csr_array(vstack([part for part in parts if part.shape[0]]))
