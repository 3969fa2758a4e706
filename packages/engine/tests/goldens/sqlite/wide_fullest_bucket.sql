SELECT COUNT(*), 0
FROM "after"
