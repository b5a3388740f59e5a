-- The customer 360: one row a customer, kept fresh by a queue of marks. No materialized view: row-level security does not
-- reach one, and refreshing it costs the same for one changed customer as for all.
CREATE SCHEMA reporting_mgmt;
COMMENT ON SCHEMA reporting_mgmt IS 'Summaries for reports, kept fresh as rows change.';

CREATE TABLE reporting_mgmt.customer_activity (
    id uuid NOT NULL,
    business_id uuid NOT NULL
        CONSTRAINT fk_customer_activity_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    total_work_orders bigint NOT NULL,
    hs_revenue numeric(18,2) NOT NULL,
    last_hs_service timestamptz,
    total_repair_orders bigint NOT NULL,
    total_vehicles bigint NOT NULL,
    auto_revenue numeric(18,2) NOT NULL,
    last_auto_service timestamptz,
    total_restaurant_orders bigint NOT NULL,
    restaurant_revenue numeric(18,2) NOT NULL,
    last_restaurant_order timestamptz,
    total_retail_orders bigint NOT NULL,
    retail_revenue numeric(18,2) NOT NULL,
    last_retail_order timestamptz,
    total_cross_industry_revenue numeric(18,2) NOT NULL
        GENERATED ALWAYS AS (hs_revenue + auto_revenue + restaurant_revenue + retail_revenue) STORED,
    last_activity_at timestamptz GENERATED ALWAYS AS (
        greatest(last_hs_service, last_auto_service, last_restaurant_order, last_retail_order)) STORED,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE reporting_mgmt.customer_activity IS
    'What a customer bought, a row for each that is not deleted. True only where the customer has no mark in '
    'stale_customers: read customer_360_view instead.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.id IS
    'The customer''s; without a key, so that refreshing and writing customers wait for each other nowhere.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.total_work_orders IS 'Not deleted, in any status.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.hs_revenue IS
    'Total of completed work orders, in the currency of the business, with tax.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.last_hs_service IS
    'When the newest work order that is not cancelled was created; NULL without one.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.total_repair_orders IS 'Not deleted, in any status.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.total_vehicles IS 'The customer''s now, not deleted.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.auto_revenue IS
    'Total of completed and delivered repair orders, in the currency of the business, with tax.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.last_auto_service IS
    'When the newest repair order that is not cancelled was created; NULL without one.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.total_restaurant_orders IS 'In any status.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.restaurant_revenue IS
    'Total of completed restaurant orders, in the currency of the business, with tax and tips.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.last_restaurant_order IS
    'When the newest restaurant order that is neither a draft nor cancelled was created; NULL without one.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.total_retail_orders IS
    'In any status and of any type, quotes and returns too.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.retail_revenue IS
    'Total of shipped and completed sales orders less that of returns, without quotes, in the currency of the business, '
    'with tax and shipping. Negative if more came back than is known to have gone out.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.last_retail_order IS
    'When the newest sales order that is neither a quote nor cancelled was created; NULL without one.';
COMMENT ON COLUMN reporting_mgmt.customer_activity.last_activity_at IS
    'The newest of the four; NULL if the customer never bought.';

SELECT thorbis.make_tenant_table('reporting_mgmt.customer_activity', access => 'read_only');
-- The first customers by revenue, and those within a stage, which is a range of last_activity_at.
CREATE INDEX idx_customer_activity_revenue
    ON reporting_mgmt.customer_activity (business_id, total_cross_industry_revenue DESC, id);
CREATE INDEX idx_customer_activity_last_activity_at
    ON reporting_mgmt.customer_activity (business_id, last_activity_at, id);

-- Nothing is unique here but the key, and nothing refers to customers: writers have nothing to wait for.
CREATE TABLE reporting_mgmt.stale_customers (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    business_id uuid NOT NULL
        CONSTRAINT fk_stale_customers_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid NOT NULL,
    marked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE reporting_mgmt.stale_customers IS
    'Marks: customers whose row in customer_activity is to be computed again. Written by triggers with the change itself.';
COMMENT ON COLUMN reporting_mgmt.stale_customers.id IS
    'About the order of the marks. One may be committed after one with a higher id, so no id can tell what was done.';
COMMENT ON COLUMN reporting_mgmt.stale_customers.customer_id IS
    'Without a key: a customer that is deleted is marked too, for its row to be removed.';
COMMENT ON COLUMN reporting_mgmt.stale_customers.marked_at IS 'When the transaction of the change began.';

SELECT thorbis.make_tenant_table('reporting_mgmt.stale_customers', access => 'read_only');
CREATE INDEX idx_stale_customers_customer_id ON reporting_mgmt.stale_customers (business_id, customer_id);

-- Emptied as fast as it fills, so that a share of its size says nothing about its dead rows.
ALTER TABLE reporting_mgmt.stale_customers SET (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000);

GRANT USAGE ON SCHEMA reporting_mgmt TO thorbis_scheduler;
