"""What a store is made of: plans, elements, kinds, placements, edits."""
