"""The visual parts: Python here, JavaScript in `static/js`, styles beside."""
