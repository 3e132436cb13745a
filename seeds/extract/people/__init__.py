"""Contacts: people with what they are, the body they belong to and how to reach them; points of contact."""
