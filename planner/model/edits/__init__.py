"""Every way to change a plan: pure functions, plan in, plan out."""

from __future__ import annotations

from planner.model.edits.changing import surface_of
from planner.model.edits.on_arrangement import (
    align_elements,
    distribute_elements,
    group_elements,
    lock_elements,
    match_elements,
    mirror_elements,
    order_elements,
    scale_elements,
    ungroup_elements,
)
from planner.model.edits.on_elements import (
    add_elements,
    move_elements,
    next_id,
    remove_elements,
    rename_element,
    replace_element,
    replace_elements,
    reshape_element,
    set_zone,
    turn_elements,
)
from planner.model.edits.on_kinds import set_fittings, set_kind
from planner.model.edits.on_layers import (
    add_layers,
    put_on_layer,
    raise_layer,
    remove_layer,
    rename_layer,
    set_layer,
)
from planner.model.edits.on_layouts import take_layout, take_surface
from planner.model.edits.on_links import link_surfaces, unlink_surfaces
from planner.model.edits.on_pages import (
    remove_blocks,
    reorder_block,
    replace_blocks,
    scale_blocks,
    set_page,
    set_showing,
)
from planner.model.edits.on_runs import add_endcaps, add_like
from planner.model.edits.on_shelves import (
    Shelf,
    clear_shelves,
    move_product,
    set_level,
    stock_shelves,
    swap_products,
    swap_shelves,
    withdraw_products,
)
from planner.model.edits.on_slots import set_positions, step_of_positions, swap_blocks
from planner.model.edits.on_stock import assign_product, lost_products, unassign_product
from planner.model.edits.on_surfaces import (
    add_surface,
    remove_surface,
    rename_surface,
    set_frame,
    set_outlines,
)
from planner.model.edits.on_underlays import (
    calibrate_underlay,
    move_underlay,
    remove_underlay,
    set_underlay,
    underlay_of,
)

__all__ = [
    "Shelf",
    "add_elements",
    "add_endcaps",
    "add_layers",
    "add_like",
    "add_surface",
    "align_elements",
    "assign_product",
    "calibrate_underlay",
    "clear_shelves",
    "distribute_elements",
    "group_elements",
    "link_surfaces",
    "lock_elements",
    "lost_products",
    "match_elements",
    "mirror_elements",
    "move_elements",
    "move_product",
    "move_underlay",
    "next_id",
    "order_elements",
    "put_on_layer",
    "raise_layer",
    "remove_blocks",
    "remove_elements",
    "remove_layer",
    "remove_surface",
    "remove_underlay",
    "rename_element",
    "rename_layer",
    "rename_surface",
    "reorder_block",
    "replace_blocks",
    "replace_element",
    "replace_elements",
    "reshape_element",
    "scale_blocks",
    "scale_elements",
    "set_fittings",
    "set_frame",
    "set_kind",
    "set_layer",
    "set_level",
    "set_outlines",
    "set_page",
    "set_positions",
    "set_showing",
    "set_underlay",
    "set_zone",
    "step_of_positions",
    "stock_shelves",
    "surface_of",
    "swap_blocks",
    "swap_products",
    "swap_shelves",
    "take_layout",
    "take_surface",
    "turn_elements",
    "unassign_product",
    "underlay_of",
    "ungroup_elements",
    "unlink_surfaces",
    "withdraw_products",
]
