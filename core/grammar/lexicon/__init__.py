"""What words of a script mean: closed tables, and finding them in a text."""
