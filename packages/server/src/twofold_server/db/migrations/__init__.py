"""Every schema the metadata database ever had, in order."""
