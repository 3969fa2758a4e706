SELECT toString(kb) AS bucket,
    toString(SUM(toInt256(1))) AS n,
    '0' AS nulls,
    toString(SUM(toInt256(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END))) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    toString(SUM(toInt256(twofold_f.l0))) AS l0,
    toString(SUM(toInt256(twofold_f.l1))) AS l1
FROM (SELECT COALESCE(ABS(MOD(reinterpretAsInt64(reverse(unhex(leftPad(substring(kd, 1, 15), 16, '0')))), 64)), -2) AS kb,
    kn, reinterpretAsInt64(reverse(unhex(leftPad(substring(rd, 1, 15), 16, '0')))) AS l0,
    reinterpretAsInt64(reverse(unhex(leftPad(substring(rd, 17, 15), 16, '0')))) AS l1
FROM (SELECT lower(hex(MD5(concat(CASE WHEN twofold_query."id" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST(twofold_query."id" AS Nullable(String)))), ':', CAST(twofold_query."id" AS Nullable(String)), '') END, '')))) AS kd,
    lower(hex(MD5(concat(CASE WHEN twofold_query."id" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST(twofold_query."id" AS Nullable(String)))), ':', CAST(twofold_query."id" AS Nullable(String)), '') END, CASE WHEN twofold_query."name" IS NULL THEN '-' WHEN lengthUTF8(CAST(twofold_query."name" AS Nullable(String))) > 1024 THEN concat(toString(lengthUTF8(CAST(twofold_query."name" AS Nullable(String)))), '#', lower(hex(MD5(CAST(twofold_query."name" AS Nullable(String))))), '') ELSE concat(toString(lengthUTF8(CAST(twofold_query."name" AS Nullable(String)))), ':', CAST(twofold_query."name" AS Nullable(String)), '') END, CASE WHEN twofold_query."price" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(CAST(twofold_query."price" AS Nullable(String)))), ':', CAST(twofold_query."price" AS Nullable(String)), '') END, CASE WHEN twofold_query."seen" IS NULL THEN '-' ELSE concat(toString(lengthUTF8(concat(replaceOne(replaceRegexpOne(CAST(CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''))), ':', concat(replaceOne(replaceRegexpOne(CAST(CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS Nullable(String)), '\\.?0*$', ''), ' ', 'T'), ''), '') END, '')))) AS rd,
    CASE WHEN twofold_query."id" IS NULL THEN 1 ELSE 0 END AS kn
FROM "before_simple" AS twofold_query) AS twofold_d) AS twofold_f
GROUP BY kb
