-- How punctual each carrier was, month by month. Built from the model `flights`.
-- datafold: pk=carrier,month
CREATE OR REPLACE TABLE ${schema}.carrier_months AS
SELECT
    a.name AS carrier,
    CAST(date_trunc('month', f.scheduled_hour AT TIME ZONE 'America/New_York') AS DATE) AS month,
    count(*) AS flights,
    count(*) FILTER (WHERE f.is_cancelled) AS cancelled,
    CAST(avg(f.delay_minutes) AS DECIMAL(6, 2)) AS mean_delay_minutes
FROM ${schema}.flights AS f
JOIN raw.airlines AS a ON a.carrier = f.carrier
GROUP BY ALL;
