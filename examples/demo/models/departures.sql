-- Flights that took off, with the seats they offered.
-- datafold: pk=scheduled_hour,carrier,flight
CREATE OR REPLACE TABLE ${schema}.departures AS
SELECT
    f.time_hour AS scheduled_hour,
    f.carrier,
    f.flight,
    f.origin,
    f.dest,
    f.dep_time,
    p.manufacturer,
    p.seats
FROM raw.flights AS f
LEFT JOIN raw.planes AS p ON p.tailnum = f.tailnum
WHERE f.dep_time IS NOT NULL;
