"""What must agree from shot to shot, and by how much it does not."""
