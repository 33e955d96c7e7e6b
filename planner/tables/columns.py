"""Names of the columns of checked tables."""

from __future__ import annotations

from typing import Final

PRODUCT_ID: Final = "product_id"
NAME: Final = "name"
CATEGORY: Final = "category"
PRICE: Final = "price"
UNIT_COST: Final = "unit_cost"
MARGIN: Final = "margin"
MARGIN_PERCENT: Final = "margin_percent"
LAUNCHED_ON: Final = "launched_on"
PROMO: Final = "promo"
WIDTH_M: Final = "width_m"
HEIGHT_M: Final = "height_m"
DEPTH_M: Final = "depth_m"

ELEMENT_ID: Final = "element_id"
FACE: Final = "face"
BAY: Final = "bay"
LEVEL: Final = "level"
FACINGS: Final = "facings"

SOLD_AT: Final = "sold_at"
CLOCK: Final = "clock"
RECEIPT_ID: Final = "receipt_id"
QUANTITY: Final = "quantity"
REVENUE: Final = "revenue"
CUSTOMER_ID: Final = "customer_id"

DAY: Final = "day"
VISIT_ID: Final = "visit_id"
TIME: Final = "time"
ZONE: Final = "zone"

GATE: Final = "gate"
IN: Final = "in"
OUT: Final = "out"

VALUE: Final = "value"
HEIGHT: Final = "height"
MEASURE: Final = "measure"
WIDTH: Final = "width"

SURFACE: Final = "surface"
T: Final = "t"
X: Final = "x"
Y: Final = "y"

PAGE_ID: Final = "page"
SLOT: Final = "slot"
POSITION: Final = "position"
IMPRESSIONS: Final = "impressions"
CLICKED: Final = "clicked"
DEVICE: Final = "device"
VISITOR: Final = "visitor"
PAGE_VIEW: Final = "page_view"
PROPENSITY: Final = "propensity"
EVENT: Final = "event"

ROW: Final = "row"
REASON: Final = "reason"
COLUMN: Final = "column"
