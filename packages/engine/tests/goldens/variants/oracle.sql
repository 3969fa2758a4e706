-- count of what is filtered
SELECT COUNT(*)
FROM "before"
WHERE ((a > 1) AND (b > 2))
-- summary without copies
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_q AS (SELECT ORA_HASH(COALESCE(sk1, tk1), 65535, ORA_HASH(COALESCE(sk0, tk0), 4294967295, 0)) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d0 = 1 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d1 = 1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d2 = 1 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d3 = 1 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d4 = 1 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d5 = 1 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d6 = 1 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d7 = 1 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d8 = 1 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d9 = 1 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d10 = 1 THEN 1 END) AS c10
FROM twofold_j
GROUP BY ORA_HASH(COALESCE(sk1, tk1), 65535, ORA_HASH(COALESCE(sk0, tk0), 4294967295, 0)))
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3,
    SUM(twofold_q.c4) AS c4,
    SUM(twofold_q.c5) AS c5,
    SUM(twofold_q.c6) AS c6,
    SUM(twofold_q.c7) AS c7,
    SUM(twofold_q.c8) AS c8,
    SUM(twofold_q.c9) AS c9,
    SUM(twofold_q.c10) AS c10
FROM twofold_q
GROUP BY CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END
-- summary of single keys without copies
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10
FROM twofold_s1 a
FULL
JOIN twofold_t1 b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END)
SELECT -1 AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d0 = 1 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d1 = 1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d2 = 1 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d3 = 1 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d4 = 1 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d5 = 1 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d6 = 1 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d7 = 1 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d8 = 1 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d9 = 1 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND d10 = 1 THEN 1 END) AS c10
FROM twofold_j
-- rows without copies
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    "whole_decimal" AS r12,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    "code" AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    CASE WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r12,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3,
    COALESCE(a.v4, b.v4) AS w4,
    COALESCE(a.v5, b.v5) AS w5,
    COALESCE(a.v6, b.v6) AS w6,
    COALESCE(a.v7, b.v7) AS w7,
    COALESCE(a.v8, b.v8) AS w8,
    COALESCE(a.v9, b.v9) AS w9,
    COALESCE(a.v10, b.v10) AS w10
FROM twofold_s1 a
FULL
JOIN twofold_t1 b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d10,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1) AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12
FROM twofold_r
ORDER BY side, o0 NULLS LAST, o1 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST, w4 NULLS LAST, w5 NULLS LAST, w6 NULLS LAST, w7 NULLS LAST, w8 NULLS LAST, w9 NULLS LAST, w10 NULLS LAST
-- rows in order
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    "whole_decimal" AS r12,
    1 AS p
FROM "before"
WHERE ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0)) IN (3, 65535)),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    "code" AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    CASE WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r12,
    1 AS p
FROM "after"
WHERE ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0)) IN (3, 65535)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3,
    COALESCE(a.v4, b.v4) AS w4,
    COALESCE(a.v5, b.v5) AS w5,
    COALESCE(a.v6, b.v6) AS w6,
    COALESCE(a.v7, b.v7) AS w7,
    COALESCE(a.v8, b.v8) AS w8,
    COALESCE(a.v9, b.v9) AS w9,
    COALESCE(a.v10, b.v10) AS w10
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d10,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12
FROM twofold_r
ORDER BY side, o0 NULLS LAST, o1 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST, w4 NULLS LAST, w5 NULLS LAST, w6 NULLS LAST, w7 NULLS LAST, w8 NULLS LAST, w9 NULLS LAST, w10 NULLS LAST
-- rows with copies in order
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    "whole_decimal" AS r12,
    1 AS p
FROM "before"),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    "code" AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    CASE WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r12,
    1 AS p
FROM "after"),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3,
    COALESCE(a.v4, b.v4) AS w4,
    COALESCE(a.v5, b.v5) AS w5,
    COALESCE(a.v6, b.v6) AS w6,
    COALESCE(a.v7, b.v7) AS w7,
    COALESCE(a.v8, b.v8) AS w8,
    COALESCE(a.v9, b.v9) AS w9,
    COALESCE(a.v10, b.v10) AS w10
