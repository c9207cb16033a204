"""Regulations: read a citation, write it, order it, know its facts."""
