"""How a visual part gets to the browser: a few lines that load its module by address."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

STYLES = Path(__file__).parent
MODULES = Path(__file__).resolve().parents[2] / "static" / "js"
_LOADER = """\
const module = import(new URL("/app/static/js/{name}.js?v={hash}", location.origin).href);
export default async function (component) {{
  return (await module).default(component);
}}
"""


def part(name: str) -> ComponentRenderer:
    """The part whose module is ``static/js/<name>.js`` and whose styles are ``<name>.css``.

    Call it once, when a module is imported: Streamlit registers it by name.
    """
    module = (MODULES / f"{name}.js").read_bytes()
    styles = [(STYLES / f"{sheet}.css").read_text("utf-8") for sheet in ("base", name)]
    return st.components.v2.component(
        f"sceneforge.{name}",
        html=f'<div class="part {name}"></div>\n',
        css="\n".join(styles),
        js=_LOADER.format(name=name, hash=sha256(module).hexdigest()[:12]),
    )


def nothing() -> None:
    """What a part calls when its state changes: the run that follows reads it."""
