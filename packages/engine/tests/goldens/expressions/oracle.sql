-- bucket binary
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- bucket decimal
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- bucket float
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- bucket integer
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- bucket text
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- bucket timestamp
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- bucket timestamptz
ORA_HASH(k1, 65535, ORA_HASH(k0, 4294967295, 0))
-- canonical BINARY_DOUBLE as float against BINARY_DOUBLE
TO_BINARY_DOUBLE("x")
-- canonical CHAR(6) as text against CHAR(6)
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- canonical CHAR(6) as text against VARCHAR2(200)
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- canonical DATE as timestamp against DATE
CAST("x" AS TIMESTAMP(9))
-- canonical NUMBER as decimal against NUMBER
"x"
-- canonical NUMBER as decimal against NUMBER(18,4)
"x"
-- canonical NUMBER as decimal against NUMBER(19,0)
"x"
-- canonical NUMBER as decimal against NUMBER(38,0)
"x"
-- canonical NUMBER as decimal against NUMBER(38,37)
"x"
-- canonical NUMBER as decimal against NUMBER(9,0)
"x"
-- canonical NUMBER(18,4) as decimal against NUMBER
"x"
-- canonical NUMBER(18,4) as decimal against NUMBER(18,4)
"x"
-- canonical NUMBER(18,4) as decimal against NUMBER(19,0)
"x"
-- canonical NUMBER(18,4) as decimal against NUMBER(38,0)
"x"
-- canonical NUMBER(18,4) as decimal against NUMBER(38,37)
"x"
-- canonical NUMBER(18,4) as decimal against NUMBER(9,0)
"x"
-- canonical NUMBER(19,0) as decimal against NUMBER
"x"
-- canonical NUMBER(19,0) as decimal against NUMBER(18,4)
"x"
-- canonical NUMBER(19,0) as decimal against NUMBER(38,0)
"x"
-- canonical NUMBER(19,0) as decimal against NUMBER(38,37)
"x"
-- canonical NUMBER(19,0) as integer against NUMBER(19,0)
"x"
-- canonical NUMBER(19,0) as integer against NUMBER(9,0)
"x"
-- canonical NUMBER(38,0) as decimal against NUMBER
"x"
-- canonical NUMBER(38,0) as decimal against NUMBER(18,4)
"x"
-- canonical NUMBER(38,0) as decimal against NUMBER(19,0)
"x"
-- canonical NUMBER(38,0) as decimal against NUMBER(38,0)
"x"
-- canonical NUMBER(38,0) as decimal against NUMBER(38,37)
"x"
-- canonical NUMBER(38,0) as decimal against NUMBER(9,0)
"x"
-- canonical NUMBER(38,37) as decimal against NUMBER
"x"
-- canonical NUMBER(38,37) as decimal against NUMBER(18,4)
"x"
-- canonical NUMBER(38,37) as decimal against NUMBER(19,0)
"x"
-- canonical NUMBER(38,37) as decimal against NUMBER(38,0)
"x"
-- canonical NUMBER(38,37) as decimal against NUMBER(38,37)
"x"
-- canonical NUMBER(38,37) as decimal against NUMBER(9,0)
"x"
-- canonical NUMBER(9,0) as decimal against NUMBER
"x"
-- canonical NUMBER(9,0) as decimal against NUMBER(18,4)
"x"
-- canonical NUMBER(9,0) as decimal against NUMBER(38,0)
"x"
-- canonical NUMBER(9,0) as decimal against NUMBER(38,37)
"x"
-- canonical NUMBER(9,0) as integer against NUMBER(19,0)
"x"
-- canonical NUMBER(9,0) as integer against NUMBER(9,0)
"x"
-- canonical RAW(300) as binary against RAW(300)
"x"
-- canonical TIMESTAMP(6) WITH TIME ZONE as timestamptz against TIMESTAMP(6) WITH TIME ZONE
CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9))
-- canonical VARCHAR2(200) as text against CHAR(6)
("x" COLLATE BINARY)
-- canonical VARCHAR2(200) as text against VARCHAR2(200)
"x"
-- count_if
COUNT(CASE WHEN x > 1 THEN 1 END)
-- digest CHAR(6) as text
CASE WHEN CASE WHEN LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) > 1024 THEN 40 ELSE NVL(LENGTHB((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) > 1024 THEN (TO_CHAR(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY), 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) END), 'AL32UTF8'), 'MD5'))) END
-- digest NUMBER as decimal
CASE WHEN NVL(LENGTHB(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END), 'AL32UTF8'), 'MD5'))) END
-- digest NUMBER(18,4) as decimal
CASE WHEN NVL(LENGTHB(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END), 'AL32UTF8'), 'MD5'))) END
-- digest NUMBER(38,0) as decimal
CASE WHEN NVL(LENGTHB(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END), 'AL32UTF8'), 'MD5'))) END
-- digest NUMBER(38,37) as decimal
CASE WHEN NVL(LENGTHB(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END), 'AL32UTF8'), 'MD5'))) END
-- digest VARCHAR2(200) as text
CASE WHEN CASE WHEN LENGTH("x") > 1024 THEN 40 ELSE NVL(LENGTHB("x"), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x") > 1024 THEN (TO_CHAR(LENGTH("x"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("x", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("x"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "x") END), 'AL32UTF8'), 'MD5'))) END
-- distinct
CASE WHEN a.x = b.x OR (a.x IS NULL AND b.x IS NULL) THEN 0 ELSE 1 END = 1
-- draws CHAR(6) as text
((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) IS NULL OR (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) IS NULL OR STANDARD_HASH(CONVERT(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) || LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY), 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws VARCHAR2(200) as text
("x" IS NULL OR "x" IS NULL OR STANDARD_HASH(CONVERT(LENGTH("x") || ':' || "x" || LENGTH("x") || ':' || "x", 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws_all
1 = 1
-- exact_sum
SUM("n")
-- fingerprint BINARY_DOUBLE as float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('NaN') THEN 'NaN' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('INF') THEN 'Infinity' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('-INF') THEN '-Infinity' ELSE TO_CHAR(CASE WHEN TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') >= 9223372036854775808 THEN TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') - 18446744073709551616 ELSE TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') END, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint CHAR(6) as text
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- fingerprint DATE as timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- fingerprint NUMBER as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint NUMBER(18,4) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint NUMBER(19,0) as decimal
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint NUMBER(19,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint NUMBER(19,0) as integer_float
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint NUMBER(38,0) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint NUMBER(38,37) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint NUMBER(9,0) as decimal
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint NUMBER(9,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint NUMBER(9,0) as integer_float
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint RAW(300) as binary
('\x' || LOWER(RAWTOHEX("x")))
-- fingerprint TIMESTAMP(6) WITH TIME ZONE as timestamptz
(RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR FROM CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- fingerprint VARCHAR2(200) as text
"x"
-- flag
CASE WHEN x > 1 THEN 1 ELSE 0 END
-- flagged
d0 = 1
-- group_by
x + 1
-- hex_number
TO_NUMBER(SUBSTR(rd, 17, 15), 'XXXXXXXXXXXXXXX')
-- is_null
"x" IS NULL
-- key_text CHAR(6) as text
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- key_text DATE as timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- key_text NUMBER(18,4) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- key_text NUMBER(19,0) as decimal
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text NUMBER(19,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text NUMBER(38,0) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- key_text NUMBER(38,37) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- key_text NUMBER(9,0) as decimal
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text NUMBER(9,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text RAW(300) as binary
('\x' || LOWER(RAWTOHEX("x")))
-- key_text TIMESTAMP(6) WITH TIME ZONE as timestamptz
(RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR FROM CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- key_text VARCHAR2(200) as text
"x"
-- literal
'it''s \ é'
-- modulo
MOD("n", 64)
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
(REGEXP_LIKE("x", '^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$') AND LENGTH(LOWER(REPLACE(REPLACE(REPLACE("x", '{', ''), '}', ''), '-', ''))) = 32)
-- same_key binary
a.k0 = b.k0
-- same_key binary or NULL
NVL(a.k0, HEXTORAW('00')) = NVL(b.k0, HEXTORAW('00')) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key decimal
a.k0 = b.k0
-- same_key decimal or NULL
NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key float
a.k0 = b.k0
-- same_key float or NULL
NVL(a.k0, TO_BINARY_DOUBLE(0)) = NVL(b.k0, TO_BINARY_DOUBLE(0)) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key integer
a.k0 = b.k0
-- same_key integer or NULL
NVL(a.k0, 0) = NVL(b.k0, 0) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key text
a.k0 = b.k0
-- same_key text or NULL
NVL(a.k0, '-') = NVL(b.k0, '-') AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamp
a.k0 = b.k0
-- same_key timestamp or NULL
NVL(a.k0, CAST(DATE '2000-01-01' AS TIMESTAMP(9))) = NVL(b.k0, CAST(DATE '2000-01-01' AS TIMESTAMP(9))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- same_key timestamptz
a.k0 = b.k0
-- same_key timestamptz or NULL
NVL(a.k0, CAST(DATE '2000-01-01' AS TIMESTAMP(9))) = NVL(b.k0, CAST(DATE '2000-01-01' AS TIMESTAMP(9))) AND CASE WHEN a.k0 IS NULL THEN 1 ELSE 0 END = CASE WHEN b.k0 IS NULL THEN 1 ELSE 0 END
-- sum_if
SUM(CASE WHEN y > 1 THEN x END)
-- transport bigint
"x"
-- transport binary
"x"
-- transport char
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- transport decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport fine_decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport finest_decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport float
"x"
-- transport integer
"x"
-- transport interval
TO_CHAR("x")
-- transport json
JSON_SERIALIZE("x" RETURNING CLOB)
-- transport text
"x"
-- transport timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- transport timestamptz
(RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR FROM CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- transport wide_decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
