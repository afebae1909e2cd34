"""Which shots tell a scene: idioms, candidates, the cheapest cut."""
