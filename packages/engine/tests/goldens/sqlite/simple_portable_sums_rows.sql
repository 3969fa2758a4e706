SELECT COUNT(*)
FROM "before_simple"
WHERE (ABS((twofold_hex(SUBSTR(twofold_md5(twofold_part(twofold_print('integer', 'integer', "id"), 0)), 1, 15)) % 64)) IN (1, 2, 100))
