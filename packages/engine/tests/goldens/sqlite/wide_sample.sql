SELECT COUNT(*)
FROM "before"
WHERE (twofold_draw(1073741824, 'integer', 'integer', "k0", 'text', 'text', "k1"))
