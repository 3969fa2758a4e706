"""The lease queue: claim, heartbeat, run, retry, cancel; knows jobs, not what they do."""
