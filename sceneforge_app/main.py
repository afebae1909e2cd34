"""The script that Streamlit runs for every tab."""

# While a page runs, Streamlit puts this file in the place of `__main__`. A render process that is
# started then imports it under another name, and must not run pages or open a studio of its own.
if __name__ == "__main__":
    from sceneforge_app.ui.router import run_page

    run_page()
