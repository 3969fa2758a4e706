WITH twofold_s AS (SELECT CASE WHEN TYPEOF("k0") IN ('integer', 'real', 'null') THEN +"k0" ELSE twofold_read('integer', "k0") END COLLATE BINARY AS k0,
    CASE TYPEOF("k1") WHEN 'text' THEN "k1" ELSE twofold_show('text', "k1") END COLLATE BINARY AS k1,
    CASE WHEN TYPEOF("whole") IN ('integer', 'real', 'null') THEN +"whole" ELSE twofold_read('integer', "whole") END COLLATE BINARY AS v0,
    CASE WHEN TYPEOF("price") IN ('integer', 'real', 'null') THEN +"price" ELSE twofold_read('decimal', "price") END COLLATE BINARY AS v1,
    CASE WHEN TYPEOF("cost") IN ('integer', 'real', 'null') THEN +"cost" ELSE twofold_read('decimal', "cost") END COLLATE BINARY AS v2,
    CASE WHEN TYPEOF("ratio") IN ('integer', 'real', 'null') THEN +"ratio" ELSE twofold_read('float', "ratio") END COLLATE BINARY AS v3,
    CASE WHEN TYPEOF("active") IN ('integer', 'real', 'null') THEN +"active" ELSE twofold_read('boolean_number', "active") END COLLATE BINARY AS v4,
    CASE TYPEOF("note") WHEN 'text' THEN "note" ELSE twofold_show('text', "note") END COLLATE BINARY AS v5,
    twofold_read('binary', "raw") COLLATE BINARY AS v6,
    twofold_read('date', "day") COLLATE BINARY AS v7,
    twofold_read('time', "clock") COLLATE BINARY AS v8,
    twofold_read('timestamp', "seen") COLLATE BINARY AS v9,
    twofold_read('timestamptz', "moment") COLLATE BINARY AS v10,
    twofold_read('uuid', "token") COLLATE BINARY AS v11,
    twofold_read('json', "document") COLLATE BINARY AS v12,
    CASE WHEN TYPEOF("whole_decimal") IN ('integer', 'real', 'null') THEN +"whole_decimal" ELSE twofold_read('decimal', "whole_decimal") END COLLATE BINARY AS v13,
    CASE WHEN TYPEOF("whole_float") IN ('integer', 'real', 'null') THEN +"whole_float" ELSE twofold_read('integer_float', "whole_float") END COLLATE BINARY AS v14,
    CASE WHEN TYPEOF("decimal_float") IN ('integer', 'real', 'null') AND ("decimal_float" IS NULL OR "decimal_float" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"decimal_float" ELSE twofold_read('decimal_float', "decimal_float") END COLLATE BINARY AS v15,
    CASE WHEN TYPEOF("flag_number") IN ('integer', 'real', 'null') THEN +"flag_number" ELSE twofold_read('boolean_number', "flag_number") END COLLATE BINARY AS v16,
    twofold_read('uuid_text', "token_text") COLLATE BINARY AS v17,
    twofold_read('timestamp', "day_seen") COLLATE BINARY AS v18,
    twofold_read('json_text', "document_text") COLLATE BINARY AS v19,
    1 AS p
FROM "before"),
twofold_t AS (SELECT CASE WHEN TYPEOF("k0") IN ('integer', 'real', 'null') THEN +"k0" ELSE twofold_read('integer', "k0") END COLLATE BINARY AS k0,
    CASE TYPEOF("k1") WHEN 'text' THEN "k1" ELSE twofold_show('text', "k1") END COLLATE BINARY AS k1,
    CASE WHEN TYPEOF("whole") IN ('integer', 'real', 'null') THEN +"whole" ELSE twofold_read('integer', "whole") END COLLATE BINARY AS v0,
    CASE WHEN TYPEOF("price") IN ('integer', 'real', 'null') THEN +"price" ELSE twofold_read('decimal', "price") END COLLATE BINARY AS v1,
    CASE WHEN TYPEOF("cost") IN ('integer', 'real', 'null') THEN +"cost" ELSE twofold_read('decimal', "cost") END COLLATE BINARY AS v2,
    CASE WHEN TYPEOF("ratio") IN ('integer', 'real', 'null') THEN +"ratio" ELSE twofold_read('float', "ratio") END COLLATE BINARY AS v3,
    CASE WHEN TYPEOF("active") IN ('integer', 'real', 'null') THEN +"active" ELSE twofold_read('boolean_number', "active") END COLLATE BINARY AS v4,
    CASE TYPEOF("note") WHEN 'text' THEN "note" ELSE twofold_show('text', "note") END COLLATE BINARY AS v5,
    twofold_read('binary', "raw") COLLATE BINARY AS v6,
    twofold_read('date', "day") COLLATE BINARY AS v7,
    twofold_read('time', "clock") COLLATE BINARY AS v8,
    twofold_read('timestamp', "seen") COLLATE BINARY AS v9,
    twofold_read('timestamptz', "moment") COLLATE BINARY AS v10,
    twofold_read('uuid', "token") COLLATE BINARY AS v11,
    twofold_read('json', "document") COLLATE BINARY AS v12,
    CASE WHEN TYPEOF("whole_decimal") IN ('integer', 'real', 'null') THEN +"whole_decimal" ELSE twofold_read('decimal', "whole_decimal") END COLLATE BINARY AS v13,
    CASE WHEN TYPEOF("whole_float") IN ('integer', 'real', 'null') THEN +"whole_float" ELSE twofold_read('integer_float', "whole_float") END COLLATE BINARY AS v14,
    CASE WHEN TYPEOF("decimal_float") IN ('integer', 'real', 'null') AND ("decimal_float" IS NULL OR "decimal_float" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"decimal_float" ELSE twofold_read('decimal_float', "decimal_float") END COLLATE BINARY AS v15,
    CASE WHEN TYPEOF("flag_number") IN ('integer', 'real', 'null') THEN +"flag_number" ELSE twofold_read('integer', "flag_number") END COLLATE BINARY AS v16,
    twofold_read('uuid_text', "token_text") COLLATE BINARY AS v17,
    twofold_read('timestamp', "day_seen") COLLATE BINARY AS v18,
    twofold_read('json_text', "document_text") COLLATE BINARY AS v19,
    1 AS p
FROM "after"),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) AS u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 IS twofold_c.k0 AND twofold_s.k1 IS twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 IS twofold_c.k0 AND twofold_t.k1 IS twofold_c.k1
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 IS twofold_c.k0 AND twofold_s.k1 IS twofold_c.k1),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 IS twofold_c.k0 AND twofold_t.k1 IS twofold_c.k1),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19) AS all_equal
FROM twofold_m)
SELECT COUNT(*) FILTER (WHERE side = 0 AND n <= all_equal - mine), COUNT(*) FILTER (WHERE side = 0 AND n > all_equal - mine), COUNT(*) FILTER (WHERE side = 1 AND n > all_equal - mine)
FROM twofold_w