FROM twofold_s1 a
FULL
JOIN twofold_t1 b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, r0 AS s_r0,
    r1 AS s_r1,
    r2 AS s_r2,
    r3 AS s_r3,
    r4 AS s_r4,
    r5 AS s_r5,
    r6 AS s_r6,
    r7 AS s_r7,
    r8 AS s_r8,
    r9 AS s_r9,
    r10 AS s_r10,
    r11 AS s_r11,
    r12 AS s_r12,
    NULL AS t_r0,
    NULL AS t_r1,
    NULL AS t_r2,
    NULL AS t_r3,
    NULL AS t_r4,
    NULL AS t_r5,
    NULL AS t_r6,
    NULL AS t_r7,
    NULL AS t_r8,
    NULL AS t_r9,
    NULL AS t_r10,
    NULL AS t_r11,
    NULL AS t_r12
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, NULL AS s_r0,
    NULL AS s_r1,
    NULL AS s_r2,
    NULL AS s_r3,
    NULL AS s_r4,
    NULL AS s_r5,
    NULL AS s_r6,
    NULL AS s_r7,
    NULL AS s_r8,
    NULL AS s_r9,
    NULL AS s_r10,
    NULL AS s_r11,
    NULL AS s_r12,
    r0 AS t_r0,
    r1 AS t_r1,
    r2 AS t_r2,
    r3 AS t_r3,
    r4 AS t_r4,
    r5 AS t_r5,
    r6 AS t_r6,
    r7 AS t_r7,
    r8 AS t_r8,
    r9 AS t_r9,
    r10 AS t_r10,
    r11 AS t_r11,
    r12 AS t_r12
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
ORDER BY side) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d10,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1,
    w0, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1)
UNION ALL SELECT side + 1 AS side,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d0,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d1,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d2,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d3,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d4,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d5,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d6,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d7,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d8,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d9,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d10,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, k0 AS o0,
    k1 AS o1,
    v0 AS w0,
    v1 AS w1,
    v2 AS w2,
    v3 AS w3,
    v4 AS w4,
    v5 AS w5,
    v6 AS w6,
    v7 AS w7,
    v8 AS w8,
    v9 AS w9,
    v10 AS w10
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12
FROM twofold_r
ORDER BY side, o0 NULLS LAST, o1 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST, w4 NULLS LAST, w5 NULLS LAST, w6 NULLS LAST, w7 NULLS LAST, w8 NULLS LAST, w9 NULLS LAST, w10 NULLS LAST
-- rows without copies, bounded
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    "whole_decimal" AS r12,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    "k0" AS r0,
    "k1" AS r1,
    "whole" AS r2,
    CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r3,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r4,
    CASE WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("huge", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r5,
    "ratio" AS r6,
    "note" AS r7,
    "code" AS r8,
    "raw" AS r9,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r10,
    (RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR
FROM CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r11,
    CASE WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("whole_decimal", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r12,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    a.r5 AS s_r5,
    a.r6 AS s_r6,
    a.r7 AS s_r7,
    a.r8 AS s_r8,
    a.r9 AS s_r9,
    a.r10 AS s_r10,
    a.r11 AS s_r11,
    a.r12 AS s_r12,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    b.r5 AS t_r5,
    b.r6 AS t_r6,
    b.r7 AS t_r7,
    b.r8 AS t_r8,
    b.r9 AS t_r9,
    b.r10 AS t_r10,
    b.r11 AS t_r11,
    b.r12 AS t_r12
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d3,
    CASE WHEN sp > 0 AND tp > 0 THEN d4 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d4,
    CASE WHEN sp > 0 AND tp > 0 THEN d5 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d5,
    CASE WHEN sp > 0 AND tp > 0 THEN d6 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d6,
    CASE WHEN sp > 0 AND tp > 0 THEN d7 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d7,
    CASE WHEN sp > 0 AND tp > 0 THEN d8 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d8,
    CASE WHEN sp > 0 AND tp > 0 THEN d9 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d9,
    CASE WHEN sp > 0 AND tp > 0 THEN d10 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d10,
    s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12, COALESCE(sk0, tk0) AS o0,
    COALESCE(sk1, tk1) AS o1
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1) AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)))
SELECT side, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, s_r0, s_r1, s_r2, s_r3, s_r4, s_r5, s_r6, s_r7, s_r8, s_r9, s_r10, s_r11, s_r12, t_r0, t_r1, t_r2, t_r3, t_r4, t_r5, t_r6, t_r7, t_r8, t_r9, t_r10, t_r11, t_r12
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 NULLS LAST, o1 NULLS LAST) AS place
FROM twofold_r) x
WHERE place <= CASE side WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END
ORDER BY side, place
-- rows of a pair that may have copies
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
FROM "before_simple"),
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
FROM "after_simple"),
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
    b.r3 AS t_r3,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2
