SELECT CAST(kb AS TEXT) AS bucket,
    CAST(twofold_sum(1) AS TEXT) AS n,
    '0' AS nulls,
    CAST(twofold_sum(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS TEXT) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(twofold_sum(twofold_f.l0) AS TEXT) AS l0,
    CAST(twofold_sum(twofold_f.l1) AS TEXT) AS l1
FROM (SELECT COALESCE(ABS((twofold_hex(SUBSTR(kd, 1, 15)) % 64)), -2) AS kb,
    kn, twofold_hex(SUBSTR(rd, 1, 15)) AS l0,
    twofold_hex(SUBSTR(rd, 17, 15)) AS l1
FROM (SELECT twofold_md5((twofold_part(twofold_print('integer', 'integer', "id"), 0))) AS kd,
    twofold_md5((twofold_part(twofold_print('integer', 'integer', "id"), 0) || twofold_part(twofold_print('text', 'text', "name"), 1) || twofold_part(twofold_print('decimal', 'decimal', "price"), 0) || twofold_part(twofold_print('timestamp', 'timestamp', "seen"), 0))) AS rd,
    CASE WHEN "id" IS NULL THEN 1 ELSE 0 END AS kn
FROM "before_simple") AS twofold_d) AS twofold_f
GROUP BY kb
