SELECT COUNT(*)
FROM "before_simple" AS twofold_query
WHERE (ifNull(lower(hex(MD5(concat(toString(lengthUTF8(CAST(twofold_query."id" AS Nullable(String)))), ':', CAST(twofold_query."id" AS Nullable(String)))))) < '40000000', true))
