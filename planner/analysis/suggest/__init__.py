"""What should stand where: moves that are expected to sell more, under rules."""
