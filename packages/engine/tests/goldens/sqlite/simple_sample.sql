SELECT COUNT(*)
FROM "before_simple"
WHERE (twofold_draw(1073741824, 'integer', 'integer', "id"))
