"""The plan on screen: a few batched layers, an overlay, rulers and a legend."""
