"""What dbt wrote about a build: artifacts in, kept for the comparison of two builds."""
