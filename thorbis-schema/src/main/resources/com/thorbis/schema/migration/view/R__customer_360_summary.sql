-- What counts as revenue, once for everybody who asks: realised orders only. A returned order came back as a whole; an
-- order of type return brings back a part of another one.
CREATE OR REPLACE FUNCTION reporting_mgmt.work_order_revenue(status text, total_amount numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status = 'completed' THEN total_amount ELSE 0.00 END;
COMMENT ON FUNCTION reporting_mgmt.work_order_revenue IS 'What a work order adds to the revenue of home services';

CREATE OR REPLACE FUNCTION reporting_mgmt.repair_order_revenue(status text, total_amount numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status IN ('completed', 'delivered') THEN total_amount ELSE 0.00 END;
COMMENT ON FUNCTION reporting_mgmt.repair_order_revenue IS 'What a repair order adds to the revenue of the garage';

CREATE OR REPLACE FUNCTION reporting_mgmt.order_revenue(status text, total_amount numeric) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status = 'completed' THEN total_amount ELSE 0.00 END;
COMMENT ON FUNCTION reporting_mgmt.order_revenue IS 'What an order adds to the revenue of the restaurant';

CREATE OR REPLACE FUNCTION reporting_mgmt.sales_order_revenue(order_type text, order_status text, total_amount numeric)
    RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN order_status NOT IN ('shipped', 'completed') OR order_type = 'quote' THEN 0.00
    WHEN order_type = 'return' THEN -abs(total_amount) ELSE total_amount END;
COMMENT ON FUNCTION reporting_mgmt.sales_order_revenue IS 'What a sales order adds to the revenue of retail';

-- In hours: days are those of the session's time zone, in which a change of the clock would move the border.
CREATE OR REPLACE FUNCTION reporting_mgmt.lifecycle_stage(last_activity_at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
RETURN CASE WHEN last_activity_at > now() - interval '2160 hours' THEN 'active'
    WHEN last_activity_at > now() - interval '8760 hours' THEN 'dormant' ELSE 'inactive' END;
COMMENT ON FUNCTION reporting_mgmt.lifecycle_stage IS
    'active within 90 days of the last activity, dormant within 365, else inactive; as of the transaction''s start';

-- One look at each table by the customer's index: for few customers.
CREATE OR REPLACE VIEW reporting_mgmt.live_customer_activity WITH (security_invoker = true) AS
SELECT c.id, c.business_id,
    hs.total_work_orders, hs.hs_revenue, hs.last_hs_service,
    auto.total_repair_orders, owned.total_vehicles, auto.auto_revenue, auto.last_auto_service,
    rest.total_restaurant_orders, rest.restaurant_revenue, rest.last_restaurant_order,
    ret.total_retail_orders, ret.retail_revenue, ret.last_retail_order
FROM hs.customers AS c
CROSS JOIN LATERAL (
    SELECT count(*) AS total_work_orders,
        coalesce(sum(reporting_mgmt.work_order_revenue(w.status, w.total_amount)), 0.00) AS hs_revenue,
        max(w.created_at) FILTER (WHERE w.status <> 'cancelled') AS last_hs_service
    FROM hs.work_orders AS w
    WHERE w.business_id = c.business_id AND w.customer_id = c.id AND w.deleted_at IS NULL) AS hs
CROSS JOIN LATERAL (
    SELECT count(*) AS total_repair_orders,
        coalesce(sum(reporting_mgmt.repair_order_revenue(r.status, r.total_amount)), 0.00) AS auto_revenue,
        max(r.created_at) FILTER (WHERE r.status <> 'cancelled') AS last_auto_service
    FROM auto.repair_orders AS r
    WHERE r.business_id = c.business_id AND r.customer_id = c.id AND r.deleted_at IS NULL) AS auto
CROSS JOIN LATERAL (
    SELECT count(*) AS total_vehicles
    FROM auto.vehicles AS v
    WHERE v.business_id = c.business_id AND v.customer_id = c.id AND v.deleted_at IS NULL) AS owned
CROSS JOIN LATERAL (
    SELECT count(*) AS total_restaurant_orders,
        coalesce(sum(reporting_mgmt.order_revenue(o.status, o.total_amount)), 0.00) AS restaurant_revenue,
        max(o.created_at) FILTER (WHERE o.status NOT IN ('draft', 'cancelled')) AS last_restaurant_order
    FROM rest.orders AS o
    WHERE o.business_id = c.business_id AND o.customer_id = c.id) AS rest
CROSS JOIN LATERAL (
    SELECT count(*) AS total_retail_orders,
        coalesce(sum(reporting_mgmt.sales_order_revenue(s.order_type, s.order_status, s.total_amount)), 0.00)
            AS retail_revenue,
        max(s.created_at) FILTER (WHERE s.order_type <> 'quote' AND s.order_status <> 'cancelled') AS last_retail_order
    FROM ret.sales_orders AS s
    WHERE s.business_id = c.business_id AND s.customer_id = c.id) AS ret
WHERE c.deleted_at IS NULL;
COMMENT ON VIEW reporting_mgmt.live_customer_activity IS
    'What customer_activity should hold, computed from the orders and vehicles. Read it for few customers, by their ids.';
GRANT SELECT ON reporting_mgmt.live_customer_activity TO thorbis_app, thorbis_admin, thorbis_definer;

-- Every customer's figures as they are now: from the summary where there is no mark, else computed. A refresh removes the
-- marks and writes the summary in one transaction, so that a snapshot sees both or neither.
CREATE OR REPLACE VIEW reporting_mgmt.current_customer_activity WITH (security_invoker = true) AS
SELECT a.id, a.business_id,
    a.total_work_orders, a.hs_revenue, a.last_hs_service,
    a.total_repair_orders, a.total_vehicles, a.auto_revenue, a.last_auto_service,
    a.total_restaurant_orders, a.restaurant_revenue, a.last_restaurant_order,
    a.total_retail_orders, a.retail_revenue, a.last_retail_order,
    a.total_cross_industry_revenue, a.last_activity_at
FROM reporting_mgmt.customer_activity AS a
WHERE NOT EXISTS (
    SELECT FROM reporting_mgmt.stale_customers AS m WHERE m.business_id = a.business_id AND m.customer_id = a.id)
UNION ALL
SELECT l.id, l.business_id,
    l.total_work_orders, l.hs_revenue, l.last_hs_service,
    l.total_repair_orders, l.total_vehicles, l.auto_revenue, l.last_auto_service,
    l.total_restaurant_orders, l.restaurant_revenue, l.last_restaurant_order,
    l.total_retail_orders, l.retail_revenue, l.last_retail_order,
    l.hs_revenue + l.auto_revenue + l.restaurant_revenue + l.retail_revenue,
    greatest(l.last_hs_service, l.last_auto_service, l.last_restaurant_order, l.last_retail_order)
FROM (SELECT DISTINCT business_id, customer_id FROM reporting_mgmt.stale_customers) AS m
JOIN reporting_mgmt.live_customer_activity AS l ON l.business_id = m.business_id AND l.id = m.customer_id;
COMMENT ON VIEW reporting_mgmt.current_customer_activity IS
    'What each customer that is not deleted bought, exact at every read';
GRANT SELECT ON reporting_mgmt.current_customer_activity TO thorbis_app, thorbis_admin, thorbis_definer;

-- LEFT JOIN, though every row has its customer: a query that asks for no name is spared the join.
CREATE OR REPLACE VIEW reporting_mgmt.customer_360_view WITH (security_invoker = true) AS
SELECT a.id, a.business_id,
    c.customer_number,
    coalesce(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.company_name) AS customer_name,
    c.email_primary, c.phone_primary,
    a.total_cross_industry_revenue AS total_revenue,
    c.created_at AS customer_since,
    a.total_work_orders, a.hs_revenue, a.last_hs_service,
    a.total_repair_orders, a.total_vehicles, a.auto_revenue, a.last_auto_service,
    a.total_restaurant_orders, a.restaurant_revenue, a.last_restaurant_order,
    a.total_retail_orders, a.retail_revenue, a.last_retail_order,
    a.total_cross_industry_revenue,
    reporting_mgmt.lifecycle_stage(a.last_activity_at) AS customer_lifecycle_stage,
    a.last_activity_at
FROM reporting_mgmt.current_customer_activity AS a
LEFT JOIN hs.customers AS c ON c.business_id = a.business_id AND c.id = a.id;
COMMENT ON VIEW reporting_mgmt.customer_360_view IS
    'A customer with what it bought in every industry of the business, exact at every read; customers that are deleted are not in it';
COMMENT ON COLUMN reporting_mgmt.customer_360_view.customer_name IS
    'First and last name, as far as there are; else that of the company.';
COMMENT ON COLUMN reporting_mgmt.customer_360_view.total_revenue IS 'The same as total_cross_industry_revenue.';
COMMENT ON COLUMN reporting_mgmt.customer_360_view.total_cross_industry_revenue IS
    'Of realised orders of all industries, less returns, in the currency of the business, with tax and tips.';
COMMENT ON COLUMN reporting_mgmt.customer_360_view.customer_since IS 'When the customer was created.';
COMMENT ON COLUMN reporting_mgmt.customer_360_view.customer_lifecycle_stage IS
    'active within 90 days of last_activity_at, dormant within 365, else inactive; so it changes as time passes.';
COMMENT ON COLUMN reporting_mgmt.customer_360_view.last_activity_at IS
    'When the newest order that counts was created; NULL if the customer never bought.';
GRANT SELECT ON reporting_mgmt.customer_360_view TO thorbis_app, thorbis_admin, thorbis_definer;

-- This file runs again when it is changed, and with it what counts: nothing that was summed up so far is true then.
SELECT thorbis.open_to_definer('reporting_mgmt');
SET LOCAL ROLE thorbis_definer;
INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
SELECT business_id, id FROM hs.customers UNION SELECT business_id, id FROM reporting_mgmt.customer_activity;
RESET ROLE;
SELECT thorbis.close_to_definer('reporting_mgmt');
