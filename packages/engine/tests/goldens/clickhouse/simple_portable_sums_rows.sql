SELECT COUNT(*)
FROM "before_simple" AS twofold_query
WHERE (COALESCE(ABS(MOD(reinterpretAsInt64(reverse(unhex(leftPad(substring(lower(hex(MD5(concat(CASE WHEN twofold_query."id" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST(twofold_query."id" AS Nullable(String)))), ':', CAST(twofold_query."id" AS Nullable(String)), '') END, '')))), 1, 15), 16, '0')))), 64)), -2) IN (1, 2, 100))
