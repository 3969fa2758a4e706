WITH twofold_s AS (SELECT "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    CAST("seen" AS TIMESTAMP(9)) AS v2,
    "id" AS r0,
    "name" AS r1,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r2,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r3,
    1 AS p
FROM "before_simple"
WHERE ORA_HASH("id", 65535, 0) IN (3, 65535)),
twofold_t AS (SELECT "id" AS k0,
    "name" AS v0,
    "price" AS v1,
    CAST("seen" AS TIMESTAMP(9)) AS v2,
    "id" AS r0,
    "name" AS r1,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r2,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r3,
    1 AS p
FROM "after_simple"
WHERE ORA_HASH("id", 65535, 0) IN (3, 65535)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3
FROM twofold_s a
FULL
JOIN twofold_t b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 NULLS LAST) AS place
FROM twofold_r) x
WHERE place <= CASE side WHEN 0 THEN 10 WHEN 1 THEN 20 ELSE 30 END
ORDER BY side, place
