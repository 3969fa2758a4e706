SELECT COUNT(*)
FROM "before_simple"
WHERE (ABS(MOD(HASH(0, CAST("id" AS NUMBER(38, 0))), 64)) IN (1, 2, 100))
