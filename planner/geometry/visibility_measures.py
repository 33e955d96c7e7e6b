"""Measures of visibility graphs, as depthmapX names and defines them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from planner.geometry.arrays import FloatArray
from planner.geometry.row_blocks import Progress, fill, silent
from planner.geometry.visibility_graph import VisibilityGraph


class LocalMeasures(NamedTuple):
    """What the neighbourhood of each point tells; all of shape (n,), NaN where undefined.

    Attributes:
        connectivity: Number k of points that it sees.
        clustering: Share of the pairs of its neighbours that see each other, in [0, 1];
            undefined for k < 2.
        control: Sum over its neighbours of 1 / the number of theirs; undefined for k = 0.
        controllability: k by the number of points that its neighbours see; undefined for k = 0.

    Source:
        Turner, Depthmap 4: a researcher's handbook, 2004.
    """

    connectivity: FloatArray
    clustering: FloatArray
    control: FloatArray
    controllability: FloatArray


class GlobalMeasures(NamedTuple):
    """What the way to all other points tells; all of shape (n,), NaN where undefined.

    Depth is the number of sight lines that a way takes. Integration is undefined where the
    mean depth is 1, [Tekl] also where no more than one point lies at depth 2.

    Attributes:
        node_count: Number k of points that can be reached, itself included.
        mean_depth: To the other points, >= 1.
        integration_hh: 1 / real relative asymmetry with the diamond value of k.
        integration_p: The same with the pyramid value of k.
        integration_tekl: ln((k - 2) / 2) / ln(total depth - k + 1).
        entropy: Bits, of the shares of the other points at each depth.
        relativised_entropy: Bits, of these shares against mean^d / (d + 1)! exp(-mean), which
            depthmapX takes for depth d; a Poisson distribution would have d!.

    Source:
        Hillier, Hanson, The social logic of space, 1984; Teklenburg, Timmermans, van Wagenberg,
        Space syntax: standardised integration measures, 1993; Turner, Depthmap, 2001.
    """

    node_count: FloatArray
    mean_depth: FloatArray
    integration_hh: FloatArray
    integration_p: FloatArray
    integration_tekl: FloatArray
    entropy: FloatArray
    relativised_entropy: FloatArray


def local_measures(graph: VisibilityGraph, progress: Progress = silent) -> LocalMeasures:
    """Measure the neighbourhood of each point; progress is told how far it is."""
    from planner.geometry.visibility_measures_kernel import degrees, local_rows, reach_of

    reach, degree = reach_of(graph.bits), degrees(graph.bits)
    count = len(degree)
    table = np.empty((count, 3))
    fill(count, lambda first, end: local_rows(reach, degree, first, table[first:end]), progress)
    shared, control, reached = table.T
    connectivity = degree.astype(np.float64)
    return LocalMeasures(
        connectivity,
        _ratio(shared, connectivity * (connectivity - 1.0)),
        np.where(degree > 0, control, np.nan),
        _ratio(connectivity, reached),
    )


def global_measures(graph: VisibilityGraph, progress: Progress = silent) -> GlobalMeasures:
    """Measure the ways from each point to all others; progress is told how far it is."""
    from planner.geometry.visibility_measures_kernel import global_rows, reach_of

    reach, count = reach_of(graph.bits), len(graph.bits)
    table = np.empty((count, 4))
    fill(count, lambda first, end: global_rows(reach, first, table[first:end]), progress)
    nodes, total, entropy, relative = table.T
    mean = _ratio(total, nodes - 1.0)
    far = total - nodes + 1.0
    asymmetry = _ratio(2.0 * (mean - 1.0), nodes - 2.0)
    beyond = far > 1.0
    tekl = np.full(count, np.nan)
    tekl[beyond] = np.log(0.5 * (nodes[beyond] - 2.0)) / np.log(far[beyond])
    return GlobalMeasures(
        nodes,
        mean,
        _ratio(diamond_value(nodes), asymmetry),
        _ratio(pyramid_value(nodes), asymmetry),
        tekl,
        np.where(nodes > 1.0, entropy, np.nan),
        np.where(nodes > 1.0, relative, np.nan),
    )


def diamond_value(nodes: FloatArray) -> FloatArray:
    """Return the relative asymmetry of a diamond of so many points (> 2): the D-value.

    Source:
        Krüger, On node and axial grid maps, 1989.
    """
    spread = nodes * (np.log2((nodes + 2.0) / 3.0) - 1.0) + 1.0
    return _ratio(2.0 * spread, (nodes - 1.0) * (nodes - 2.0))


def pyramid_value(nodes: FloatArray) -> FloatArray:
    """Return the relative asymmetry of a pyramid of so many points (> 2): the P-value.

    Source:
        Turner, Depthmap 4: a researcher's handbook, 2004.
    """
    spread = nodes - np.log2(nodes) - 1.0
    return _ratio(2.0 * spread, (nodes - 1.0) * (nodes - 2.0))


def _ratio(above: FloatArray, below: FloatArray) -> FloatArray:
    """Divide; NaN where there is nothing to divide by."""
    result = np.full(np.shape(below), np.nan)
    np.divide(above, below, out=result, where=below > 0.0)
    return result
