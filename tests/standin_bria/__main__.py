"""Start the stand-in by hand: ``python -m tests.standin_bria --latency 10 --plan free``."""

from __future__ import annotations

import argparse
import signal
import time

from tests.standin_bria.server import CALLS_A_MINUTE, StandIn


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(
        description="A stand-in for Bria's service. Paints test cards."
    )
    parser.add_argument("--port", type=int, default=8600)
    parser.add_argument("--latency", type=float, default=3.0, help="seconds a job takes")
    parser.add_argument("--plan", choices=sorted(CALLS_A_MINUTE), default="unlimited")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with StandIn(latency_s=asked.latency, plan=asked.plan, port=asked.port) as stand_in:
        print(f"BRIA_BASE_URL={stand_in.address} BRIA_API_KEY={stand_in.token}", flush=True)
        try:
            while True:
                time.sleep(3600)
        except KeyboardInterrupt:
            orders, refused = len(stand_in.submissions()), stand_in.rejected()
            print(f"{orders} orders, {len(stand_in.calls)} calls, {refused} refused as too fast")


if __name__ == "__main__":
    main()