FROM twofold_s a
FULL
JOIN twofold_t b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3
FROM twofold_r
ORDER BY side, o0 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST
-- rows in order of an index
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
FROM "before_simple"),
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
FROM "after_simple"),
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
    b.r3 AS t_r3,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2
FROM twofold_s a
FULL
JOIN twofold_t b ON a.k0 = b.k0),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1))
SELECT side, d0, d1, d2, s_r0, s_r1, s_r2, s_r3, t_r0, t_r1, t_r2, t_r3
FROM (SELECT twofold_r.*, ROW_NUMBER() OVER (PARTITION BY side
ORDER BY o0 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST) AS place
FROM twofold_r) x
WHERE place <= CASE side WHEN 0 THEN 1 WHEN 1 THEN 2 ELSE 3 END
ORDER BY side, place
-- keys alone in some buckets
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2)) AND ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0)) IN (3, 65535)),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    1 AS p
FROM "after"
WHERE (c > 3) AND ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0)) IN (3, 65535)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_g AS (SELECT tk0, tk1, SUM(tp) AS n
FROM twofold_j
WHERE sp = 0
GROUP BY tk0, tk1)
SELECT COUNT(*), COALESCE(SUM(n), 0), COUNT(CASE WHEN n > 1 AND NOT (tk0 IS NULL OR tk1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN n > 1 AND NOT (tk0 IS NULL OR tk1 IS NULL) THEN n END), 0), COUNT(CASE WHEN n > 1 THEN 1 END)
FROM twofold_g
-- groups of keys
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1)
SELECT COALESCE(SUM(sc), 0), COALESCE(SUM(CASE WHEN (k0 IS NULL OR k1 IS NULL) THEN sc END), 0), COUNT(CASE WHEN sc > 0 AND NOT (k0 IS NULL OR k1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN sc > 1 AND NOT (k0 IS NULL OR k1 IS NULL) THEN sc END), 0), COUNT(CASE WHEN sc > 0 AND tc = 0 THEN 1 END), COALESCE(SUM(tc), 0), COALESCE(SUM(CASE WHEN (k0 IS NULL OR k1 IS NULL) THEN tc END), 0), COUNT(CASE WHEN tc > 0 AND NOT (k0 IS NULL OR k1 IS NULL) THEN 1 END), COALESCE(SUM(CASE WHEN tc > 1 AND NOT (k0 IS NULL OR k1 IS NULL) THEN tc END), 0), COUNT(CASE WHEN tc > 0 AND sc = 0 THEN 1 END)
FROM twofold_g
-- copies of what is filtered
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10
ORDER BY side) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10) AS mine,
    COUNT(*) OVER (PARTITION BY k0, k1, v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10) AS all_equal
