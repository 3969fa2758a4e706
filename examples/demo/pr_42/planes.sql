-- Planes seen in New York, with the carrier that flies them.
-- datafold: pk=tailnum
CREATE OR REPLACE TABLE ${schema}.planes AS
SELECT p.tailnum, p.year, p.manufacturer, p.model, p.engines, p.seats, c.name AS carrier
FROM raw.planes AS p
JOIN (SELECT DISTINCT tailnum, carrier FROM raw.flights) AS f USING (tailnum)
JOIN raw.airlines AS c ON c.carrier = f.carrier;
