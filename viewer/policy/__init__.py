"""What the administrator of this computer decides for everybody, and how that is said."""
