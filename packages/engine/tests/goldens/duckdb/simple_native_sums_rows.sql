SELECT COUNT(*)
FROM "before_simple"
WHERE (ABS(MOD(HASH(HASH(HASH(HASH(0, "id", "id" IS NULL)))), 64)) IN (1, 2, 100))
