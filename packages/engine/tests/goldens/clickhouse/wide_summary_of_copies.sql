WITH twofold_s AS (SELECT CAST(twofold_query."k0" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."k1" AS Nullable(String)) AS k1,
    CAST(twofold_query."whole" AS Nullable(Int64)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."cost" AS Nullable(Decimal(20, 6))) AS v2,
    CAST(twofold_query."huge" AS Nullable(String)) AS v3,
    arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST(twofold_query."ratio" AS Nullable(Float64))), nan, CAST(twofold_query."ratio" AS Nullable(Float64)) + 0.0))]), 1) AS v4,
    CAST(twofold_query."active" AS Nullable(Bool)) AS v5,
    CAST(twofold_query."note" AS Nullable(String)) AS v6,
    if(isValidUTF8(concat(twofold_query."code", '')), CAST(twofold_query."code" AS Nullable(String)), CAST(concat(twofold_query."code", '') AS Nullable(String))) AS v7,
    CAST(twofold_query."day" AS Nullable(Date32)) AS v8,
    replaceRegexpOne(CAST(CAST(twofold_query."clock" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '') AS v9,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v10,
    CAST(twofold_query."moment" AS Nullable(DateTime64(9, 'UTC'))) AS v11,
    CAST(twofold_query."token" AS Nullable(UUID)) AS v12,
    arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST(twofold_query."span" AS Nullable(Int64))) * toInt128(1000000000)]), 1) AS v13,
    CAST(twofold_query."whole_decimal" AS Nullable(Decimal(18, 4))) AS v14,
    CAST(twofold_query."whole_float" AS Nullable(String)) AS v15,
    CAST(twofold_query."flag_number" AS Nullable(Int64)) AS v16,
    CASE WHEN match(CAST(twofold_query."token_text" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST(twofold_query."token_text" AS Nullable(String)), '[{}-]', '')) ELSE CAST(twofold_query."token_text" AS Nullable(String)) END AS v17,
    CAST(twofold_query."day_seen" AS Nullable(DateTime64(6, 'UTC'))) AS v18,
    toNullable(1) AS p
FROM "before" AS twofold_query),
twofold_t AS (SELECT CAST(twofold_query."k0" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."k1" AS Nullable(String)) AS k1,
    CAST(twofold_query."whole" AS Nullable(Int64)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."cost" AS Nullable(Decimal(20, 6))) AS v2,
    CAST(twofold_query."huge" AS Nullable(String)) AS v3,
    arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(CAST(twofold_query."ratio" AS Nullable(Float64))), nan, CAST(twofold_query."ratio" AS Nullable(Float64)) + 0.0))]), 1) AS v4,
    CAST(twofold_query."active" AS Nullable(Bool)) AS v5,
    CAST(twofold_query."note" AS Nullable(String)) AS v6,
    CAST(twofold_query."code" AS Nullable(String)) AS v7,
    CAST(twofold_query."day" AS Nullable(Date32)) AS v8,
    replaceRegexpOne(CAST(CAST(twofold_query."clock" AS Nullable(Time64(9))) AS Nullable(String)), '\\.?0*$', '') AS v9,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v10,
    CAST(twofold_query."moment" AS Nullable(DateTime64(9, 'UTC'))) AS v11,
    CAST(twofold_query."token" AS Nullable(UUID)) AS v12,
    arrayElement(arrayMap((n) -> if(n = 0, 'PT0S', concat('PT', if(intDiv(n, 3600000000000) = 0, '', concat(toString(intDiv(n, 3600000000000)), 'H')), if(intDiv(n % 3600000000000, 60000000000) = 0, '', concat(toString(intDiv(n % 3600000000000, 60000000000)), 'M')), arrayElement(arrayMap((r) -> if(r = 0, '', concat(if(r < 0, '-', ''), replaceRegexpOne(concat(toString(intDiv(abs(r), 1000000000)), '.', leftPad(toString(abs(r) % 1000000000), 9, '0')), '\\.?0*$', ''), 'S')), [n % 60000000000]), 1))), [toInt128(CAST(twofold_query."span" AS Nullable(Int64))) * toInt128(1000000000)]), 1) AS v13,
    CAST(twofold_query."whole_decimal" AS Nullable(Decimal(18, 4))) AS v14,
    arrayElement(arrayMap((x) -> CASE WHEN x IS NULL THEN NULL WHEN isFinite(x) AND x = trunc(x) AND toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) < 1279 THEN if(abs(x) < 9007199254740992, toString(toInt64(assumeNotNull(x))), concat(if(x < 0, '-', ''), toString(toUInt256(bitShiftLeft(toUInt256(bitOr(bitAnd(reinterpretAsUInt64(abs(x)), 4503599627370495), 4503599627370496)), greatest(0, least(toInt16(bitShiftRight(reinterpretAsUInt64(abs(x)), 52)) - 1075, 203))))))) ELSE concat('f', toString(arrayElement(arrayMap((b) -> if(b < 0, bitXor(b, toInt64(9223372036854775807)), b), [reinterpretAsInt64(if(isNaN(x), nan, x + 0.0))]), 1))) END, [CAST(twofold_query."whole_float" AS Nullable(Float64))]), 1) AS v15,
    CAST(twofold_query."flag_number" AS Nullable(Int64)) AS v16,
    CASE WHEN match(CAST(twofold_query."token_text" AS Nullable(String)), '^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z') THEN lower(replaceRegexpAll(CAST(twofold_query."token_text" AS Nullable(String)), '[{}-]', '')) ELSE CAST(twofold_query."token_text" AS Nullable(String)) END AS v17,
    CAST(twofold_query."day_seen" AS Nullable(DateTime64(6, 'UTC'))) AS v18,
    toNullable(1) AS p
FROM "after" AS twofold_query),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, toNullable(1) AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    toNullable(1) AS tp
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, toNullable(1) AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0 AND twofold_s.k1 <=> twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0 AND twofold_t.k1 <=> twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 <=> twofold_c.k0 AND twofold_s.k1 <=> twofold_c.k1),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 <=> twofold_c.k0 AND twofold_t.k1 <=> twofold_c.k1),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18) AS all_equal
FROM twofold_m)
SELECT COUNT(*) FILTER (WHERE side = 0 AND n <= all_equal - mine), COUNT(*) FILTER (WHERE side = 0 AND n > all_equal - mine), COUNT(*) FILTER (WHERE side = 1 AND n > all_equal - mine)
FROM twofold_w
