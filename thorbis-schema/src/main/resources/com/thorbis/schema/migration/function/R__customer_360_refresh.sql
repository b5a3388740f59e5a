-- Keeping the customer 360 fresh. How late this runs costs readers time, never truth.
SELECT thorbis.open_to_definer('reporting_mgmt');
SET LOCAL ROLE thorbis_definer;

-- Each statement sees what was committed before it began, and their order is what makes it right:
-- 1. The lock comes first. Two refreshers with different marks of one customer could else overwrite the newer row.
-- 2. Marks that are seen are removed: no watermark, since a mark of a lower id may be committed later.
-- 3. The figures are computed by a later statement, which sees all that the removed marks told of, and perhaps more. For
--    what it did not see, there is a mark that this transaction did not remove.
-- If the transaction fails, the marks are back.
CREATE OR REPLACE FUNCTION reporting_mgmt.refresh_customer_360(
    marks integer DEFAULT 1000, OUT marks_taken integer, OUT customers_refreshed integer)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    tenant uuid := thorbis.tenant()::uuid;
    customers uuid[];
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'the customer 360 cannot be refreshed under isolation level %',
            current_setting('transaction_isolation')
            USING ERRCODE = 'invalid_transaction_state',
                HINT = 'Use READ COMMITTED: marks and figures must be read with snapshots of their own.';
    END IF;
    IF marks IS NULL OR marks < 1 THEN
        RAISE EXCEPTION 'refreshing % marks', quote_nullable(marks)
            USING ERRCODE = 'invalid_parameter_value', HINT = 'Say 1 or more.';
    END IF;
    IF NOT pg_try_advisory_xact_lock(hashtextextended('reporting_mgmt.refresh_customer_360 ' || tenant, 0)) THEN
        RETURN;
    END IF;

    WITH taken AS (
        DELETE FROM reporting_mgmt.stale_customers AS m
        WHERE m.business_id = tenant AND m.id = ANY (ARRAY(
            SELECT oldest.id FROM reporting_mgmt.stale_customers AS oldest
            WHERE oldest.business_id = tenant ORDER BY oldest.id LIMIT marks))
        RETURNING m.customer_id)
    SELECT count(*), coalesce(array_agg(DISTINCT customer_id), '{}') INTO marks_taken, customers FROM taken;
    customers_refreshed := cardinality(customers);
    IF marks_taken = 0 THEN
        RETURN;
    END IF;

    INSERT INTO reporting_mgmt.customer_activity AS a (
        id, business_id,
        total_work_orders, hs_revenue, last_hs_service,
        total_repair_orders, total_vehicles, auto_revenue, last_auto_service,
        total_restaurant_orders, restaurant_revenue, last_restaurant_order,
        total_retail_orders, retail_revenue, last_retail_order)
    SELECT l.id, l.business_id,
        l.total_work_orders, l.hs_revenue, l.last_hs_service,
        l.total_repair_orders, l.total_vehicles, l.auto_revenue, l.last_auto_service,
        l.total_restaurant_orders, l.restaurant_revenue, l.last_restaurant_order,
        l.total_retail_orders, l.retail_revenue, l.last_retail_order
    FROM reporting_mgmt.live_customer_activity AS l
    WHERE l.business_id = tenant AND l.id = ANY (customers)
    ON CONFLICT (business_id, id) DO UPDATE SET
        total_work_orders = excluded.total_work_orders,
        hs_revenue = excluded.hs_revenue,
        last_hs_service = excluded.last_hs_service,
        total_repair_orders = excluded.total_repair_orders,
        total_vehicles = excluded.total_vehicles,
        auto_revenue = excluded.auto_revenue,
        last_auto_service = excluded.last_auto_service,
        total_restaurant_orders = excluded.total_restaurant_orders,
        restaurant_revenue = excluded.restaurant_revenue,
        last_restaurant_order = excluded.last_restaurant_order,
        total_retail_orders = excluded.total_retail_orders,
        retail_revenue = excluded.retail_revenue,
        last_retail_order = excluded.last_retail_order
    -- A mark says no more than: look again. Most customers of a rebuild are as they were.
    WHERE (a.total_work_orders, a.hs_revenue, a.last_hs_service,
            a.total_repair_orders, a.total_vehicles, a.auto_revenue, a.last_auto_service,
            a.total_restaurant_orders, a.restaurant_revenue, a.last_restaurant_order,
            a.total_retail_orders, a.retail_revenue, a.last_retail_order)
        IS DISTINCT FROM (excluded.total_work_orders, excluded.hs_revenue, excluded.last_hs_service,
            excluded.total_repair_orders, excluded.total_vehicles, excluded.auto_revenue, excluded.last_auto_service,
            excluded.total_restaurant_orders, excluded.restaurant_revenue, excluded.last_restaurant_order,
            excluded.total_retail_orders, excluded.retail_revenue, excluded.last_retail_order);

    DELETE FROM reporting_mgmt.customer_activity AS a
    WHERE a.business_id = tenant AND a.id = ANY (customers)
        AND NOT EXISTS (
            SELECT FROM hs.customers AS c
            WHERE c.business_id = tenant AND c.id = a.id AND c.deleted_at IS NULL);
