"""Receipt lines as tills export them: returns, cancelled receipts, missing customers, zero prices.

The shares are those of a year of a real wholesaler (541,909 lines of the Online Retail set, UCI,
2010-2011); every line here is made up, the same on every run.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

LINES, RECEIPTS, PRODUCTS, CUSTOMERS = 541_909, 25_900, 4_070, 4_372
CANCELLED, NO_CUSTOMER, WRITTEN_OFF, ZERO_PRICE = 0.017, 0.25, 0.0025, 0.0046
REPEATED, NO_DESCRIPTION = 0.0097, 0.0027
DAYS, FIRST_DAY = 374, "2010-12-01"
SEED = 5
HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
NAMES = ("WHITE HANGING HEART", "JUMBO BAG, RED", 'CANDLE "ROSE"', "TEA SET £5", "CAKE CASES")
COUNTRIES = ("United Kingdom", "Germany", "France", "EIRE")
COUNTRY_SHARES = (0.914, 0.032, 0.03, 0.024)

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Sold:
    """What was written, to be found again.

    Attributes:
        lines: Number of lines.
        units: Sum of all quantities.
        returned: Lines with a negative quantity.
        revenue: Money, returns taken off.
    """

    lines: int
    units: int
    returned: int
    revenue: float


def write_sales(path: Path, lines: int = LINES) -> Sold:
    """Write a CSV of receipt lines and return their sums."""
    numbers = np.random.default_rng(SEED)
    receipt = _receipts(numbers, lines)
    cancelled, no_customer = _of_receipts(numbers, receipt)
    liked = numbers.lognormal(0.0, 1.3, PRODUCTS)
    product = numbers.choice(PRODUCTS, lines, p=liked / liked.sum())
    quantity = np.ceil(numbers.lognormal(1.2, 1.1, lines)).astype(np.int64)
    again = np.flatnonzero((receipt[1:] == receipt[:-1]) & (numbers.random(lines - 1) < REPEATED))
    product[again + 1], quantity[again + 1] = product[again], quantity[again]
    written_off = numbers.random(lines) < WRITTEN_OFF
    quantity[cancelled | written_off] *= -1
    pence = np.ceil(np.exp(numbers.normal(5.3, 0.9, PRODUCTS))).astype(np.int64)[product]
    pence[written_off | (numbers.random(lines) < ZERO_PRICE)] = 0
    columns = (
        _invoices(receipt, cancelled),
        _codes(product),
        _descriptions(numbers, product),
        np.char.mod("%d", quantity),
        _times(numbers, receipt),
        np.char.mod("%.2f", pence / 100.0),
        _customers(numbers, receipt, no_customer),
        numbers.choice(np.array(COUNTRIES), RECEIPTS, p=COUNTRY_SHARES)[receipt],
    )
    path.write_bytes("\r\n".join([HEADER, *map(",".join, zip(*columns, strict=True))]).encode())
    money = float((quantity * pence).sum()) / 100.0
    return Sold(lines, int(quantity.sum()), int((quantity < 0).sum()), money)


def _receipts(numbers: Generator, lines: int) -> Ints:
    """Return the receipt of each line, rising; some are long, most are short."""
    weights = numbers.lognormal(0.0, 1.2, RECEIPTS)
    return np.sort(numbers.choice(RECEIPTS, lines, p=weights / weights.sum()))


def _of_receipts(numbers: Generator, receipt: Ints) -> tuple[Bools, Bools]:
    """Return whether the receipt of each line is cancelled, and whether it has no customer."""
    cancelled: Bools = numbers.random(RECEIPTS) < CANCELLED
    nameless: Bools = numbers.random(RECEIPTS) < NO_CUSTOMER
    return cancelled[receipt], nameless[receipt]


def _invoices(receipt: Ints, cancelled: Bools) -> NDArray[np.str_]:
    number = np.char.mod("%d", receipt + 536_365)
    return np.where(cancelled, np.char.add("C", number), number)


def _codes(product: Ints) -> NDArray[np.str_]:
    """Return stock codes: some have a letter at the end, some zeros at the front."""
    every = np.array([f"{k * 23 % 99_991:05d}{'A' if k % 7 == 0 else ''}" for k in range(PRODUCTS)])
    return every[product]


def _descriptions(numbers: Generator, product: Ints) -> NDArray[np.str_]:
    texts = [f"{NAMES[k % len(NAMES)]} {k}" for k in range(PRODUCTS)]
    quoted = [f'"{t.replace(chr(34), 2 * chr(34))}"' if set(t) & set(',"') else t for t in texts]
    every = np.array([*quoted, ""])
    return every[np.where(numbers.random(len(product)) < NO_DESCRIPTION, PRODUCTS, product)]


def _times(numbers: Generator, receipt: Ints) -> NDArray[np.str_]:
    day = np.sort(numbers.integers(0, DAYS, RECEIPTS))
    minute = numbers.integers(8 * 60, 18 * 60, RECEIPTS)
    stamps = np.datetime64(FIRST_DAY, "m") + day * 1440 + minute
    texts = np.char.replace(np.datetime_as_string(stamps), "T", " ")
    return np.char.add(texts, ":00")[receipt]


def _customers(numbers: Generator, receipt: Ints, nameless: Bools) -> NDArray[np.str_]:
    customer = np.char.mod("%d", numbers.integers(0, CUSTOMERS, RECEIPTS) + 12_346)
    return np.where(nameless, "", customer[receipt])
