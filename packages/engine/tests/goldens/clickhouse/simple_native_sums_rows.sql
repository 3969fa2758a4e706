SELECT COUNT(*)
FROM "before_simple" AS twofold_query
WHERE (ABS(MOD(reinterpretAsInt64(sipHash64(reinterpretAsInt64(sipHash64(0, ifNull(sipHash64(CAST(twofold_query."id" AS Nullable(Int64))), 7))))), 64)) IN (1, 2, 100))
