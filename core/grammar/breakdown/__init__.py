"""What a scene needs before it is covered: beats, cast, story."""
