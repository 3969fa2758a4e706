WITH twofold_s AS (SELECT "id"::bigint AS k0,
    "name"::text COLLATE "C" AS v0,
    "price"::numeric AS v1,
    "seen"::timestamp AS v2,
    "id" AS r0,
    "name"::text AS r1,
    trim_scale("price"::numeric)::text AS r2,
    CASE WHEN isfinite("seen") THEN "seen" END AS r3,
    CASE WHEN NOT isfinite("seen") THEN CASE WHEN "seen" > '2000-01-01'::timestamp THEN 1::smallint ELSE (-1)::smallint END END AS r3_infinite,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id"::bigint AS k0,
    "name"::text COLLATE "C" AS v0,
    "price"::numeric AS v1,
    "seen"::timestamp AS v2,
    "id" AS r0,
    "name"::text AS r1,
    trim_scale("price"::numeric)::text AS r2,
    CASE WHEN isfinite("seen") THEN "seen" END AS r3,
    CASE WHEN NOT isfinite("seen") THEN CASE WHEN "seen" > '2000-01-01'::timestamp THEN 1::smallint ELSE (-1)::smallint END END AS r3_infinite,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.v0 IS DISTINCT
FROM b.v0 AS d0,
    a.v1 IS DISTINCT
FROM b.v1 AS d1,
    a.v2 IS DISTINCT
FROM b.v2 AS d2,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r3_infinite AS s_r3_infinite,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r3_infinite AS t_r3_infinite
FROM twofold_s AS a
FULL
JOIN twofold_t AS b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE 1 = 0 END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE 1 = 0 END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE 1 = 0 END AS d2,
    s_r0, s_r1, s_r2, s_r3, s_r3_infinite, t_r0, t_r1, t_r2, t_r3, t_r3_infinite, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 OR d1 OR d2))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, s_r3_infinite, t_r0, t_r1, t_r2, t_r3, t_r3_infinite
FROM twofold_r
ORDER BY side, o0 NULLS LAST
