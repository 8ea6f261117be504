"""The words that window, terminal and paper share: what a row means, said in one language."""
