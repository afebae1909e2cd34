"""Animals and creatures: bodies grown from bones, posed, coated and put on the stage."""
