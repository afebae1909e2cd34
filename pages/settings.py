"""Settings: what is configured here, what is missing and how to mend it, money, data, jobs."""

from sceneforge_app.ui.settings_desk import show_settings

show_settings()
