// Does nothing: what Node needs to start, and no more.
