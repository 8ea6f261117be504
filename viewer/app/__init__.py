"""The running program: its entrance, places, files, settings and log, and reports of faults."""
