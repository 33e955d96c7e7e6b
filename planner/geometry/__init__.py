"""Plane geometry: sight lines, isovists, walkable grids, shortest ways; knows no retail."""
