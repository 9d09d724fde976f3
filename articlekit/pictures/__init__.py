"""Captions, credits and the pictures they belong to: how they are told from text."""
