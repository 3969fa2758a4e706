select
    customer_id,
    count(*) as orders,
    sum(amount) as spent
from {{ ref('orders') }}
group by customer_id
