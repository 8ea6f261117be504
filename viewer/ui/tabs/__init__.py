"""The five tabs of a profile."""
