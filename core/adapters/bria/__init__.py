"""Bria FIBO over HTTP: pictures from a cloud, paid by the piece."""
