"""Signed notices of finished jobs.

Source: reference bria-fibo-api 1.3, with its contract vector.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
import urllib.error
import urllib.request
from dataclasses import dataclass

TRIES = 5
"""The service tries over 45 minutes; here over a second."""


@dataclass(frozen=True)
class Notice:
    """What is told of a finished job: the body of a status answer."""

    token: str
    job_id: str
    body: bytes


def signature(token: str, webhook_id: str, timestamp: str, body: bytes) -> str:
    """The value of ``Bria-Webhook-Signature``."""
    key = hmac.new(token.encode(), b"bria-webhook-signing-v1", hashlib.sha256).digest()
    signed = f"{webhook_id}.{timestamp}.".encode() + body
    return "v1=" + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def deliver(url: str, notice: Notice) -> bool:
    """Call *url* until it answers 2xx, at most `TRIES` times; whether it did."""
    for attempt in range(TRIES):
        at = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "Bria-Webhook-Id": notice.job_id,
            "Bria-Webhook-Timestamp": at,
            "Bria-Webhook-Signature": signature(notice.token, notice.job_id, at, notice.body),
        }
        try:
            with urllib.request.urlopen(urllib.request.Request(url, notice.body, headers)):
                return True
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05 * 2**attempt)
    return False
