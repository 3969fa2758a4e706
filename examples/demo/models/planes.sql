-- Planes seen in New York.
-- datafold: pk=tailnum
CREATE OR REPLACE TABLE ${schema}.planes AS
SELECT p.tailnum, p.year, p.manufacturer, p.model, p.engines, p.seats
FROM raw.planes AS p;
