SELECT COUNT(*)
FROM "before_simple"
WHERE ((("id" < 20) OR ("id" IS NULL)) AND COALESCE((CASE WHEN "id" IS NULL THEN 0 ELSE width_bucket("id"::bigint::double precision, ARRAY[10, 20]::double precision[]) END * 64 + ABS(MOD(('x' || lpad(substr(md5(convert_to((CASE WHEN "id" IS NULL THEN '-' ELSE ((LENGTH("id"::bigint::text))::text || ':' || "id"::bigint::text) END), 'UTF8')), 1, 15), 16, '0'))::bit(64)::bigint, 64))), -2) IN (1, 2, 100))
