SELECT COUNT(*)
FROM "before_simple"
WHERE (ABS(MOD(HASH(HASH(HASH(HASH(0, "id")))), 64)) IN (1, 2, 100))
