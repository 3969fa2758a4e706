select
    id,
    id % 50 as customer_id,
    round(id * 1.25, 2) as amount
from range(1, 1001) as numbers(id)
