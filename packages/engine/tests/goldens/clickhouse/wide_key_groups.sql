WITH twofold_s AS (SELECT CAST(twofold_query."k0" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."k1" AS Nullable(String)) AS k1,
    toNullable(1) AS p
FROM "before" AS twofold_query),
twofold_t AS (SELECT CAST(twofold_query."k0" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."k1" AS Nullable(String)) AS k1,
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
GROUP BY k0, k1)
SELECT COALESCE(SUM(sc), 0), COALESCE(SUM(sc) FILTER (WHERE (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE sc > 0 AND NOT (k0 IS NULL OR k1 IS NULL)), COALESCE(SUM(sc) FILTER (WHERE sc > 1 AND NOT (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE sc > 0 AND tc = 0), COALESCE(SUM(tc), 0), COALESCE(SUM(tc) FILTER (WHERE (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE tc > 0 AND NOT (k0 IS NULL OR k1 IS NULL)), COALESCE(SUM(tc) FILTER (WHERE tc > 1 AND NOT (k0 IS NULL OR k1 IS NULL)), 0), COUNT(*) FILTER (WHERE tc > 0 AND sc = 0)
FROM twofold_g
