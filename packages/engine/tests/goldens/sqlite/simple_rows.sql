WITH twofold_s AS (SELECT CASE WHEN TYPEOF("id") IN ('integer', 'real', 'null') THEN +"id" ELSE twofold_read('integer', "id") END COLLATE BINARY AS k0,
    CASE TYPEOF("name") WHEN 'text' THEN "name" ELSE twofold_show('text', "name") END COLLATE BINARY AS v0,
    CASE WHEN TYPEOF("price") IN ('integer', 'real', 'null') THEN +"price" ELSE twofold_read('decimal', "price") END COLLATE BINARY AS v1,
    twofold_read('timestamp', "seen") COLLATE BINARY AS v2,
    twofold_show('integer', "id") AS r0,
    twofold_show('text', "name") AS r1,
    twofold_show('decimal', "price") AS r2,
    twofold_show('timestamp', "seen") AS r3,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT CASE WHEN TYPEOF("id") IN ('integer', 'real', 'null') THEN +"id" ELSE twofold_read('integer', "id") END COLLATE BINARY AS k0,
    CASE TYPEOF("name") WHEN 'text' THEN "name" ELSE twofold_show('text', "name") END COLLATE BINARY AS v0,
    CASE WHEN TYPEOF("price") IN ('integer', 'real', 'null') THEN +"price" ELSE twofold_read('decimal', "price") END COLLATE BINARY AS v1,
    twofold_read('timestamp', "seen") COLLATE BINARY AS v2,
    twofold_show('integer', "id") AS r0,
    twofold_show('text', "name") AS r1,
    twofold_show('decimal', "price") AS r2,
    twofold_show('timestamp', "seen") AS r3,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COUNT(*) FILTER (WHERE side = 0) AS sp,
    COUNT(*) FILTER (WHERE side = 1) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    MAX(CASE WHEN side = 0 THEN v0 END) IS NOT MAX(CASE WHEN side = 1 THEN v0 END) AS d0,
    MAX(CASE WHEN side = 0 THEN v1 END) IS NOT MAX(CASE WHEN side = 1 THEN v1 END) AS d1,
    MAX(CASE WHEN side = 0 THEN v2 END) IS NOT MAX(CASE WHEN side = 1 THEN v2 END) AS d2,
    MAX(CASE WHEN side = 0 THEN s_r0 END) AS s_r0,
    MAX(CASE WHEN side = 0 THEN s_r1 END) AS s_r1,
    MAX(CASE WHEN side = 0 THEN s_r2 END) AS s_r2,
    MAX(CASE WHEN side = 0 THEN s_r3 END) AS s_r3,
    MAX(CASE WHEN side = 1 THEN t_r0 END) AS t_r0,
    MAX(CASE WHEN side = 1 THEN t_r1 END) AS t_r1,
    MAX(CASE WHEN side = 1 THEN t_r2 END) AS t_r2,
    MAX(CASE WHEN side = 1 THEN t_r3 END) AS t_r3
FROM (SELECT 0 AS side,
    k0, v0, v1, v2, r0 AS s_r0,
    r1 AS s_r1,
    r2 AS s_r2,
    r3 AS s_r3,
    NULL AS t_r0,
    NULL AS t_r1,
    NULL AS t_r2,
    NULL AS t_r3
FROM twofold_s
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, NULL AS s_r0,
    NULL AS s_r1,
    NULL AS s_r2,
    NULL AS s_r3,
    r0 AS t_r0,
    r1 AS t_r1,
    r2 AS t_r2,
    r3 AS t_r3
FROM twofold_t) AS u
GROUP BY k0),
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
