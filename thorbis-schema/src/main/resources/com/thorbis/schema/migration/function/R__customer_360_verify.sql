-- One GROUP BY a table, apart from the view of the same figures, so that neither can hide a mistake of the other. One
-- statement, hence one snapshot. As the caller: a service may verify its own tenant.
CREATE OR REPLACE FUNCTION reporting_mgmt.verify_customer_360(
    first_id uuid DEFAULT '00000000-0000-0000-0000-000000000000',
    last_id uuid DEFAULT 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    RETURNS TABLE (customer_id uuid, column_name text, stored text, recomputed text)
LANGUAGE sql STABLE
AS $$
    WITH hs AS (
        SELECT w.business_id, w.customer_id, count(*) AS orders,
            sum(reporting_mgmt.work_order_revenue(w.status, w.total_amount)) AS revenue,
            max(w.created_at) FILTER (WHERE w.status <> 'cancelled') AS newest
        FROM hs.work_orders AS w
        WHERE w.business_id = (SELECT thorbis.tenant()::uuid) AND w.customer_id BETWEEN first_id AND last_id
            AND w.deleted_at IS NULL
        GROUP BY w.business_id, w.customer_id),
    auto AS (
        SELECT r.business_id, r.customer_id, count(*) AS orders,
            sum(reporting_mgmt.repair_order_revenue(r.status, r.total_amount)) AS revenue,
            max(r.created_at) FILTER (WHERE r.status <> 'cancelled') AS newest
        FROM auto.repair_orders AS r
        WHERE r.business_id = (SELECT thorbis.tenant()::uuid) AND r.customer_id BETWEEN first_id AND last_id
            AND r.deleted_at IS NULL
        GROUP BY r.business_id, r.customer_id),
    owned AS (
        SELECT v.business_id, v.customer_id, count(*) AS vehicles
        FROM auto.vehicles AS v
        WHERE v.business_id = (SELECT thorbis.tenant()::uuid) AND v.customer_id BETWEEN first_id AND last_id
            AND v.deleted_at IS NULL
        GROUP BY v.business_id, v.customer_id),
    rest AS (
        SELECT o.business_id, o.customer_id, count(*) AS orders,
            sum(reporting_mgmt.order_revenue(o.status, o.total_amount)) AS revenue,
            max(o.created_at) FILTER (WHERE o.status NOT IN ('draft', 'cancelled')) AS newest
        FROM rest.orders AS o
        WHERE o.business_id = (SELECT thorbis.tenant()::uuid) AND o.customer_id BETWEEN first_id AND last_id
        GROUP BY o.business_id, o.customer_id),
    ret AS (
        SELECT s.business_id, s.customer_id, count(*) AS orders,
            sum(reporting_mgmt.sales_order_revenue(s.order_type, s.order_status, s.total_amount)) AS revenue,
            max(s.created_at) FILTER (WHERE s.order_type <> 'quote' AND s.order_status <> 'cancelled') AS newest
        FROM ret.sales_orders AS s
        WHERE s.business_id = (SELECT thorbis.tenant()::uuid) AND s.customer_id BETWEEN first_id AND last_id
        GROUP BY s.business_id, s.customer_id),
    recomputed AS (
        SELECT c.business_id, c.id,
            coalesce(hs.orders, 0) AS total_work_orders, coalesce(hs.revenue, 0.00) AS hs_revenue,
            hs.newest AS last_hs_service,
            coalesce(auto.orders, 0) AS total_repair_orders, coalesce(owned.vehicles, 0) AS total_vehicles,
            coalesce(auto.revenue, 0.00) AS auto_revenue, auto.newest AS last_auto_service,
            coalesce(rest.orders, 0) AS total_restaurant_orders, coalesce(rest.revenue, 0.00) AS restaurant_revenue,
            rest.newest AS last_restaurant_order,
            coalesce(ret.orders, 0) AS total_retail_orders, coalesce(ret.revenue, 0.00) AS retail_revenue,
            ret.newest AS last_retail_order
        FROM hs.customers AS c
        LEFT JOIN hs ON hs.business_id = c.business_id AND hs.customer_id = c.id
        LEFT JOIN auto ON auto.business_id = c.business_id AND auto.customer_id = c.id
        LEFT JOIN owned ON owned.business_id = c.business_id AND owned.customer_id = c.id
        LEFT JOIN rest ON rest.business_id = c.business_id AND rest.customer_id = c.id
        LEFT JOIN ret ON ret.business_id = c.business_id AND ret.customer_id = c.id
        WHERE c.business_id = (SELECT thorbis.tenant()::uuid) AND c.id BETWEEN first_id AND last_id
            AND c.deleted_at IS NULL),
    stored AS (
        SELECT a.* FROM reporting_mgmt.customer_activity AS a
        WHERE a.business_id = (SELECT thorbis.tenant()::uuid) AND a.id BETWEEN first_id AND last_id)
    SELECT coalesce(a.id, r.id), difference.column_name, difference.stored, difference.recomputed
    FROM stored AS a
    FULL JOIN recomputed AS r USING (business_id, id)
    CROSS JOIN LATERAL (VALUES
        ('id', a.id::text, r.id::text),
        ('total_work_orders', a.total_work_orders::text, r.total_work_orders::text),
        ('hs_revenue', a.hs_revenue::text, r.hs_revenue::text),
        ('last_hs_service', a.last_hs_service::text, r.last_hs_service::text),
        ('total_repair_orders', a.total_repair_orders::text, r.total_repair_orders::text),
        ('total_vehicles', a.total_vehicles::text, r.total_vehicles::text),
        ('auto_revenue', a.auto_revenue::text, r.auto_revenue::text),
        ('last_auto_service', a.last_auto_service::text, r.last_auto_service::text),
        ('total_restaurant_orders', a.total_restaurant_orders::text, r.total_restaurant_orders::text),
        ('restaurant_revenue', a.restaurant_revenue::text, r.restaurant_revenue::text),
        ('last_restaurant_order', a.last_restaurant_order::text, r.last_restaurant_order::text),
        ('total_retail_orders', a.total_retail_orders::text, r.total_retail_orders::text),
        ('retail_revenue', a.retail_revenue::text, r.retail_revenue::text),
        ('last_retail_order', a.last_retail_order::text, r.last_retail_order::text))
        AS difference (column_name, stored, recomputed)
    WHERE difference.stored IS DISTINCT FROM difference.recomputed
        -- Where one side has no row, that says it all.
        AND (difference.column_name = 'id' OR a.id = r.id)
        AND NOT EXISTS (
            SELECT FROM reporting_mgmt.stale_customers AS m
            WHERE m.business_id = (SELECT thorbis.tenant()::uuid) AND m.customer_id = coalesce(a.id, r.id))
    ORDER BY coalesce(a.id, r.id)
$$;
COMMENT ON FUNCTION reporting_mgmt.verify_customer_360 IS
    'Where the summary of a customer without a mark differs from its orders and vehicles, a row for each column; none if '
    'all is well. Within the range of ids, all of one snapshot.';
