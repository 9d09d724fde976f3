"""Headlines and standfirsts, and what a site calls itself beside them."""
