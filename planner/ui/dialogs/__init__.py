"""Dialogs: they return a value or do one step, and then they are gone."""
