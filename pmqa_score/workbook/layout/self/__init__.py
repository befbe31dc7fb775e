"""What only an agency's own workbook has: next steps, profile, proofs, plan."""
