"""Builds what is handed out: frozen folder, packages, wheels, and the papers that go with them."""
