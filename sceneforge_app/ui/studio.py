"""The one studio of this process, for pages and routes alike."""

from __future__ import annotations

import streamlit as st

from sceneforge_app.bootstrap import Studio, build_studio
from sceneforge_app.settings import load_settings


@st.cache_resource(show_spinner=False)
def studio() -> Studio:
    """The studio, opened on first use and at work until the process ends.

    Raises:
        StorageNotWritable: the data folder refuses us.
        InvalidInput: a setting has a value that cannot be used.
    """
    opened = build_studio(load_settings())
    opened.open()
    return opened
