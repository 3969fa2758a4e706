SELECT CAST(kb AS TEXT) AS bucket,
    CAST(twofold_sum(1) AS TEXT) AS n,
    CAST(twofold_sum(twofold_f.kn) AS TEXT) AS nulls,
    CAST(twofold_sum(CASE WHEN twofold_f.l0 IS NULL THEN 1 ELSE 0 END) AS TEXT) AS unknown,
    '0' AS dupes,
    '0' AS repeated,
    CAST(twofold_sum(twofold_f.l0) AS TEXT) AS l0,
    CAST(twofold_sum(twofold_f.l1) AS TEXT) AS l1
FROM (SELECT CASE WHEN kn = 1 THEN -1 ELSE COALESCE(ABS((twofold_hex(SUBSTR(kd, 1, 15)) % 64)), -2) END AS kb,
    kn, twofold_hex(SUBSTR(rd, 1, 15)) AS l0,
    twofold_hex(SUBSTR(rd, 17, 15)) AS l1
FROM (SELECT twofold_md5((twofold_part(twofold_print('integer', 'integer', "k0"), 0) || twofold_part(twofold_print('text', 'text', "k1"), 1))) AS kd,
    twofold_md5(((twofold_part(twofold_print('integer', 'integer', "k0"), 0) || twofold_part(twofold_print('text', 'text', "k1"), 1) || twofold_part(twofold_print('integer', 'integer', "whole"), 0) || twofold_part(twofold_print('decimal', 'decimal', "price"), 0) || twofold_part(twofold_print('decimal', 'decimal', "cost"), 0) || twofold_part(twofold_print('float', 'float', "ratio"), 0) || twofold_part(twofold_print('boolean', 'boolean', "active"), 0) || twofold_part(twofold_print('text', 'text', "note"), 1) || twofold_part(twofold_print('binary', 'binary', "raw"), 1) || twofold_part(twofold_print('date', 'date', "day"), 0)) || (twofold_part(twofold_print('time', 'time', "clock"), 0) || twofold_part(twofold_print('timestamp', 'timestamp', "seen"), 0) || twofold_part(twofold_print('timestamptz', 'timestamptz', "moment"), 0) || twofold_part(twofold_print('uuid', 'uuid', "token"), 0) || twofold_part(twofold_print('decimal', 'integer', "whole_decimal"), 0) || twofold_part(twofold_print('integer_float', 'integer', "whole_float"), 0) || twofold_part(twofold_print('decimal_float', 'decimal', "decimal_float"), 0) || twofold_part(twofold_print('integer', 'boolean', "flag_number"), 0) || twofold_part(twofold_print('uuid_text', 'uuid', "token_text"), 1) || twofold_part(twofold_print('timestamp', 'date', "day_seen"), 0)))) AS rd,
    CASE WHEN "k0" IS NULL OR "k1" IS NULL THEN 1 ELSE 0 END AS kn
FROM "before") AS twofold_d) AS twofold_f
GROUP BY kb
