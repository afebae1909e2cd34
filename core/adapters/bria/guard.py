"""Where result pictures may be fetched from: the open internet, not our own network.

Every hop of a redirect is resolved, checked and connected to at the checked address, so that a
name cannot point elsewhere a moment later. Source: reference service 4 (SSRF).
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable

import httpx

from core.errors import ProviderFailed

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str], list[str]]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_PORTS = {80, 443}


def resolved(host: str) -> list[str]:
    """Every address of *host*."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


def real_address(text: str) -> Address:
    """The address itself, or the IPv4 address that an IPv6 one stands for."""
    address = ipaddress.ip_address(text.split("%", maxsplit=1)[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return address.ipv4_mapped
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def is_public(address: Address) -> bool:
    """Whether *address* is on the open internet."""
    return address.is_global and not address.is_multicast and not address.is_reserved


class GuardedTransport(httpx.BaseTransport):
    """Fetches from public addresses only.

    Args:
        own: The address of a service that we were told to use ourselves, when it is not public:
            results may then come from addresses of its kind (loopback, or private) too.
    """

    def __init__(self, *, own: Address | None = None, resolve: Resolve = resolved) -> None:
        self._own = own
        self._resolve = resolve
        self._inner = httpx.HTTPTransport(trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Connect to the address that was checked.

        Raises:
            ProviderFailed: it is not one that pictures may come from.
        """
        url = request.url
        address = self._allowed(url)
        request.extensions = {**request.extensions, "sni_hostname": url.host}
        request.url = url.copy_with(host=str(address))
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Let the connections go."""
        self._inner.close()

    def _allowed(self, url: httpx.URL) -> Address:
        if url.scheme not in {"http", "https"} or url.userinfo:
            raise _refused()
        try:
            found = [real_address(one) for one in self._resolve(url.host)]
        except (OSError, ValueError) as error:
            raise ProviderFailed("fibo", "The result's host is unknown.") from error
        if not found or not all(self._fits(one, url.port) for one in found):
            raise _refused()
        return found[0]

    def _fits(self, address: Address, port: int | None) -> bool:
        if is_public(address):
            return port is None or port in _PORTS
        own = self._own
        if own is None or address.is_link_local:
            return False
        return address.is_loopback if own.is_loopback else address.is_private


def _refused() -> ProviderFailed:
    return ProviderFailed("fibo", "The result was offered from an address that is not allowed.")
