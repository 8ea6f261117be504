"""Documents read, checked and made into rows; of many some ahead, in processes of their own."""
