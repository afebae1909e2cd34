"""Signed notices of finished jobs.

Source: reference bria-fibo-api 1.3, with its contract vector.
"""

from __future__ import annotations

import base64
import hashlib
import hmac


def signature(token: str, webhook_id: str, timestamp: str, body: bytes) -> str:
    """The value of ``Bria-Webhook-Signature``."""
    key = hmac.new(token.encode(), b"bria-webhook-signing-v1", hashlib.sha256).digest()
    signed = f"{webhook_id}.{timestamp}.".encode() + body
    return "v1=" + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
