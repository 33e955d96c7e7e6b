"""Vitrina: a store floorplan and merchandising planner."""

__version__ = "0.1.0"
