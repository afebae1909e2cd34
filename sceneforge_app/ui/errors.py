"""What a director reads when something went wrong, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from core.errors import (
    BlobMissing,
    DiskFull,
    IllegalTransition,
    Inexpressible,
    InvalidInput,
    KeyRejected,
    NotFound,
    OverBudget,
    ProviderBusy,
    ProviderFailed,
    ProviderNotConfigured,
    ProviderRefused,
    ProviderUnsure,
    RenderFailed,
    SceneForgeError,
    StaleWrite,
    StorageBusy,
    StorageNotWritable,
    UnreadableFile,
    WorkCancelled,
)

ANSWERS: dict[type[SceneForgeError], str] = {
    NotFound: "It may have been made in another data folder. Go back to Projects.",
    InvalidInput: "",
    IllegalTransition: "",
    StaleWrite: "It was changed in another tab meanwhile. Reload the page, then try again.",
    UnreadableFile: "Choose another file, or paste the text into the page.",
    Inexpressible: "Choose another format.",
    ProviderNotConfigured: "Choose another maker for this film, or add what is missing.",
    KeyRejected: "Check the key and the account's credit, then make these frames again.",
    ProviderRefused: "Change the words or the value it names, then try again.",
    ProviderBusy: "Nothing was billed for this. Try again in a moment.",
    ProviderFailed: "Make the take again, or make it with the previs renderer.",
    ProviderUnsure: "Trying again may be billed a second time: look into the account first.",
    OverBudget: "Raise the budget, or make the rest with the previs renderer.",
    RenderFailed: "Try the take again; if it fails twice, change the shot a little.",
    WorkCancelled: "Nothing that was finished is lost.",
    BlobMissing: "The picture's file is gone from the data folder. Make the take again.",
    DiskFull: "Free some space, then try again. Nothing was lost.",
    StorageNotWritable: "",
    StorageBusy: "Something else is writing. Try again in a moment.",
}
"""What to do next, by error; empty where the error's own sentence says it."""


def sentence(error: SceneForgeError) -> str:
    """What happened and what to do, for a person."""
    advice = next((ANSWERS[kind] for kind in type(error).__mro__ if kind in ANSWERS), "")
    return f"{error} {advice}".strip()


@contextmanager
def spoken() -> Iterator[None]:
    """Say errors raised on purpose in a sentence, and let the page go on behind it."""
    try:
        yield
    except SceneForgeError as error:
        st.error(sentence(error), icon=":material/error:")
