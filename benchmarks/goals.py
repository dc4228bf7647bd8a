"""Goals: what each figure is to reach, and what would be more than anybody asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio to reach, and a bolder one; with `more` a larger one is better."""

    about: str
    reach: float
    moonshot: float
    more: bool = False

    def verdict(self, measured: float) -> str:
        """Return how a measured ratio stands to both."""
        if self._met(measured, self.moonshot):
            return "moonshot reached"
        if self._met(measured, self.reach):
            return "reached"
        return f"missed by {max(measured / self.reach, self.reach / measured):.2f} x"

    def _met(self, measured: float, goal: float) -> bool:
        return measured >= goal if self.more else measured <= goal


COLD_CACHED = Goal("cold, one pack for another school, caches present, over naive", 0.8, 0.25)
COLD = Goal("cold, one pack, no cache, over naive", 1.5, 1.0)
WARM = Goal("warm pack over naive", 0.15, 0.05)
WARM_PEERS = Goal("warm pack over Typst (PDF/UA) and hot pptxgenjs, CPU", 1.0, 0.5)
BULK = Goal("bulk on 2 cores, packs/s over naive with 2 processes", 8, 20, more=True)
DASK = Goal("Dask over own pool, packs/s", 0.75, 0.85, more=True)
NO_OP = Goal("no-op, over ninja on the same number of files", 6, 3)
MEMORY = Goal("worker memory, peak at most packs over peak at fewest", 1.05, 1.02)
