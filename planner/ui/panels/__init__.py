"""What stands beside the plan: placements, inspector, objects, pages of the metrics."""
