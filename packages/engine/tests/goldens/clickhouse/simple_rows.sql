WITH twofold_s AS (SELECT CAST(twofold_query."id" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."name" AS Nullable(String)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v2,
    CAST(twofold_query."id" AS Nullable(Int64)) AS r0,
    arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST(twofold_query."name" AS Nullable(String))]), 1) AS r1,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS r2,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'Etc/GMT'))) AS r3,
    toNullable(1) AS p
FROM "before_simple" AS twofold_query),
twofold_t AS (SELECT CAST(twofold_query."id" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."name" AS Nullable(String)) AS v0,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS v1,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'UTC'))) AS v2,
    CAST(twofold_query."id" AS Nullable(Int64)) AS r0,
    arrayElement(arrayMap((t) -> if(isValidUTF8(t), t, concat('\\x', lower(hex(t)))), [CAST(twofold_query."name" AS Nullable(String))]), 1) AS r1,
    CAST(twofold_query."price" AS Nullable(Decimal(18, 4))) AS r2,
    CAST(twofold_query."seen" AS Nullable(DateTime64(6, 'Etc/GMT'))) AS r3,
    toNullable(1) AS p
FROM "after_simple" AS twofold_query),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    ifNull(a.v0 <> b.v0, (a.v0 IS NULL) <> (b.v0 IS NULL)) AS d0,
    ifNull(a.v1 <> b.v1, (a.v1 IS NULL) <> (b.v1 IS NULL)) AS d1,
    ifNull(a.v2 <> b.v2, (a.v2 IS NULL) <> (b.v2 IS NULL)) AS d2,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3
FROM twofold_r
ORDER BY side, o0 NULLS LAST
