-- One row per scheduled flight from the three airports of New York in 2013.
-- datafold: pk=scheduled_hour,carrier,flight
CREATE OR REPLACE TABLE ${schema}.flights AS
SELECT
    time_hour AS scheduled_hour,
    carrier,
    flight,
    origin,
    dest,
    tailnum,
    dep_delay,
    arr_delay,
    -- Minutes late at arrival; early is 0. Flights that never arrived have none.
    CASE WHEN arr_delay < 0 THEN 0 ELSE arr_delay END AS delay_minutes,
    dep_time IS NULL AS is_cancelled,
    air_time,
    distance
FROM raw.flights;
