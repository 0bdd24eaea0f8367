"""The ledgers of the domain."""
