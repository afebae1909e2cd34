"""A server that speaks OpenAI's two protocols, with everything that can go wrong on order."""
