-- canonical BIGINT as decimal against DECIMAL(18,4)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical BIGINT as decimal against DECIMAL(20,6)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical BIGINT as integer against BIGINT
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical BIGINT as integer against BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical BIGINT as integer against INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical BIGINT as integer_float against DOUBLE
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer_float', "x") END COLLATE BINARY
-- canonical BLOB as binary against BLOB
twofold_read('binary', "x") COLLATE BINARY
-- canonical BOOLEAN as boolean against BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical BOOLEAN as decimal against DECIMAL(18,4)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical BOOLEAN as decimal against DECIMAL(20,6)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical BOOLEAN as integer against BIGINT
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical BOOLEAN as integer against INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical BOOLEAN as integer_float against DOUBLE
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical DATE as date against DATE
twofold_read('date', "x") COLLATE BINARY
-- canonical DATE as timestamp against TIMESTAMP
twofold_read('timestamp', "x") COLLATE BINARY
-- canonical DECIMAL(18,4) as decimal against BIGINT
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(18,4) as decimal against BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(18,4) as decimal against DECIMAL(18,4)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(18,4) as decimal against DECIMAL(20,6)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(18,4) as decimal against INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(18,4) as decimal_float against DOUBLE
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') AND ("x" IS NULL OR "x" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"x" ELSE twofold_read('decimal_float', "x") END COLLATE BINARY
-- canonical DECIMAL(20,6) as decimal against BIGINT
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(20,6) as decimal against BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(20,6) as decimal against DECIMAL(18,4)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(20,6) as decimal against DECIMAL(20,6)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(20,6) as decimal against INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical DECIMAL(20,6) as decimal_float against DOUBLE
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') AND ("x" IS NULL OR "x" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"x" ELSE twofold_read('decimal_float', "x") END COLLATE BINARY
-- canonical DOUBLE as decimal_float against DECIMAL(18,4)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') AND ("x" IS NULL OR "x" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"x" ELSE twofold_read('decimal_float', "x") END COLLATE BINARY
-- canonical DOUBLE as decimal_float against DECIMAL(20,6)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') AND ("x" IS NULL OR "x" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"x" ELSE twofold_read('decimal_float', "x") END COLLATE BINARY
-- canonical DOUBLE as float against DOUBLE
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('float', "x") END COLLATE BINARY
-- canonical DOUBLE as integer_float against BIGINT
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer_float', "x") END COLLATE BINARY
-- canonical DOUBLE as integer_float against BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer_float', "x") END COLLATE BINARY
-- canonical DOUBLE as integer_float against INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer_float', "x") END COLLATE BINARY
-- canonical INTEGER as decimal against DECIMAL(18,4)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical INTEGER as decimal against DECIMAL(20,6)
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical INTEGER as integer against BIGINT
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical INTEGER as integer against BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical INTEGER as integer against INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical INTEGER as integer_float against DOUBLE
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer_float', "x") END COLLATE BINARY
-- canonical JSON as json against JSON
twofold_read('json', "x") COLLATE BINARY
-- canonical JSON as json_text against TEXT
twofold_read('json_text', "x") COLLATE BINARY
-- canonical TEXT as json_text against JSON
twofold_read('json_text', "x") COLLATE BINARY
-- canonical TEXT as text against TEXT
CASE TYPEOF("x") WHEN 'text' THEN "x" ELSE twofold_show('text', "x") END COLLATE BINARY
-- canonical TEXT as uuid_text against UUID
twofold_read('uuid_text', "x") COLLATE BINARY
-- canonical TIME as time against TIME
twofold_read('time', "x") COLLATE BINARY
-- canonical TIMESTAMP as timestamp against DATE
twofold_read('timestamp', "x") COLLATE BINARY
-- canonical TIMESTAMP as timestamp against TIMESTAMP
twofold_read('timestamp', "x") COLLATE BINARY
-- canonical TIMESTAMPTZ as timestamptz against TIMESTAMPTZ
twofold_read('timestamptz', "x") COLLATE BINARY
-- canonical UUID as uuid against UUID
twofold_read('uuid', "x") COLLATE BINARY
-- canonical UUID as uuid_text against TEXT
twofold_read('uuid_text', "x") COLLATE BINARY
-- canonical array A as nested against array A
twofold_read('nested', "x") COLLATE BINARY
-- canonical binary BLOB as binary against untyped
twofold_read('binary', "x") COLLATE BINARY
-- canonical boolean BOOLEAN as boolean against untyped
twofold_read('boolean', "x") COLLATE BINARY
-- canonical boolean BOOLEAN as decimal against decimal NUMERIC
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical boolean BOOLEAN as integer against integer INTEGER
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical boolean BOOLEAN as integer_float against float REAL
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('boolean_number', "x") END COLLATE BINARY
-- canonical date DATE as date against untyped
twofold_read('date', "x") COLLATE BINARY
-- canonical decimal NUMERIC as decimal against boolean BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('decimal', "x") END COLLATE BINARY
-- canonical decimal NUMERIC as decimal_float against float REAL
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') AND ("x" IS NULL OR "x" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"x" ELSE twofold_read('decimal_float', "x") END COLLATE BINARY
-- canonical float REAL as decimal_float against decimal NUMERIC
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') AND ("x" IS NULL OR "x" BETWEEN -9007199254740991 AND 9007199254740991) THEN +"x" ELSE twofold_read('decimal_float', "x") END COLLATE BINARY
-- canonical float REAL as integer_float against boolean BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer_float', "x") END COLLATE BINARY
-- canonical integer INTEGER as integer against boolean BOOLEAN
CASE WHEN TYPEOF("x") IN ('integer', 'real', 'null') THEN +"x" ELSE twofold_read('integer', "x") END COLLATE BINARY
-- canonical integer INTEGER as integer against untyped
twofold_read('integer', "x") COLLATE BINARY
-- canonical interval INTERVAL as interval against interval INTERVAL
twofold_read('interval', "x") COLLATE BINARY
-- canonical other X as other against other X
twofold_read('other', "x") COLLATE BINARY
-- canonical text TEXT as text against untyped
twofold_read('text', "x") COLLATE BINARY
-- canonical untyped as binary against binary BLOB
twofold_read('binary', "x") COLLATE BINARY
-- canonical untyped as boolean against boolean BOOLEAN
twofold_read('boolean', "x") COLLATE BINARY
-- canonical untyped as date against date DATE
twofold_read('date', "x") COLLATE BINARY
-- canonical untyped as integer against integer INTEGER
twofold_read('integer', "x") COLLATE BINARY
-- canonical untyped as text against text TEXT
twofold_read('text', "x") COLLATE BINARY
-- canonical untyped as untyped against untyped
twofold_read('untyped', "x") COLLATE BINARY
-- count_if
COUNT(*) FILTER (WHERE x > 1)
-- digest DATE as date
twofold_md5((twofold_part(twofold_print('date', 'date', "x"), 0)))
-- digest DATE as timestamp
twofold_md5((twofold_part(twofold_print('timestamp', 'date', "x"), 0)))
-- digest DECIMAL(18,4) as decimal
twofold_md5((twofold_part(twofold_print('decimal', 'decimal', "x"), 0)))
-- digest DECIMAL(18,4) as decimal_float
twofold_md5((twofold_part(twofold_print('decimal_float', 'decimal', "x"), 0)))
-- digest DECIMAL(20,6) as decimal
twofold_md5((twofold_part(twofold_print('decimal', 'decimal', "x"), 0)))
-- digest DECIMAL(20,6) as decimal_float
twofold_md5((twofold_part(twofold_print('decimal_float', 'decimal', "x"), 0)))
-- digest TEXT as text
twofold_md5((twofold_part(twofold_print('text', 'text', "x"), 1)))
-- digest TEXT as uuid_text
twofold_md5((twofold_part(twofold_print('uuid_text', 'text', "x"), 1)))
-- digest date DATE as date
twofold_md5((twofold_part(twofold_print('date', 'date', "x"), 0)))
-- digest decimal NUMERIC as decimal
twofold_md5((twofold_part(twofold_print('decimal', 'decimal', "x"), 0)))
-- digest decimal NUMERIC as decimal_float
twofold_md5((twofold_part(twofold_print('decimal_float', 'decimal', "x"), 0)))
-- digest text TEXT as text
twofold_md5((twofold_part(twofold_print('text', 'text', "x"), 1)))
-- digits DOUBLE
None of its fraction, 15 in all
-- digits float REAL
None of its fraction, 15 in all
-- distinct
a.x IS NOT b.x
-- draws TEXT as text
twofold_draw(1073741824, 'text', 'text', "x", 'text', 'text', "x")
-- draws TEXT as uuid_text
twofold_draw(1073741824, 'uuid_text', 'text', "x", 'uuid_text', 'text', "x")
-- draws text TEXT as text
twofold_draw(1073741824, 'text', 'text', "x", 'text', 'text', "x")
-- draws_all
twofold_draw(4294967296, )
-- exact_sum
twofold_sum("n")
-- fingerprint BIGINT as decimal
twofold_print('decimal', 'integer', "x")
-- fingerprint BIGINT as integer
twofold_print('integer', 'integer', "x")
-- fingerprint BIGINT as integer_float
twofold_print('integer_float', 'integer', "x")
-- fingerprint BLOB as binary
twofold_print('binary', 'binary', "x")
-- fingerprint BOOLEAN as boolean
twofold_print('boolean', 'boolean', "x")
-- fingerprint BOOLEAN as decimal
twofold_print('decimal', 'boolean', "x")
-- fingerprint BOOLEAN as integer
twofold_print('integer', 'boolean', "x")
-- fingerprint BOOLEAN as integer_float
twofold_print('integer_float', 'boolean', "x")
-- fingerprint DATE as date
twofold_print('date', 'date', "x")
-- fingerprint DATE as timestamp
twofold_print('timestamp', 'date', "x")
-- fingerprint DECIMAL(18,4) as decimal
twofold_print('decimal', 'decimal', "x")
-- fingerprint DECIMAL(18,4) as decimal_float
twofold_print('decimal_float', 'decimal', "x")
-- fingerprint DECIMAL(20,6) as decimal
twofold_print('decimal', 'decimal', "x")
-- fingerprint DECIMAL(20,6) as decimal_float
twofold_print('decimal_float', 'decimal', "x")
-- fingerprint DOUBLE as decimal_float
twofold_print('decimal_float', 'float', "x")
-- fingerprint DOUBLE as float
twofold_print('float', 'float', "x")
-- fingerprint DOUBLE as integer_float
twofold_print('integer_float', 'float', "x")
-- fingerprint INTEGER as decimal
twofold_print('decimal', 'integer', "x")
-- fingerprint INTEGER as integer
twofold_print('integer', 'integer', "x")
-- fingerprint INTEGER as integer_float
twofold_print('integer_float', 'integer', "x")
-- fingerprint TEXT as text
twofold_print('text', 'text', "x")
-- fingerprint TEXT as uuid_text
twofold_print('uuid_text', 'text', "x")
-- fingerprint TIME as time
twofold_print('time', 'time', "x")
-- fingerprint TIMESTAMP as timestamp
twofold_print('timestamp', 'timestamp', "x")
-- fingerprint TIMESTAMPTZ as timestamptz
twofold_print('timestamptz', 'timestamptz', "x")
-- fingerprint UUID as uuid
twofold_print('uuid', 'uuid', "x")
-- fingerprint UUID as uuid_text
twofold_print('uuid_text', 'uuid', "x")
-- fingerprint binary BLOB as binary
twofold_print('binary', 'binary', "x")
-- fingerprint boolean BOOLEAN as boolean
twofold_print('boolean', 'boolean', "x")
-- fingerprint boolean BOOLEAN as decimal
twofold_print('decimal', 'boolean', "x")
-- fingerprint boolean BOOLEAN as integer
twofold_print('integer', 'boolean', "x")
-- fingerprint boolean BOOLEAN as integer_float
twofold_print('integer_float', 'boolean', "x")
-- fingerprint date DATE as date
twofold_print('date', 'date', "x")
-- fingerprint decimal NUMERIC as decimal
twofold_print('decimal', 'decimal', "x")
-- fingerprint decimal NUMERIC as decimal_float
twofold_print('decimal_float', 'decimal', "x")
-- fingerprint float REAL as decimal_float
twofold_print('decimal_float', 'float', "x")
-- fingerprint float REAL as integer_float
twofold_print('integer_float', 'float', "x")
-- fingerprint integer INTEGER as integer
twofold_print('integer', 'integer', "x")
-- fingerprint interval INTERVAL as interval
twofold_print('interval', 'interval', "x")
-- fingerprint text TEXT as text
twofold_print('text', 'text', "x")
-- fingerprint untyped as binary
twofold_print('binary', 'untyped', "x")
-- fingerprint untyped as boolean
twofold_print('boolean', 'untyped', "x")
-- fingerprint untyped as date
twofold_print('date', 'untyped', "x")
-- fingerprint untyped as integer
twofold_print('integer', 'untyped', "x")
-- fingerprint untyped as text
twofold_print('text', 'untyped', "x")
-- fingerprint untyped as untyped
twofold_print('untyped', 'untyped', "x")
-- flag
x > 1
-- flagged
d0
-- group_by
1
-- hex_number
twofold_hex(SUBSTR(rd, 17, 15))
-- index_finds BIGINT as decimal against DECIMAL(18,4)
False
-- index_finds BIGINT as decimal against DECIMAL(20,6)
False
-- index_finds BIGINT as integer against BIGINT
False
-- index_finds BIGINT as integer against BOOLEAN
False
-- index_finds BIGINT as integer against INTEGER
False
-- index_finds BIGINT as integer_float against DOUBLE
False
-- index_finds BLOB as binary against BLOB
False
-- index_finds BOOLEAN as boolean against BOOLEAN
False
-- index_finds BOOLEAN as decimal against DECIMAL(18,4)
False
-- index_finds BOOLEAN as decimal against DECIMAL(20,6)
False
-- index_finds BOOLEAN as integer against BIGINT
False
-- index_finds BOOLEAN as integer against INTEGER
False
-- index_finds BOOLEAN as integer_float against DOUBLE
False
-- index_finds DATE as date against DATE
False
-- index_finds DATE as timestamp against TIMESTAMP
False
-- index_finds DECIMAL(18,4) as decimal against BIGINT
False
-- index_finds DECIMAL(18,4) as decimal against BOOLEAN
False
-- index_finds DECIMAL(18,4) as decimal against DECIMAL(18,4)
False
-- index_finds DECIMAL(18,4) as decimal against DECIMAL(20,6)
False
-- index_finds DECIMAL(18,4) as decimal against INTEGER
False
-- index_finds DECIMAL(18,4) as decimal_float against DOUBLE
False
-- index_finds DECIMAL(20,6) as decimal against BIGINT
False
-- index_finds DECIMAL(20,6) as decimal against BOOLEAN
False
-- index_finds DECIMAL(20,6) as decimal against DECIMAL(18,4)
False
-- index_finds DECIMAL(20,6) as decimal against DECIMAL(20,6)
False
-- index_finds DECIMAL(20,6) as decimal against INTEGER
False
-- index_finds DECIMAL(20,6) as decimal_float against DOUBLE
False
-- index_finds DOUBLE as decimal_float against DECIMAL(18,4)
False
-- index_finds DOUBLE as decimal_float against DECIMAL(20,6)
False
-- index_finds DOUBLE as float against DOUBLE
False
-- index_finds DOUBLE as integer_float against BIGINT
False
-- index_finds DOUBLE as integer_float against BOOLEAN
False
-- index_finds DOUBLE as integer_float against INTEGER
False
-- index_finds INTEGER as decimal against DECIMAL(18,4)
False
-- index_finds INTEGER as decimal against DECIMAL(20,6)
False
-- index_finds INTEGER as integer against BIGINT
False
-- index_finds INTEGER as integer against BOOLEAN
False
-- index_finds INTEGER as integer against INTEGER
False
-- index_finds INTEGER as integer_float against DOUBLE
False
-- index_finds JSON as json against JSON
False
-- index_finds JSON as json_text against TEXT
False
-- index_finds TEXT as json_text against JSON
False
-- index_finds TEXT as text against TEXT
False
-- index_finds TEXT as uuid_text against UUID
False
-- index_finds TIME as time against TIME
False
-- index_finds TIMESTAMP as timestamp against DATE
False
-- index_finds TIMESTAMP as timestamp against TIMESTAMP
False
-- index_finds TIMESTAMPTZ as timestamptz against TIMESTAMPTZ
False
-- index_finds UUID as uuid against UUID
False
-- index_finds UUID as uuid_text against TEXT
False
-- index_finds array A as nested against array A
False
-- index_finds binary BLOB as binary against untyped
False
-- index_finds boolean BOOLEAN as boolean against untyped
False
-- index_finds boolean BOOLEAN as decimal against decimal NUMERIC
False
-- index_finds boolean BOOLEAN as integer against integer INTEGER
False
-- index_finds boolean BOOLEAN as integer_float against float REAL
False
-- index_finds date DATE as date against untyped
False
-- index_finds decimal NUMERIC as decimal against boolean BOOLEAN
False
-- index_finds decimal NUMERIC as decimal_float against float REAL
False
-- index_finds float REAL as decimal_float against decimal NUMERIC
False
-- index_finds float REAL as integer_float against boolean BOOLEAN
False
-- index_finds integer INTEGER as integer against boolean BOOLEAN
False
-- index_finds integer INTEGER as integer against untyped
False
-- index_finds interval INTERVAL as interval against interval INTERVAL
False
-- index_finds other X as other against other X
False
-- index_finds text TEXT as text against untyped
False
-- index_finds untyped as binary against binary BLOB
False
-- index_finds untyped as boolean against boolean BOOLEAN
False
-- index_finds untyped as date against date DATE
False
-- index_finds untyped as integer against integer INTEGER
False
-- index_finds untyped as text against text TEXT
False
-- index_finds untyped as untyped against untyped
False
-- is_null
"x" IS NULL
-- literal
'it''s \ é'
-- modulo
("n" % 64)
-- nulls_last
x NULLS LAST
-- quote
"odd ""name"" with `ticks` and [brackets]"
-- reads_as_uuid
twofold_read('is_uuid', "x")
-- same_key binary
a.k0 IS b.k0
-- same_key binary or NULL
a.k0 IS b.k0
-- same_key boolean
a.k0 IS b.k0
-- same_key boolean or NULL
a.k0 IS b.k0
-- same_key date
a.k0 IS b.k0
-- same_key date or NULL
a.k0 IS b.k0
-- same_key decimal
a.k0 IS b.k0
-- same_key decimal or NULL
a.k0 IS b.k0
-- same_key decimal_float
a.k0 IS b.k0
-- same_key decimal_float or NULL
a.k0 IS b.k0
-- same_key float
a.k0 IS b.k0
-- same_key float or NULL
a.k0 IS b.k0
-- same_key integer
a.k0 IS b.k0
-- same_key integer or NULL
a.k0 IS b.k0
-- same_key integer_float
a.k0 IS b.k0
-- same_key integer_float or NULL
a.k0 IS b.k0
-- same_key interval
a.k0 IS b.k0
-- same_key interval or NULL
a.k0 IS b.k0
-- same_key json
a.k0 IS b.k0
-- same_key json or NULL
a.k0 IS b.k0
-- same_key json_text
a.k0 IS b.k0
-- same_key json_text or NULL
a.k0 IS b.k0
-- same_key nested
a.k0 IS b.k0
-- same_key nested or NULL
a.k0 IS b.k0
-- same_key other
a.k0 IS b.k0
-- same_key other or NULL
a.k0 IS b.k0
-- same_key text
a.k0 IS b.k0
-- same_key text or NULL
a.k0 IS b.k0
-- same_key time
a.k0 IS b.k0
-- same_key time or NULL
a.k0 IS b.k0
-- same_key timestamp
a.k0 IS b.k0
-- same_key timestamp or NULL
a.k0 IS b.k0
-- same_key timestamptz
a.k0 IS b.k0
-- same_key timestamptz or NULL
a.k0 IS b.k0
-- same_key untyped
a.k0 IS b.k0
-- same_key untyped or NULL
a.k0 IS b.k0
-- same_key uuid
a.k0 IS b.k0
-- same_key uuid or NULL
a.k0 IS b.k0
-- same_key uuid_text
a.k0 IS b.k0
-- same_key uuid_text or NULL
a.k0 IS b.k0
-- sum_if
SUM(x) FILTER (WHERE y > 1)
-- transport array A
twofold_show('array', "x")
-- transport bigint
twofold_show('integer', "x")
-- transport binary
twofold_show('binary', "x")
-- transport binary BLOB
twofold_show('binary', "x")
-- transport boolean
twofold_show('boolean', "x")
-- transport boolean BOOLEAN
twofold_show('boolean', "x")
-- transport date
twofold_show('date', "x")
-- transport date DATE
twofold_show('date', "x")
-- transport decimal
twofold_show('decimal', "x")
-- transport decimal NUMERIC
twofold_show('decimal', "x")
-- transport fine_decimal
twofold_show('decimal', "x")
-- transport float
twofold_show('float', "x")
-- transport float REAL
twofold_show('float', "x")
-- transport integer
twofold_show('integer', "x")
-- transport integer INTEGER
twofold_show('integer', "x")
-- transport interval INTERVAL
twofold_show('interval', "x")
-- transport json
twofold_show('json', "x")
-- transport other X
twofold_show('other', "x")
-- transport text
twofold_show('text', "x")
-- transport text TEXT
twofold_show('text', "x")
-- transport time
twofold_show('time', "x")
-- transport timestamp
twofold_show('timestamp', "x")
-- transport timestamptz
twofold_show('timestamptz', "x")
-- transport untyped
twofold_show('untyped', "x")
-- transport uuid
twofold_show('uuid', "x")
