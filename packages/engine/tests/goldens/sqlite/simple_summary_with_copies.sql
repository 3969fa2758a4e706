WITH twofold_s AS (SELECT CASE WHEN TYPEOF("id") IN ('integer', 'real', 'null') THEN +"id" ELSE twofold_read('integer', "id") END COLLATE BINARY AS k0,
    CASE TYPEOF("name") WHEN 'text' THEN "name" ELSE twofold_show('text', "name") END COLLATE BINARY AS v0,
    CASE WHEN TYPEOF("price") IN ('integer', 'real', 'null') THEN +"price" ELSE twofold_read('decimal', "price") END COLLATE BINARY AS v1,
    twofold_read('timestamp', "seen") COLLATE BINARY AS v2,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT CASE WHEN TYPEOF("id") IN ('integer', 'real', 'null') THEN +"id" ELSE twofold_read('integer', "id") END COLLATE BINARY AS k0,
    CASE TYPEOF("name") WHEN 'text' THEN "name" ELSE twofold_show('text', "name") END COLLATE BINARY AS v0,
    CASE WHEN TYPEOF("price") IN ('integer', 'real', 'null') THEN +"price" ELSE twofold_read('decimal', "price") END COLLATE BINARY AS v1,
    twofold_read('timestamp', "seen") COLLATE BINARY AS v2,
    1 AS p
FROM "after_simple"),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0),
twofold_c AS (SELECT k0, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 IS twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 IS twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COUNT(*) FILTER (WHERE side = 0) AS sp,
    COUNT(*) FILTER (WHERE side = 1) AS tp,
    k0 AS sk0,
    k0 AS tk0,
    MAX(CASE WHEN side = 0 THEN v0 END) IS NOT MAX(CASE WHEN side = 1 THEN v0 END) AS d0,
    MAX(CASE WHEN side = 0 THEN v1 END) IS NOT MAX(CASE WHEN side = 1 THEN v1 END) AS d1,
    MAX(CASE WHEN side = 0 THEN v2 END) IS NOT MAX(CASE WHEN side = 1 THEN v2 END) AS d2
FROM (SELECT 0 AS side,
    k0, v0, v1, v2
FROM twofold_s1
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2
FROM twofold_t1) AS u
GROUP BY k0)
SELECT -1 AS bucket,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS pairs,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_rows,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_rows,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND (d0 OR d1 OR d2)) AS changed,
    COUNT(*) FILTER (WHERE sp > 1 OR tp > 1) AS copies,
    COALESCE(SUM(sp) FILTER (WHERE (sk0 IS NULL)), 0) AS source_nulls,
    COALESCE(SUM(tp) FILTER (WHERE (tk0 IS NULL)), 0) AS target_nulls,
    COUNT(*) FILTER (WHERE sp > 0 AND tp > 0) AS met,
    COALESCE(SUM(sp) FILTER (WHERE tp = 0), 0) AS source_alone,
    COALESCE(SUM(tp) FILTER (WHERE sp = 0), 0) AS target_alone,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d0) AS c0,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d1) AS c1,
    COUNT(*) FILTER (WHERE sp = 1 AND tp = 1 AND d2) AS c2
FROM twofold_j
