"""Answers taken from one edition to another."""
