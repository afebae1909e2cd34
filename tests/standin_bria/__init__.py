"""A stand-in for Bria's service, for tests and for development without a key.

A real HTTP server that speaks the v2 protocol as reference bria-fibo-api describes it: what it
accepts, how it refuses, how jobs move, how fast it may be asked. It paints test cards, not
pictures, and each says so. It never ships with the product.
"""
