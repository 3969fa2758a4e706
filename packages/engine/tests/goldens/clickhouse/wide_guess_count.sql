WITH twofold_s AS (SELECT CAST(twofold_query."k0" AS Nullable(Int64)) AS k0,
    CAST(twofold_query."k1" AS Nullable(String)) AS k1
FROM "before" AS twofold_query),
twofold_g AS (SELECT k0, k1, SUM(toNullable(1)) AS n
FROM twofold_s
GROUP BY k0, k1)
SELECT COALESCE(SUM(n), 0), COUNT(*) FILTER (WHERE NOT (k0 IS NULL OR k1 IS NULL)), COALESCE(SUM(n) FILTER (WHERE k0 IS NULL OR k1 IS NULL), 0)
FROM twofold_g
