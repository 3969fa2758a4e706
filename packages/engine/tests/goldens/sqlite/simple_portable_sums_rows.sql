SELECT COUNT(*)
FROM "before_simple"
WHERE (COALESCE(ABS((twofold_hex(SUBSTR(twofold_md5((twofold_part(twofold_print('integer', 'integer', "id"), 0))), 1, 15)) % 64)), -2) IN (1, 2, 100))
