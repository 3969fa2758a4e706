"""The published names of the Datafold CI client, handed on to `twofold`.

An independent implementation of the published protocol, neither affiliated with nor endorsed by Datafold.
It bears the published distribution's name so that installing one replaces the other. What is kept because
scripts rely on it, and what differs on purpose, is listed in docs/reference/compat.md; in short: `ci submit`
ends with a failure when no run waits (the published command ends with 0), and no command sends logs or asks
a package index for newer versions.
"""
