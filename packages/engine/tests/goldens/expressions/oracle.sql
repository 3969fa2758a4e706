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
-- canonical BINARY_DOUBLE as decimal_float against NUMBER
-- is left to others
-- canonical BINARY_DOUBLE as decimal_float against NUMBER(18,4)
-- is left to others
-- canonical BINARY_DOUBLE as decimal_float against NUMBER(38,0)
-- is left to others
-- canonical BINARY_DOUBLE as decimal_float against NUMBER(38,37)
-- is left to others
-- canonical BINARY_DOUBLE as float against BINARY_DOUBLE
TO_BINARY_DOUBLE("x")
-- canonical BINARY_DOUBLE as integer_float against NUMBER(19,0)
-- is left to others
-- canonical BINARY_DOUBLE as integer_float against NUMBER(9,0)
-- is left to others
-- canonical CHAR(6) as json_text against JSON
-- is left to others
-- canonical CHAR(6) as text against CHAR(6)
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- canonical CHAR(6) as text against VARCHAR2(200)
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- canonical DATE as timestamp against DATE
CAST("x" AS TIMESTAMP(9))
-- canonical INTERVAL DAY(2) TO SECOND(6) as interval against INTERVAL DAY(2) TO SECOND(6)
-- is left to others
-- canonical JSON as json against JSON
-- is left to others
-- canonical JSON as json_text against CHAR(6)
-- is left to others
-- canonical JSON as json_text against VARCHAR2(200)
-- is left to others
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
-- canonical NUMBER as decimal_float against BINARY_DOUBLE
-- is left to others
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
-- canonical NUMBER(18,4) as decimal_float against BINARY_DOUBLE
-- is left to others
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
-- canonical NUMBER(19,0) as integer_float against BINARY_DOUBLE
-- is left to others
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
-- canonical NUMBER(38,0) as decimal_float against BINARY_DOUBLE
-- is left to others
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
-- canonical NUMBER(38,37) as decimal_float against BINARY_DOUBLE
-- is left to others
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
-- canonical NUMBER(9,0) as integer_float against BINARY_DOUBLE
-- is left to others
-- canonical RAW(300) as binary against RAW(300)
"x"
-- canonical TIMESTAMP(6) WITH TIME ZONE as timestamptz against TIMESTAMP(6) WITH TIME ZONE
CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9))
-- canonical VARCHAR2(200) as json_text against JSON
-- is left to others
-- canonical VARCHAR2(200) as text against CHAR(6)
("x" COLLATE BINARY)
-- canonical VARCHAR2(200) as text against VARCHAR2(200)
"x"
-- canonical binary BLOB as binary against binary RAW(10)
-- is left to others
-- canonical binary RAW(10) as binary against binary BLOB
-- is left to others
-- canonical binary RAW(1990) as binary against binary RAW(1990)
"x"
-- canonical binary RAW(1991) as binary against binary RAW(1991)
"x"
-- canonical decimal NUMBER as decimal against integer NUMBER(9,0)
"x"
-- canonical decimal NUMBER as decimal_float against float BINARY_DOUBLE
-- is left to others
-- canonical decimal NUMBER(9,-2) as decimal against decimal NUMBER(9,-2)
"x"
-- canonical float BINARY_DOUBLE as decimal_float against decimal NUMBER
-- is left to others
-- canonical float BINARY_DOUBLE as float against float BINARY_FLOAT
TO_BINARY_DOUBLE("x")
-- canonical float BINARY_FLOAT as float against float BINARY_DOUBLE
TO_BINARY_DOUBLE("x")
-- canonical float BINARY_FLOAT as integer_float against integer NUMBER(9,0)
-- is left to others
-- canonical integer NUMBER(19,0) as integer against integer NUMBER(20,0)
"x"
-- canonical integer NUMBER(20,0) as integer against integer NUMBER(19,0)
"x"
-- canonical integer NUMBER(9,0) as decimal against decimal NUMBER
"x"
-- canonical integer NUMBER(9,0) as integer_float against float BINARY_FLOAT
-- is left to others
-- canonical interval INTERVAL YEAR(2) TO MONTH as interval against interval INTERVAL YEAR(2) TO MONTH
-- is left to others
-- canonical json JSON as json_text against text CLOB
-- is left to others
-- canonical other XMLTYPE as other against other XMLTYPE
-- is left to others
-- canonical text CHAR(3) BINARY_CI as text against text CHAR(3)
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- canonical text CHAR(3) as text against text CHAR(3) BINARY_CI
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- canonical text CLOB as json_text against json JSON
-- is left to others
-- canonical text CLOB as text against text VARCHAR2(10)
-- is left to others
-- canonical text NCHAR(10) as text against text NVARCHAR2(10)
CAST("x" AS NVARCHAR2(2000))
-- canonical text NVARCHAR2(10) as text against text NCHAR(10)
"x"
-- canonical text NVARCHAR2(10) as text against text VARCHAR2(10)
-- is left to others
-- canonical text VARCHAR(3) as text against text VARCHAR(3)
"x"
-- canonical text VARCHAR2(10) BINARY_CI as text against text VARCHAR2(10)
("x" COLLATE BINARY)
-- canonical text VARCHAR2(10) as text against text CLOB
-- is left to others
-- canonical text VARCHAR2(10) as text against text NVARCHAR2(10)
-- is left to others
-- canonical text VARCHAR2(10) as text against text VARCHAR2(10) BINARY_CI
("x" COLLATE BINARY)
-- canonical timestamp DATE as timestamp against timestamp TIMESTAMP(9)
CAST("x" AS TIMESTAMP(9))
-- canonical timestamp TIMESTAMP(9) as timestamp against timestamp DATE
CAST("x" AS TIMESTAMP(9))
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
-- digest decimal NUMBER as decimal
CASE WHEN NVL(LENGTHB(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END), 'AL32UTF8'), 'MD5'))) END
-- digest decimal NUMBER(9,-2) as decimal
CASE WHEN NVL(LENGTHB(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 0) + 10 <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' ELSE (TO_CHAR(LENGTH(CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END) END), 'AL32UTF8'), 'MD5'))) END
-- digest text CHAR(3) BINARY_CI as text
CASE WHEN CASE WHEN LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) > 1024 THEN 40 ELSE NVL(LENGTHB((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) > 1024 THEN (TO_CHAR(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY), 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) END), 'AL32UTF8'), 'MD5'))) END
-- digest text CHAR(3) as text
CASE WHEN CASE WHEN LENGTH(CAST("x" AS VARCHAR2(4000))) > 1024 THEN 40 ELSE NVL(LENGTHB(CAST("x" AS VARCHAR2(4000))), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(CAST("x" AS VARCHAR2(4000))) > 1024 THEN (TO_CHAR(LENGTH(CAST("x" AS VARCHAR2(4000))), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT(CAST("x" AS VARCHAR2(4000)), 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH(CAST("x" AS VARCHAR2(4000))), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || CAST("x" AS VARCHAR2(4000))) END), 'AL32UTF8'), 'MD5'))) END
-- digest text VARCHAR(3) as text
CASE WHEN CASE WHEN LENGTH("x") > 1024 THEN 40 ELSE NVL(LENGTHB("x"), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x") > 1024 THEN (TO_CHAR(LENGTH("x"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("x", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("x"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "x") END), 'AL32UTF8'), 'MD5'))) END
-- digest text VARCHAR2(10) BINARY_CI as text
CASE WHEN CASE WHEN LENGTH(("x" COLLATE BINARY)) > 1024 THEN 40 ELSE NVL(LENGTHB(("x" COLLATE BINARY)), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH(("x" COLLATE BINARY)) > 1024 THEN (TO_CHAR(LENGTH(("x" COLLATE BINARY)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT(("x" COLLATE BINARY), 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH(("x" COLLATE BINARY)), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || ("x" COLLATE BINARY)) END), 'AL32UTF8'), 'MD5'))) END
-- digest text VARCHAR2(10) as text
CASE WHEN CASE WHEN LENGTH("x") > 1024 THEN 40 ELSE NVL(LENGTHB("x"), 0) + 10 END <= 4000 THEN LOWER(RAWTOHEX(STANDARD_HASH(CONVERT((CASE WHEN "x" IS NULL THEN '-' WHEN LENGTH("x") > 1024 THEN (TO_CHAR(LENGTH("x"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || '#' || LOWER(RAWTOHEX(STANDARD_HASH(CONVERT("x", 'AL32UTF8'), 'MD5')))) ELSE (TO_CHAR(LENGTH("x"), 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') || ':' || "x") END), 'AL32UTF8'), 'MD5'))) END
-- digits BINARY_DOUBLE
None of its fraction, 15 in all
-- digits DATE
6 of its fraction, None in all
-- digits NUMBER(19,0)
0 of its fraction, None in all
-- digits NUMBER(9,0)
0 of its fraction, None in all
-- digits TIMESTAMP(6) WITH TIME ZONE
6 of its fraction, None in all
-- digits float BINARY_DOUBLE
None of its fraction, 15 in all
-- digits float BINARY_FLOAT
None of its fraction, 15 in all
-- digits integer NUMBER(19,0)
0 of its fraction, None in all
-- digits integer NUMBER(20,0)
0 of its fraction, None in all
-- digits integer NUMBER(9,0)
0 of its fraction, None in all
-- digits timestamp DATE
6 of its fraction, None in all
-- digits timestamp TIMESTAMP(9)
9 of its fraction, None in all
-- distinct
CASE WHEN a.x = b.x OR (a.x IS NULL AND b.x IS NULL) THEN 0 ELSE 1 END = 1
-- draws CHAR(6) as text
((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) IS NULL OR (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) IS NULL OR STANDARD_HASH(CONVERT(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) || LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY), 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws VARCHAR2(200) as text
("x" IS NULL OR "x" IS NULL OR STANDARD_HASH(CONVERT(LENGTH("x") || ':' || "x" || LENGTH("x") || ':' || "x", 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws text CHAR(3) BINARY_CI as text
((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) IS NULL OR (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) IS NULL OR STANDARD_HASH(CONVERT(LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY) || LENGTH((CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)) || ':' || (CAST("x" AS VARCHAR2(4000)) COLLATE BINARY), 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws text CHAR(3) as text
(CAST("x" AS VARCHAR2(4000)) IS NULL OR CAST("x" AS VARCHAR2(4000)) IS NULL OR STANDARD_HASH(CONVERT(LENGTH(CAST("x" AS VARCHAR2(4000))) || ':' || CAST("x" AS VARCHAR2(4000)) || LENGTH(CAST("x" AS VARCHAR2(4000))) || ':' || CAST("x" AS VARCHAR2(4000)), 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws text VARCHAR(3) as text
("x" IS NULL OR "x" IS NULL OR STANDARD_HASH(CONVERT(LENGTH("x") || ':' || "x" || LENGTH("x") || ':' || "x", 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws text VARCHAR2(10) BINARY_CI as text
(("x" COLLATE BINARY) IS NULL OR ("x" COLLATE BINARY) IS NULL OR STANDARD_HASH(CONVERT(LENGTH(("x" COLLATE BINARY)) || ':' || ("x" COLLATE BINARY) || LENGTH(("x" COLLATE BINARY)) || ':' || ("x" COLLATE BINARY), 'AL32UTF8'), 'MD5') < HEXTORAW('40000000'))
-- draws text VARCHAR2(10) as text
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
-- fingerprint binary RAW(10) as binary
('\x' || LOWER(RAWTOHEX("x")))
-- fingerprint binary RAW(1990) as binary
('\x' || LOWER(RAWTOHEX("x")))
-- fingerprint decimal NUMBER as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint decimal NUMBER(9,-2) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint float BINARY_DOUBLE as float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('NaN') THEN 'NaN' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('INF') THEN 'Infinity' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('-INF') THEN '-Infinity' ELSE TO_CHAR(CASE WHEN TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') >= 9223372036854775808 THEN TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') - 18446744073709551616 ELSE TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') END, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint float BINARY_FLOAT as float
CASE WHEN CAST("x" AS DOUBLE) = 0 THEN '0' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('NaN') THEN 'NaN' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('INF') THEN 'Infinity' WHEN CAST("x" AS DOUBLE) = TO_BINARY_DOUBLE('-INF') THEN '-Infinity' ELSE TO_CHAR(CASE WHEN TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') >= 9223372036854775808 THEN TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') - 18446744073709551616 ELSE TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE(CAST("x" AS DOUBLE))), 'XXXXXXXXXXXXXXXX') END, 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- fingerprint integer NUMBER(19,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint integer NUMBER(20,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint integer NUMBER(9,0) as decimal
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint integer NUMBER(9,0) as integer_float
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- fingerprint text CHAR(3) BINARY_CI as text
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- fingerprint text CHAR(3) as text
CAST("x" AS VARCHAR2(4000))
-- fingerprint text VARCHAR(3) as text
"x"
-- fingerprint text VARCHAR2(10) BINARY_CI as text
("x" COLLATE BINARY)
-- fingerprint text VARCHAR2(10) as text
"x"
-- fingerprint timestamp DATE as timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- fingerprint timestamp TIMESTAMP(9) as timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
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
-- key_text binary RAW(10) as binary
('\x' || LOWER(RAWTOHEX("x")))
-- key_text binary RAW(1990) as binary
('\x' || LOWER(RAWTOHEX("x")))
-- key_text decimal NUMBER(9,-2) as decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- key_text integer NUMBER(19,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text integer NUMBER(20,0) as integer
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text integer NUMBER(9,0) as decimal
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- key_text text CHAR(3) BINARY_CI as text
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- key_text text CHAR(3) as text
CAST("x" AS VARCHAR2(4000))
-- key_text text VARCHAR(3) as text
"x"
-- key_text text VARCHAR2(10) BINARY_CI as text
("x" COLLATE BINARY)
-- key_text text VARCHAR2(10) as text
"x"
-- key_text timestamp DATE as timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- key_text timestamp TIMESTAMP(9) as timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
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
-- transport binary BLOB
"x"
-- transport binary RAW(10)
"x"
-- transport binary RAW(1990)
"x"
-- transport binary RAW(1991)
"x"
-- transport char
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- transport decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport decimal NUMBER
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport decimal NUMBER(9,-2)
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport fine_decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport finest_decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
-- transport float
"x"
-- transport float BINARY_DOUBLE
"x"
-- transport float BINARY_FLOAT
"x"
-- transport integer
"x"
-- transport integer NUMBER(19,0)
"x"
-- transport integer NUMBER(20,0)
TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''')
-- transport integer NUMBER(9,0)
"x"
-- transport interval
TO_CHAR("x")
-- transport interval INTERVAL YEAR(2) TO MONTH
TO_CHAR("x")
-- transport json
JSON_SERIALIZE("x" RETURNING CLOB)
-- transport json JSON
JSON_SERIALIZE("x" RETURNING CLOB)
-- transport other XMLTYPE
TO_CHAR("x")
-- transport text
"x"
-- transport text CHAR(3)
CAST("x" AS VARCHAR2(4000))
-- transport text CHAR(3) BINARY_CI
(CAST("x" AS VARCHAR2(4000)) COLLATE BINARY)
-- transport text CLOB
"x"
-- transport text NCHAR(10)
CAST("x" AS NVARCHAR2(2000))
-- transport text NVARCHAR2(10)
"x"
-- transport text VARCHAR(3)
"x"
-- transport text VARCHAR2(10)
"x"
-- transport text VARCHAR2(10) BINARY_CI
("x" COLLATE BINARY)
-- transport timestamp
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- transport timestamp DATE
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- transport timestamp TIMESTAMP(9)
(RTRIM(RTRIM(TO_CHAR(CAST("x" AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || CASE WHEN EXTRACT(YEAR FROM CAST("x" AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- transport timestamptz
(RTRIM(RTRIM(TO_CHAR(CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9)), 'YYYY-MM-DD"T"HH24:MI:SS.FF9'), '0'), '.') || 'Z' || CASE WHEN EXTRACT(YEAR FROM CAST(SYS_EXTRACT_UTC("x") AS TIMESTAMP(9))) < 0 THEN ' BC' END)
-- transport wide_decimal
CASE WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '.%' THEN '0' || TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') WHEN TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') LIKE '-.%' THEN '-0' || SUBSTR(TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''), 2) ELSE TO_CHAR("x", 'TM9', 'NLS_NUMERIC_CHARACTERS=''.,''') END
