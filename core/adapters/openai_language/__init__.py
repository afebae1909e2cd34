"""Language models over OpenAI's protocols, at OpenAI or at a compatible server."""
