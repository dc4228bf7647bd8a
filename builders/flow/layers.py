"""Layers of a graph without circles, and the order in each with few crossings; the one place that knows the library."""

from collections.abc import Sequence

from fast_sugiyama import from_edges

Pair = tuple[int, int]


def layers(count: int, pairs: Sequence[Pair]) -> tuple[tuple[int, ...], ...]:
    """Return the vertices 0 to `count` - 1 in layers from the top, each in its order from the left.

    An edge leads to a lower layer. Parts of the graph that do not hang together stand side by side. The edges must
    form no circle: the library ends the process where one leads from a vertex to itself.
    """
    joined = sorted({vertex for pair in pairs for vertex in pair})
    # Numbered without gaps: the library counts its own vertices, on long edges, from the number of ours on.
    new = {vertex: at for at, vertex in enumerate(joined)}
    edges = sorted({(new[source], new[target]) for source, target in pairs})
    laid = from_edges(
        edges,
        minimum_length=1,
        vertex_spacing=1,
        dummy_vertices=True,
        dummy_size=1,
        ranking_type="minimize",
        crossing_minimization="barycenter",
        transpose=True,
    )
    parts: list[list[list[int]]] = [[[vertex]] for vertex in range(count) if vertex not in new]
    for positions, *_ in laid:
        # The library lists vertices in an order that varies from run to run; their places do not.
        own = sorted((-y, x, joined[int(vertex)]) for vertex, (x, y) in positions if int(vertex) < len(joined))
        levels = sorted({y for y, _, _ in own})
        parts.append([[vertex for y, _, vertex in own if y == level] for level in levels])
    parts.sort(key=lambda part: min(min(layer) for layer in part))
    depth = max((len(part) for part in parts), default=0)
    beside = [[part[level] for part in parts if level < len(part)] for level in range(depth)]
    return tuple(tuple(vertex for layer in own for vertex in layer) for own in beside)
