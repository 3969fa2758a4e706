SELECT COUNT(*)
FROM "before_simple"
WHERE ((("id" < 20) OR ("id" IS NULL)) AND (CASE WHEN "id" IS NULL THEN 0 ELSE width_bucket("id"::bigint::double precision, ARRAY[10, 20]::double precision[]) END * 64 + ABS(MOD((COALESCE(hashint8extended("id"::bigint >> 32, hashint8extended("id"::bigint, 0)), hashint8extended(7, 0))), 64))) IN (1, 2, 100))
