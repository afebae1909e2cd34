"""What a director's note asks of a frame."""
