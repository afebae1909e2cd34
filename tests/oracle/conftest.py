"""The renderer against Mitsuba 3: `make test-oracle`. Without it there is nothing to collect."""

from __future__ import annotations

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("mitsuba") else ["test_*.py"]
