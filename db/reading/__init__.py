"""Documents read, checked and made into rows; of many some ahead, in processes of their own."""

# The program itself is started with this word where it has no Python beside it, see `serving.py`.
READING_PROCESS = "--read-documents"
