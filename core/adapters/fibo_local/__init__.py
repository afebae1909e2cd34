"""FIBO on this machine, from weights that a director brings: an optional extra."""