FROM twofold_m)
SELECT COUNT(CASE WHEN side = 0 AND n <= all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 0 AND n > all_equal - mine THEN 1 END), COUNT(CASE WHEN side = 1 AND n > all_equal - mine THEN 1 END)
FROM twofold_w
-- fullest bucket
SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0)
FROM (SELECT COUNT(*) AS twofold_n
FROM "before"
WHERE ((a > 1) AND (b > 2))
GROUP BY ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0))) twofold_q
-- summary of NULL keys
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    (CAST("code" AS VARCHAR2(4000)) COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "before"
WHERE (((a > 1) AND (b > 2)) AND ("k0" IS NULL OR "k1" IS NULL))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    "cost" AS v2,
    "huge" AS v3,
    TO_BINARY_DOUBLE("ratio") AS v4,
    "note" AS v5,
    ("code" COLLATE BINARY) AS v6,
    "raw" AS v7,
    CAST("seen" AS TIMESTAMP(9)) AS v8,
    CAST(SYS_EXTRACT_UTC("moment") AS TIMESTAMP(9)) AS v9,
    "whole_decimal" AS v10,
    1 AS p
FROM "after"
WHERE ((c > 3) AND ("k0" IS NULL OR "k1" IS NULL))),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    CASE WHEN CASE WHEN a.v4 = b.v4 OR (a.v4 IS NULL AND b.v4 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d4,
    CASE WHEN CASE WHEN a.v5 = b.v5 OR (a.v5 IS NULL AND b.v5 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d5,
    CASE WHEN CASE WHEN a.v6 = b.v6 OR (a.v6 IS NULL AND b.v6 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d6,
    CASE WHEN CASE WHEN a.v7 = b.v7 OR (a.v7 IS NULL AND b.v7 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d7,
    CASE WHEN CASE WHEN a.v8 = b.v8 OR (a.v8 IS NULL AND b.v8 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d8,
    CASE WHEN CASE WHEN a.v9 = b.v9 OR (a.v9 IS NULL AND b.v9 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d9,
    CASE WHEN CASE WHEN a.v10 = b.v10 OR (a.v10 IS NULL AND b.v10 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d10
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END),
twofold_q AS (SELECT ORA_HASH(COALESCE(sk1, tk1), 65535, ORA_HASH(COALESCE(sk0, tk0), 4294967295, 0)) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1 OR d4 = 1 OR d5 = 1 OR d6 = 1 OR d7 = 1 OR d8 = 1 OR d9 = 1 OR d10 = 1) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL OR sk1 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL OR tk1 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d0 = 1 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d1 = 1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d2 = 1 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d3 = 1 THEN 1 END) AS c3,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d4 = 1 THEN 1 END) AS c4,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d5 = 1 THEN 1 END) AS c5,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d6 = 1 THEN 1 END) AS c6,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d7 = 1 THEN 1 END) AS c7,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d8 = 1 THEN 1 END) AS c8,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d9 = 1 THEN 1 END) AS c9,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d10 = 1 THEN 1 END) AS c10
FROM twofold_j
GROUP BY ORA_HASH(COALESCE(sk1, tk1), 65535, ORA_HASH(COALESCE(sk0, tk0), 4294967295, 0)))
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3,
    SUM(twofold_q.c4) AS c4,
    SUM(twofold_q.c5) AS c5,
    SUM(twofold_q.c6) AS c6,
    SUM(twofold_q.c7) AS c7,
    SUM(twofold_q.c8) AS c8,
    SUM(twofold_q.c9) AS c9,
    SUM(twofold_q.c10) AS c10
FROM twofold_q
GROUP BY CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END
-- keys without other columns
WITH twofold_s AS (SELECT "id" AS k0,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id" AS k0,
    1 AS p
FROM "after_simple"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0
FROM twofold_s a
FULL
JOIN twofold_t b ON a.k0 = b.k0),
twofold_q AS (SELECT ORA_HASH(COALESCE(sk0, tk0), 65535, 0) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (1 = 0) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone
FROM twofold_j
GROUP BY ORA_HASH(COALESCE(sk0, tk0), 65535, 0))
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone
FROM twofold_q
GROUP BY CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END
-- rows without other columns
WITH twofold_s AS (SELECT "id" AS k0,
    "id" AS r0,
    1 AS p
FROM "before_simple"),
twofold_t AS (SELECT "id" AS k0,
    "id" AS r0,
    1 AS p
FROM "after_simple"),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0),
twofold_c AS (SELECT k0, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON twofold_s.k0 = twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON twofold_t.k0 = twofold_c.k0
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.r0 AS s_r0,
    b.r0 AS t_r0
FROM twofold_s1 a
FULL
JOIN twofold_t1 b ON a.k0 = b.k0),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON twofold_s.k0 = twofold_c.k0),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON twofold_t.k0 = twofold_c.k0),
twofold_m AS (SELECT 0 AS side,
    k0, r0 AS s_r0,
    NULL AS t_r0
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, NULL AS s_r0,
    r0 AS t_r0
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0
ORDER BY side) AS n,
    COUNT(*) OVER (PARTITION BY side, k0) AS mine,
    COUNT(*) OVER (PARTITION BY k0) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    s_r0, t_r0, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0)
UNION ALL SELECT side + 1 AS side,
    s_r0, t_r0, k0 AS o0
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, s_r0, t_r0
FROM twofold_r
ORDER BY side, o0 NULLS LAST
-- summary by rules
WITH twofold_s AS (SELECT "whole" AS k0,
    "cost" AS v0,
    TO_BINARY_DOUBLE("ratio") AS v1,
    "note" AS v2,
    CAST("seen" AS TIMESTAMP(9)) AS v3,
    1 AS p
FROM "before"),
twofold_t AS (SELECT "whole" AS k0,
    "cost" AS v0,
    TO_BINARY_DOUBLE("ratio") AS v1,
    "note" AS v2,
    CAST("seen" AS TIMESTAMP(9)) AS v3,
    1 AS p
FROM "after"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END),
twofold_q AS (SELECT ORA_HASH(COALESCE(sk0, tk0), 65535, 0) AS bucket,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS pairs,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_rows,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_rows,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND (d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1) THEN 1 END) AS changed,
    COUNT(CASE WHEN sp > 1 OR tp > 1 THEN 1 END) AS copies,
    COALESCE(SUM(CASE WHEN (sk0 IS NULL) THEN sp END), 0) AS source_nulls,
    COALESCE(SUM(CASE WHEN (tk0 IS NULL) THEN tp END), 0) AS target_nulls,
    COUNT(CASE WHEN sp > 0 AND tp > 0 THEN 1 END) AS met,
    COALESCE(SUM(CASE WHEN tp = 0 THEN sp END), 0) AS source_alone,
    COALESCE(SUM(CASE WHEN sp = 0 THEN tp END), 0) AS target_alone,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d0 = 1 THEN 1 END) AS c0,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d1 = 1 THEN 1 END) AS c1,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d2 = 1 THEN 1 END) AS c2,
    COUNT(CASE WHEN sp = 1 AND tp = 1 AND d3 = 1 THEN 1 END) AS c3
