"""What is measured, and how. Run from the project's folder; results stand in docs/benchmarks.md."""
