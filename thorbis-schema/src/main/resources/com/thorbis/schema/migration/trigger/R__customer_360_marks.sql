-- Whoever changes what the customer 360 counts leaves a mark on the customer, in the same transaction. Statement
-- triggers, since a mark each of a thousand rows would cost a thousand inserts. As the definer: services may only read
-- marks, and where a cascade from another tenant's side runs them, no tenant need be set.
SELECT thorbis.open_to_definer('reporting_mgmt');
SET LOCAL ROLE thorbis_definer;

-- For INSERT and DELETE of rows that have a customer. A row that counts in no way leaves a mark all the same: a mark too
-- many costs a look, one too few is a wrong figure for ever.
CREATE OR REPLACE FUNCTION reporting_mgmt.mark_customers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    -- A business that is being deleted takes its rows and its marks with it: a mark for itself would lack its business.
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT DISTINCT r.business_id, r.customer_id
    FROM changed AS r
    WHERE r.customer_id IS NOT NULL
        AND (TG_OP = 'INSERT' OR EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id));
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_customers IS 'AFTER INSERT and DELETE trigger: marks the customers of the rows';

CREATE OR REPLACE FUNCTION reporting_mgmt.mark_themselves() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT r.business_id, r.id
    FROM changed AS r
    WHERE TG_OP = 'INSERT' OR EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_themselves IS 'AFTER INSERT and DELETE trigger of customers: marks them';

-- For UPDATE, what counts is compared on both sides, so that a change of anything else leaves no mark. Both the old and
-- the new customer of a row are marked: a row that moves changes two.
CREATE OR REPLACE FUNCTION reporting_mgmt.mark_changed_customers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT r.business_id, r.id
    FROM (
        (SELECT business_id, id FROM replaced WHERE deleted_at IS NULL
            EXCEPT SELECT business_id, id FROM changed WHERE deleted_at IS NULL)
        UNION ALL
        (SELECT business_id, id FROM changed WHERE deleted_at IS NULL
            EXCEPT SELECT business_id, id FROM replaced WHERE deleted_at IS NULL)) AS r
    WHERE EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_changed_customers IS
    'AFTER UPDATE trigger of customers: marks those deleted softly or restored';

-- Work orders and repair orders.
CREATE OR REPLACE FUNCTION reporting_mgmt.mark_customers_of_jobs() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT DISTINCT r.business_id, r.customer_id
    FROM (
        (SELECT business_id, id, customer_id, status, total_amount, created_at FROM replaced WHERE deleted_at IS NULL
            EXCEPT
            SELECT business_id, id, customer_id, status, total_amount, created_at FROM changed WHERE deleted_at IS NULL)
        UNION ALL
        (SELECT business_id, id, customer_id, status, total_amount, created_at FROM changed WHERE deleted_at IS NULL
            EXCEPT
            SELECT business_id, id, customer_id, status, total_amount, created_at FROM replaced WHERE deleted_at IS NULL)
        ) AS r
    WHERE r.customer_id IS NOT NULL
        AND EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_customers_of_jobs IS
    'AFTER UPDATE trigger of work orders and repair orders: marks the customers, where what counts has changed';

CREATE OR REPLACE FUNCTION reporting_mgmt.mark_customers_of_orders() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT DISTINCT r.business_id, r.customer_id
    FROM (
        (SELECT business_id, id, customer_id, status, total_amount, created_at FROM replaced
            EXCEPT SELECT business_id, id, customer_id, status, total_amount, created_at FROM changed)
        UNION ALL
        (SELECT business_id, id, customer_id, status, total_amount, created_at FROM changed
            EXCEPT SELECT business_id, id, customer_id, status, total_amount, created_at FROM replaced)) AS r
    WHERE r.customer_id IS NOT NULL
        AND EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_customers_of_orders IS
    'AFTER UPDATE trigger of restaurant orders: marks the customers, where what counts has changed';

CREATE OR REPLACE FUNCTION reporting_mgmt.mark_customers_of_sales() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT DISTINCT r.business_id, r.customer_id
    FROM (
        (SELECT business_id, id, customer_id, order_type, order_status, total_amount, created_at FROM replaced
            EXCEPT SELECT business_id, id, customer_id, order_type, order_status, total_amount, created_at FROM changed)
        UNION ALL
        (SELECT business_id, id, customer_id, order_type, order_status, total_amount, created_at FROM changed
            EXCEPT SELECT business_id, id, customer_id, order_type, order_status, total_amount, created_at FROM replaced)
        ) AS r
    WHERE r.customer_id IS NOT NULL
        AND EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_customers_of_sales IS
    'AFTER UPDATE trigger of sales orders: marks the customers, where what counts has changed';

