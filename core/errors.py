"""Every error SceneForge raises on purpose.

SceneForgeError
├── RequestError                 the caller must change the request
│   ├── NotFound                 no such project, scene, shot, frame, take or job
│   ├── InvalidInput             a value outside what the field allows
│   ├── IllegalTransition        e.g. circling a take that has no picture
│   └── StaleWrite               somebody saved a newer version first
├── FormatError                  a file, ours or theirs
│   ├── UnreadableFile           cannot be read as what it claims to be
│   └── Inexpressible            the format has no way to say it
├── MakerError                   a frame maker or an agent engine (`provider`)
│   ├── ProviderNotConfigured    no key, no endpoint
│   ├── KeyRejected              the key is wrong, revoked or has no credit left
│   ├── ProviderRefused          it will not do this: moderation, a value it does not know
│   ├── ProviderBusy             asked too often, or its server is in trouble; try again
│   ├── ProviderFailed           it took the work and gave nothing usable back
│   ├── ProviderUnsure           nobody can say whether it took the work; never repeated by itself
│   ├── OverBudget               the work would cost more than the budget leaves
│   ├── RenderFailed             the embedded renderer could not make the picture
│   └── WorkCancelled            somebody pressed cancel
└── StorageError                 our database or blob store
    ├── BlobMissing              a record points at bytes that are not there
    ├── DiskFull                 no room for another picture or row
    ├── StorageNotWritable       the data folder refuses us
    └── StorageBusy              locked or down; try again

No HTTP status, widget or translation lives here: each delivery keeps its own table, and
`tests/architecture/test_errors.py` fails when a leaf is missing from one of them.
"""

from __future__ import annotations

from typing import ClassVar


class SceneForgeError(Exception):
    """Superclass of all SceneForge errors. Never raised directly."""

    retryable: ClassVar[bool] = False
    """Whether the same call may succeed later, unchanged. Read by the job runner."""


class RequestError(SceneForgeError):
    """The request is wrong and will stay wrong."""


class NotFound(RequestError):
    """There is no such thing.

    Args:
        kind: The film noun, e.g. ``"shot"``.
        key: The id or label that was looked for.
    """

    def __init__(self, kind: str, key: object) -> None:
        super().__init__(f"There is no {kind} {key}.")
        self.kind = kind
        self.key = key

    def __reduce__(self) -> tuple[type[NotFound], tuple[str, object]]:
        return (type(self), (self.kind, self.key))


class InvalidInput(RequestError):
    """A value is outside what its field allows."""


class IllegalTransition(RequestError):
    """The thing exists but cannot do that from the state it is in."""


class StaleWrite(RequestError):
    """Somebody saved a newer version first."""


class FormatError(SceneForgeError):
    """A file could not be read or written."""


class UnreadableFile(FormatError):
    """The bytes are not what they claim to be."""


class Inexpressible(FormatError):
    """The target format has no way to say it."""


class MakerError(SceneForgeError):
    """A frame maker or an agent engine failed.

    Args:
        provider: The maker's or engine's id, e.g. ``"previs"``.
        message: What happened, without secrets.
    """

    def __init__(self, provider: str, message: str) -> None:
        super().__init__(f"{provider}: {message}")
        self.provider = provider
        self.message = message

    def __reduce__(self) -> tuple[type[MakerError], tuple[str, str]]:
        return (type(self), (self.provider, self.message))


class ProviderNotConfigured(MakerError):
    """A key or an endpoint is missing."""


class KeyRejected(MakerError):
    """The key is wrong, revoked or has no credit left: every further call would fail too."""


class ProviderRefused(MakerError):
    """The provider will not do this: moderation, or a value it does not know."""


class ProviderBusy(MakerError):
    """Asked too often, or its server is in trouble."""

    retryable: ClassVar[bool] = True


class ProviderFailed(MakerError):
    """The provider took the work and gave nothing usable back."""


class ProviderUnsure(MakerError):
    """The connection broke before the answer: the work may be running and may be billed."""


class OverBudget(MakerError):
    """The work would cost more than the budget leaves. Nothing was ordered."""


class RenderFailed(MakerError):
    """The embedded renderer could not make the picture."""


class WorkCancelled(MakerError):
    """Somebody pressed cancel."""


class StorageError(SceneForgeError):
    """Our own database or blob store failed."""


class BlobMissing(StorageError):
    """The record points at bytes that are not there."""


class DiskFull(StorageError):
    """There is no room for another picture or row."""


class StorageNotWritable(StorageError):
    """The data folder refuses us."""


class StorageBusy(StorageError):
    """The store is down or locked."""

    retryable: ClassVar[bool] = True