FROM twofold_j
GROUP BY ORA_HASH(COALESCE(sk0, tk0), 65535, 0))
SELECT CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END AS bucket,
    SUM(twofold_q.pairs) AS pairs,
    SUM(twofold_q.source_rows) AS source_rows,
    SUM(twofold_q.target_rows) AS target_rows,
    SUM(twofold_q.changed) AS changed,
    SUM(twofold_q.copies) AS copies,
    SUM(twofold_q.source_nulls) AS source_nulls,
    SUM(twofold_q.target_nulls) AS target_nulls,
    SUM(twofold_q.met) AS met,
    SUM(twofold_q.source_alone) AS source_alone,
    SUM(twofold_q.target_alone) AS target_alone,
    SUM(twofold_q.c0) AS c0,
    SUM(twofold_q.c1) AS c1,
    SUM(twofold_q.c2) AS c2,
    SUM(twofold_q.c3) AS c3
FROM twofold_q
GROUP BY CASE WHEN twofold_q.source_alone = 0 AND twofold_q.target_alone = 0 AND twofold_q.changed = 0 THEN -1 ELSE twofold_q.bucket END
-- rows by rules
WITH twofold_s AS (SELECT "whole" AS k0,
    "cost" AS v0,
    TO_BINARY_DOUBLE("ratio") AS v1,
    "note" AS v2,
    CAST("seen" AS TIMESTAMP(9)) AS v3,
    "whole" AS r0,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r1,
    "ratio" AS r2,
    "note" AS r3,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r4,
    1 AS p
FROM "before"),
twofold_t AS (SELECT "whole" AS k0,
    "cost" AS v0,
    TO_BINARY_DOUBLE("ratio") AS v1,
    "note" AS v2,
    CAST("seen" AS TIMESTAMP(9)) AS v3,
    "whole" AS r0,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r1,
    "ratio" AS r2,
    "note" AS r3,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r4,
    1 AS p
FROM "after"),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d3,
    s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4, COALESCE(sk0, tk0) AS o0
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1))
SELECT side, d0, d1, d2, d3, s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4
FROM twofold_r
ORDER BY side, o0 NULLS LAST
-- rows by rules with copies
WITH twofold_s AS (SELECT "whole" AS k0,
    "cost" AS v0,
    TO_BINARY_DOUBLE("ratio") AS v1,
    "note" AS v2,
    CAST("seen" AS TIMESTAMP(9)) AS v3,
    "whole" AS r0,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r1,
    "ratio" AS r2,
    "note" AS r3,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r4,
    1 AS p
FROM "before"),
twofold_t AS (SELECT "whole" AS k0,
    "cost" AS v0,
    TO_BINARY_DOUBLE("ratio") AS v1,
    "note" AS v2,
    CAST("seen" AS TIMESTAMP(9)) AS v3,
    "whole" AS r0,
    CASE WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("cost", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END AS r1,
    "ratio" AS r2,
    "note" AS r3,
    (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END) AS r4,
    1 AS p
FROM "after"),
twofold_g AS (SELECT k0, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0),
twofold_c AS (SELECT k0, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1,
    CASE WHEN CASE WHEN a.v2 = b.v2 OR (a.v2 IS NULL AND b.v2 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d2,
    CASE WHEN CASE WHEN a.v3 = b.v3 OR (a.v3 IS NULL AND b.v3 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d3,
    a.r0 AS s_r0,
    a.r1 AS s_r1,
    a.r2 AS s_r2,
    a.r3 AS s_r3,
    a.r4 AS s_r4,
    b.r0 AS t_r0,
    b.r1 AS t_r1,
    b.r2 AS t_r2,
    b.r3 AS t_r3,
    b.r4 AS t_r4,
    COALESCE(a.v0, b.v0) AS w0,
    COALESCE(a.v1, b.v1) AS w1,
    COALESCE(a.v2, b.v2) AS w2,
    COALESCE(a.v3, b.v3) AS w3
FROM twofold_s1 a
FULL
JOIN twofold_t1 b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END),
twofold_s2 AS (SELECT twofold_s.*
FROM twofold_s
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END),
twofold_t2 AS (SELECT twofold_t.*
FROM twofold_t
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END),
twofold_m AS (SELECT 0 AS side,
    k0, v0, v1, v2, v3, r0 AS s_r0,
    r1 AS s_r1,
    r2 AS s_r2,
    r3 AS s_r3,
    r4 AS s_r4,
    NULL AS t_r0,
    NULL AS t_r1,
    NULL AS t_r2,
    NULL AS t_r3,
    NULL AS t_r4
FROM twofold_s2
UNION ALL SELECT 1 AS side,
    k0, v0, v1, v2, v3, NULL AS s_r0,
    NULL AS s_r1,
    NULL AS s_r2,
    NULL AS s_r3,
    NULL AS s_r4,
    r0 AS t_r0,
    r1 AS t_r1,
    r2 AS t_r2,
    r3 AS t_r3,
    r4 AS t_r4
FROM twofold_t2),
twofold_w AS (SELECT twofold_m.*, ROW_NUMBER() OVER (PARTITION BY side, k0, v0, v1, v2, v3
ORDER BY side) AS n,
    COUNT(*) OVER (PARTITION BY side, k0, v0, v1, v2, v3) AS mine,
    COUNT(*) OVER (PARTITION BY k0, v0, v1, v2, v3) AS all_equal
FROM twofold_m),
twofold_r AS (SELECT CASE WHEN tp = 0 THEN 1 WHEN sp = 0 THEN 2 ELSE 0 END AS side,
    CASE WHEN sp > 0 AND tp > 0 THEN d0 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d0,
    CASE WHEN sp > 0 AND tp > 0 THEN d1 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d1,
    CASE WHEN sp > 0 AND tp > 0 THEN d2 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d2,
    CASE WHEN sp > 0 AND tp > 0 THEN d3 ELSE CASE WHEN 1 = 0 THEN 1 ELSE 0 END END AS d3,
    s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4, COALESCE(sk0, tk0) AS o0,
    w0, w1, w2, w3
FROM twofold_j
WHERE (sp = 0 OR tp = 0 OR d0 = 1 OR d1 = 1 OR d2 = 1 OR d3 = 1)
UNION ALL SELECT side + 1 AS side,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d0,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d1,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d2,
    CASE WHEN 1 = 0 THEN 1 ELSE 0 END AS d3,
    s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4, k0 AS o0,
    v0 AS w0,
    v1 AS w1,
    v2 AS w2,
    v3 AS w3
FROM twofold_w
WHERE n > all_equal - mine)
SELECT side, d0, d1, d2, d3, s_r0, s_r1, s_r2, s_r3, s_r4, t_r0, t_r1, t_r2, t_r3, t_r4
FROM twofold_r
ORDER BY side, o0 NULLS LAST, w0 NULLS LAST, w1 NULLS LAST, w2 NULLS LAST, w3 NULLS LAST
-- keys of rows that differ
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2)) AND ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0)) IN (3, 65535)),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    1 AS p
FROM "after"
WHERE (c > 3) AND ORA_HASH("k1", 65535, ORA_HASH("k0", 4294967295, 0)) IN (3, 65535)),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1
FROM twofold_s a
FULL
JOIN twofold_t b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END)
SELECT sk0, sk1
FROM twofold_j
WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 = 1 OR d1 = 1)
-- keys of single rows that differ
WITH twofold_s AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    1 AS p
FROM "before"
WHERE ((a > 1) AND (b > 2))),
twofold_t AS (SELECT "k0" AS k0,
    "k1" AS k1,
    "whole" AS v0,
    "price" AS v1,
    1 AS p
FROM "after"
WHERE (c > 3)),
twofold_g AS (SELECT k0, k1, SUM(sp) AS sc,
    SUM(tp) AS tc
FROM (SELECT k0, k1, 1 AS sp,
    0 AS tp
FROM twofold_s
UNION ALL SELECT k0, k1, 0 AS sp,
    1 AS tp
FROM twofold_t) u
GROUP BY k0, k1),
twofold_c AS (SELECT k0, k1, 1 AS p
FROM twofold_g
WHERE sc > 1 OR tc > 1),
twofold_s1 AS (SELECT twofold_s.*
FROM twofold_s
LEFT
JOIN twofold_c ON NVL(twofold_s.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_s.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_s.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_s.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_t1 AS (SELECT twofold_t.*
FROM twofold_t
LEFT
JOIN twofold_c ON NVL(twofold_t.k0, 0) = NVL(twofold_c.k0, 0) AND CASE WHEN twofold_t.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k0 IS NULL THEN 1 ELSE 0 END AND NVL(twofold_t.k1, '-') = NVL(twofold_c.k1, '-') AND CASE WHEN twofold_t.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN twofold_c.k1 IS NULL THEN 1 ELSE 0 END
WHERE twofold_c.p IS NULL),
twofold_j AS (SELECT COALESCE(a.p, 0) AS sp,
    COALESCE(b.p, 0) AS tp,
    a.k0 AS sk0,
    b.k0 AS tk0,
    a.k1 AS sk1,
    b.k1 AS tk1,
    CASE WHEN CASE WHEN a.v0 = b.v0 OR (a.v0 IS NULL AND b.v0 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d0,
    CASE WHEN CASE WHEN a.v1 = b.v1 OR (a.v1 IS NULL AND b.v1 IS NULL) THEN 0 ELSE 1 END = 1 THEN 1 ELSE 0 END AS d1
FROM twofold_s1 a
FULL
JOIN twofold_t1 b ON NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END AND NVL(a.k1, '-') = NVL(b.k1, '-') AND CASE WHEN a.k1 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k1 IS NULL THEN 1 ELSE 0 END)
SELECT sk0, sk1
FROM twofold_j
WHERE sp = 1 AND tp = 1 AND NOT ((sk0 IS NULL AND tk0 IS NULL) OR (sk1 IS NULL AND tk1 IS NULL)) AND (d0 = 1 OR d1 = 1)
-- rows of several relations
SELECT COUNT(*)
FROM (SELECT DISTINCT *
FROM (SELECT *
FROM one
UNION ALL SELECT *
FROM other))
-- pass with 64 buckets, cut at 0 keys
SELECT TO_CHAR(kb, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS bucket,
    TO_CHAR(SUM(twofold_f.n), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS n,
    '0' AS nulls,
    TO_CHAR(SUM(twofold_f.unknown), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS unknown,
    TO_CHAR(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS dupes,
    TO_CHAR(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS repeated,
    TO_CHAR(SUM(twofold_f.l0), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l0,
    TO_CHAR(SUM(twofold_f.l1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(kd, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) AS kb,
    kn, TO_NUMBER(SUBSTR(rd, 1, 15), 'XXXXXXXXXXXXXXX') AS l0,
    TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX') AS l1,
    k0
FROM (SELECT CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END AS kd,
    CASE WHEN 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END), 'AL32UTF8'), 'MD5'))) END AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0
FROM t
WHERE (a > 1)) twofold_d) twofold_k
GROUP BY k0, kb) twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys
SELECT TO_CHAR(kb, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS bucket,
    TO_CHAR(SUM(1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS n,
    '0' AS nulls,
    TO_CHAR(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    TO_CHAR(SUM(twofold_f.l0), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l0,
    TO_CHAR(SUM(twofold_f.l1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l1
FROM (SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(kd, 1, 15), 'XXXXXXXXXXXXXXX'), 1000)), -2) AS kb,
    kn, TO_NUMBER(SUBSTR(rd, 1, 15), 'XXXXXXXXXXXXXXX') AS l0,
    TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX') AS l1
FROM (SELECT CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END AS kd,
    CASE WHEN 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END), 'AL32UTF8'), 'MD5'))) END AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn
FROM t
WHERE (a > 1)) twofold_d) twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) AS kb,
    "id" AS c0,
    "name" AS c1,
    "price" AS c2,
    CAST("seen" AS TIMESTAMP(9)) AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) IN (0, 1)