CREATE OR REPLACE FUNCTION reporting_mgmt.mark_owners() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO reporting_mgmt.stale_customers (business_id, customer_id)
    SELECT DISTINCT r.business_id, r.customer_id
    FROM (
        (SELECT business_id, id, customer_id FROM replaced WHERE deleted_at IS NULL
            EXCEPT SELECT business_id, id, customer_id FROM changed WHERE deleted_at IS NULL)
        UNION ALL
        (SELECT business_id, id, customer_id FROM changed WHERE deleted_at IS NULL
            EXCEPT SELECT business_id, id, customer_id FROM replaced WHERE deleted_at IS NULL)) AS r
    WHERE EXISTS (SELECT FROM tenant_mgmt.businesses AS b WHERE b.id = r.business_id);
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION reporting_mgmt.mark_owners IS
    'AFTER UPDATE trigger of vehicles: marks the old and the new owner, and that of one deleted softly or restored';

GRANT EXECUTE ON FUNCTION reporting_mgmt.mark_customers, reporting_mgmt.mark_themselves,
    reporting_mgmt.mark_changed_customers, reporting_mgmt.mark_customers_of_jobs,
    reporting_mgmt.mark_customers_of_orders, reporting_mgmt.mark_customers_of_sales, reporting_mgmt.mark_owners TO PUBLIC;
RESET ROLE;

CREATE OR REPLACE TRIGGER mark_customers_insert AFTER INSERT ON hs.customers
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_themselves();
CREATE OR REPLACE TRIGGER mark_customers_update AFTER UPDATE ON hs.customers
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_changed_customers();
CREATE OR REPLACE TRIGGER mark_customers_delete AFTER DELETE ON hs.customers
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_themselves();

CREATE OR REPLACE TRIGGER mark_customers_insert AFTER INSERT ON hs.work_orders
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();
CREATE OR REPLACE TRIGGER mark_customers_update AFTER UPDATE ON hs.work_orders
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers_of_jobs();
CREATE OR REPLACE TRIGGER mark_customers_delete AFTER DELETE ON hs.work_orders
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();

CREATE OR REPLACE TRIGGER mark_customers_insert AFTER INSERT ON auto.vehicles
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();
CREATE OR REPLACE TRIGGER mark_customers_update AFTER UPDATE ON auto.vehicles
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_owners();
CREATE OR REPLACE TRIGGER mark_customers_delete AFTER DELETE ON auto.vehicles
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();

CREATE OR REPLACE TRIGGER mark_customers_insert AFTER INSERT ON auto.repair_orders
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();
CREATE OR REPLACE TRIGGER mark_customers_update AFTER UPDATE ON auto.repair_orders
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers_of_jobs();
CREATE OR REPLACE TRIGGER mark_customers_delete AFTER DELETE ON auto.repair_orders
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();

CREATE OR REPLACE TRIGGER mark_customers_insert AFTER INSERT ON rest.orders
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();
CREATE OR REPLACE TRIGGER mark_customers_update AFTER UPDATE ON rest.orders
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers_of_orders();
CREATE OR REPLACE TRIGGER mark_customers_delete AFTER DELETE ON rest.orders
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();

CREATE OR REPLACE TRIGGER mark_customers_insert AFTER INSERT ON ret.sales_orders
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();
CREATE OR REPLACE TRIGGER mark_customers_update AFTER UPDATE ON ret.sales_orders
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers_of_sales();
CREATE OR REPLACE TRIGGER mark_customers_delete AFTER DELETE ON ret.sales_orders
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION reporting_mgmt.mark_customers();

-- A trigger needs the right at its creation only. Who had it later could hang the function on a table of their own.
SET LOCAL ROLE thorbis_definer;
REVOKE EXECUTE ON FUNCTION reporting_mgmt.mark_customers, reporting_mgmt.mark_themselves,
    reporting_mgmt.mark_changed_customers, reporting_mgmt.mark_customers_of_jobs,
    reporting_mgmt.mark_customers_of_orders, reporting_mgmt.mark_customers_of_sales,
    reporting_mgmt.mark_owners FROM PUBLIC;
RESET ROLE;
SELECT thorbis.close_to_definer('reporting_mgmt');