END
$$;
COMMENT ON FUNCTION reporting_mgmt.refresh_customer_360 IS
    'Takes up to so many of the tenant''s oldest marks and computes their customers again; NULL, NULL and nothing done '
    'where another transaction is at it. READ COMMITTED only; commit after each call.';
REVOKE EXECUTE ON FUNCTION reporting_mgmt.refresh_customer_360 FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting_mgmt.refresh_customer_360 TO thorbis_scheduler;

-- Jumps from tenant to tenant along the key, so that a tenant with a million marks costs no more than one with one.
CREATE OR REPLACE FUNCTION reporting_mgmt.tenants_with_stale()
    RETURNS TABLE (business_id uuid, oldest_mark timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        WITH RECURSIVE firsts AS (
            (SELECT m.business_id, m.marked_at FROM reporting_mgmt.stale_customers AS m
                ORDER BY m.business_id, m.id LIMIT 1)
            UNION ALL
            SELECT following.business_id, following.marked_at
            FROM firsts AS f
            CROSS JOIN LATERAL (
                SELECT m.business_id, m.marked_at FROM reporting_mgmt.stale_customers AS m
                WHERE m.business_id > f.business_id ORDER BY m.business_id, m.id LIMIT 1) AS following)
        SELECT f.business_id, f.marked_at FROM firsts AS f ORDER BY f.marked_at, f.business_id;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.tenants_with_stale IS
    'The tenants that have marks, those that wait longest first, and when the change of their first mark began';
REVOKE EXECUTE ON FUNCTION reporting_mgmt.tenants_with_stale FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting_mgmt.tenants_with_stale TO thorbis_scheduler;

CREATE OR REPLACE FUNCTION reporting_mgmt.customer_360_queue(
    OUT tenants bigint, OUT marks bigint, OUT oldest_mark timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT count(DISTINCT m.business_id), count(*), min(m.marked_at) INTO tenants, marks, oldest_mark
    FROM reporting_mgmt.stale_customers AS m;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.customer_360_queue IS
    'How much there is to refresh over all tenants, for monitoring: it reads every mark';
REVOKE EXECUTE ON FUNCTION reporting_mgmt.customer_360_queue FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting_mgmt.customer_360_queue TO thorbis_scheduler;

CREATE OR REPLACE FUNCTION reporting_mgmt.rebuild_customer_360() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    tenant uuid := thorbis.tenant()::uuid;
    marked bigint;
BEGIN
    -- Rows whose customer is gone too, for them to be removed.
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT tenant, c.id FROM hs.customers AS c WHERE c.business_id = tenant AND c.deleted_at IS NULL
    UNION
    SELECT tenant, a.id FROM reporting_mgmt.customer_activity AS a WHERE a.business_id = tenant;
    GET DIAGNOSTICS marked = ROW_COUNT;
    RETURN marked;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.rebuild_customer_360 IS
    'Marks every customer of the tenant, and says how many. Needed after TRUNCATE and after loads that skip triggers, '
    'as session_replication_role and logical replication do.';
REVOKE EXECUTE ON FUNCTION reporting_mgmt.rebuild_customer_360 FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting_mgmt.rebuild_customer_360 TO thorbis_scheduler;
RESET ROLE;
SELECT thorbis.close_to_definer('reporting_mgmt');

-- For pg_cron, and whoever has no other scheduler. As the caller, who is thorbis_scheduler: a definer cannot commit.
CREATE OR REPLACE PROCEDURE reporting_mgmt.refresh_all_customers_360(
    marks integer DEFAULT 1000, at_most interval DEFAULT '1 minute')
LANGUAGE plpgsql
AS $$
DECLARE
    deadline timestamptz := clock_timestamp() + at_most;
    tenants uuid[] := ARRAY(SELECT business_id FROM reporting_mgmt.tenants_with_stale());
    tenant uuid;
    taken integer;
BEGIN
    FOREACH tenant IN ARRAY tenants LOOP
        LOOP
            EXIT WHEN clock_timestamp() >= deadline;
            COMMIT;
            PERFORM thorbis.enter(tenant::text, 'customer 360');
            SELECT r.marks_taken INTO taken FROM reporting_mgmt.refresh_customer_360(marks) AS r;
            EXIT WHEN taken IS NULL OR taken < marks;
        END LOOP;
    END LOOP;
END
$$;
COMMENT ON PROCEDURE reporting_mgmt.refresh_all_customers_360 IS
    'Refreshes tenant by tenant, a transaction for so many marks, until there are none or the time is over. With pg_cron: '
    'SELECT cron.schedule_in_database(''customer 360'', ''5 seconds'', ''CALL reporting_mgmt.refresh_all_customers_360()'', '
    '''the database'', ''a login that is a member of thorbis_scheduler'');';