-- last of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) IN (256, 319)
-- apart of 64 buckets, cut at 0 keys
SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) IN (-2, -1, 5, 200)
-- pass over many columns with 64 buckets, cut at 0 keys
SELECT TO_CHAR(kb, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS bucket,
    TO_CHAR(SUM(twofold_f.n), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS n,
    '0' AS nulls,
    TO_CHAR(SUM(twofold_f.unknown), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS unknown,
    TO_CHAR(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS dupes,
    TO_CHAR(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS repeated,
    TO_CHAR(SUM(twofold_f.l0), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l0,
    TO_CHAR(SUM(twofold_f.l1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(kd, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) AS kb,
    kn, TO_NUMBER(SUBSTR(rd, 1, 15), 'XXXXXXXXXXXXXXX') AS l0,
    TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX') AS l1,
    k0
FROM (SELECT CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END AS kd,
    CASE WHEN 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT(((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END) || (CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END)), 'AL32UTF8'), 'MD5'))) END AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0
FROM t
WHERE (a > 1)) twofold_d) twofold_k
GROUP BY k0, kb) twofold_f
GROUP BY kb
-- pass with 64 buckets, cut at 0 keys, NULL apart
SELECT TO_CHAR(kb, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS bucket,
    TO_CHAR(SUM(twofold_f.n), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS n,
    '0' AS nulls,
    TO_CHAR(SUM(twofold_f.unknown), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS unknown,
    TO_CHAR(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN twofold_f.n ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS dupes,
    TO_CHAR(SUM(CASE WHEN twofold_f.n > 1 AND twofold_f.nulls = 0 THEN 1 ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS repeated,
    TO_CHAR(SUM(twofold_f.l0), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l0,
    TO_CHAR(SUM(twofold_f.l1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l1
FROM (SELECT kb, COUNT(*) AS n,
    SUM(kn) AS nulls,
    SUM(CASE WHEN twofold_k.l0 IS NULL THEN 1 ELSE 0 END) AS unknown,
    SUM(twofold_k.l0) AS l0,
    SUM(twofold_k.l1) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(kd, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) END AS kb,
    kn, TO_NUMBER(SUBSTR(rd, 1, 15), 'XXXXXXXXXXXXXXX') AS l0,
    TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX') AS l1,
    k0
FROM (SELECT CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END AS kd,
    CASE WHEN 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END), 'AL32UTF8'), 'MD5'))) END AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn,
    "id" AS k0
FROM t
WHERE (a > 1)) twofold_d) twofold_k
GROUP BY k0, kb) twofold_f
GROUP BY kb
-- finer pass with 64 buckets, cut at 0 keys, NULL apart
SELECT TO_CHAR(kb, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS bucket,
    TO_CHAR(SUM(1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS n,
    '0' AS nulls,
    TO_CHAR(SUM(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    TO_CHAR(SUM(twofold_f.l0), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l0,
    TO_CHAR(SUM(twofold_f.l1), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(kd, 1, 15), 'XXXXXXXXXXXXXXX'), 1000)), -2) END AS kb,
    kn, TO_NUMBER(SUBSTR(rd, 1, 15), 'XXXXXXXXXXXXXXX') AS l0,
    TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX') AS l1
FROM (SELECT CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END AS kd,
    CASE WHEN 100 + CASE WHEN LENGTH("name") > 1024 THEN 40 ELSE NVL(LENGTHB("name"), 0) + 10 END + NVL(LENGTHB(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 + 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END || CASE WHEN "name" IS NULL THEN '-' WHEN LENGTH("name") > 1024 THEN (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("name", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("name"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "name") END || CASE WHEN "price" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("price", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END || CASE WHEN "seen" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH((RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (RTRIM(RTRIM(TO_CHAR(CAST("seen" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR
FROM CAST("seen" AS TIMESTAMP(9))) < 0 THEN ' BC' END)) END), 'AL32UTF8'), 'MD5'))) END AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn
FROM t
WHERE (a > 1)) twofold_d) twofold_f
GROUP BY kb
-- rows of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) END AS kb,
    "id" AS c0,
    "name" AS c1,
    "price" AS c2,
    CAST("seen" AS TIMESTAMP(9)) AS c3,
    -1 AS n
FROM t
WHERE (a > 1)
-- all of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) END IN (3, 70, 130, 270)
-- first of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) END IN (0, 1)
-- last of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) END IN (256, 319)
-- apart of 64 buckets, cut at 0 keys, NULL apart
SELECT CASE WHEN "id" IS NULL THEN -1 ELSE COALESCE(ABS(MOD(TO_NUMBER(SUBSTR(CASE WHEN 100 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "id" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || TO_CHAR("id", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')) END), 'AL32UTF8'), 'MD5'))) END, 1, 15), 'XXXXXXXXXXXXXXX'), 64)), -2) END IN (-2, -1, 5, 200)
