"""What a text says: headings, people, places, times, happenings."""
