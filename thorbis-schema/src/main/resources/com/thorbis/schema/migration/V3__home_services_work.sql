CREATE TABLE hs.customers (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_customers_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_number text NOT NULL,
    customer_type text NOT NULL DEFAULT 'individual'
        CONSTRAINT ck_customers_customer_type CHECK (customer_type IN ('individual', 'company')),
    first_name text,
    last_name text,
    company_name text,
    email_primary text,
    phone_primary text,
    address jsonb NOT NULL DEFAULT '{}',
    preferences jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_customers_status CHECK (status IN ('prospect', 'active', 'inactive', 'blocked')),
    tags text[] NOT NULL DEFAULT '{}',
    notes text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_customers_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_customers_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_customers_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_customers_customer_number UNIQUE (business_id, customer_number),
    CONSTRAINT ck_customers_name CHECK (num_nonnulls(first_name, last_name, company_name) > 0)
);

COMMENT ON TABLE hs.customers IS 'A customer of a business, whatever its industry.';
COMMENT ON COLUMN hs.customers.customer_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN hs.customers.email_primary IS 'Not unique: families share one.';
COMMENT ON COLUMN hs.customers.address IS 'Postal address, field by field.';
COMMENT ON COLUMN hs.customers.preferences IS 'What the customer likes: contact times, channels, diets.';

SELECT thorbis.make_tenant_table('hs.customers');
SELECT thorbis.add_geo_column('hs.customers', 'service_location');
COMMENT ON COLUMN hs.customers.service_location IS 'Where the customer is served.';

CREATE TABLE hs.customer_equipment (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_customer_equipment_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid NOT NULL,
    equipment_name text NOT NULL,
    equipment_type text NOT NULL DEFAULT 'other'
        CONSTRAINT ck_customer_equipment_equipment_type CHECK (equipment_type IN (
            'hvac', 'plumbing', 'electrical', 'appliance', 'other')),
    manufacturer text,
    model_number text,
    serial_number text,
    install_date date,
    warranty_end_date date,
    equipment_status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_customer_equipment_equipment_status CHECK (equipment_status IN ('active', 'removed', 'replaced')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_customer_equipment_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_customer_equipment_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_customer_equipment_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE hs.customer_equipment IS 'A device at the customer''s that the business looks after.';
COMMENT ON COLUMN hs.customer_equipment.warranty_end_date IS 'Last day of the warranty.';

SELECT thorbis.make_tenant_table('hs.customer_equipment');
SELECT thorbis.add_tenant_key('hs.customer_equipment', 'customer_id', 'hs.customers', 'CASCADE');

CREATE TABLE hs.work_orders (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_work_orders_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid,
    equipment_id uuid,
    assigned_technician_id uuid
        CONSTRAINT fk_work_orders_assigned_technician REFERENCES user_mgmt.users ON DELETE SET NULL,
    work_order_number text NOT NULL,
    title text NOT NULL,
    description text,
    work_type text NOT NULL DEFAULT 'service_call'
        CONSTRAINT ck_work_orders_work_type CHECK (work_type IN (
            'service_call', 'installation', 'maintenance', 'repair', 'inspection')),
    priority text NOT NULL DEFAULT 'normal'
        CONSTRAINT ck_work_orders_priority CHECK (priority IN ('low', 'normal', 'high', 'emergency')),
    status text NOT NULL DEFAULT 'created'
        CONSTRAINT ck_work_orders_status CHECK (status IN (
            'created', 'scheduled', 'dispatched', 'en_route', 'on_site', 'in_progress', 'on_hold',
            'completed', 'cancelled')),
    scheduled_start timestamptz,
    scheduled_end timestamptz,
    started_at timestamptz,
    completed_at timestamptz,
    service_address jsonb NOT NULL DEFAULT '{}',
    subtotal numeric(12,2) NOT NULL DEFAULT 0,
    discount_amount numeric(12,2) NOT NULL DEFAULT 0,
    tax_amount numeric(12,2) NOT NULL DEFAULT 0,
    total_amount numeric(12,2) NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_work_orders_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_work_orders_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_work_orders_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_work_orders_work_order_number UNIQUE (business_id, work_order_number),
    CONSTRAINT ck_work_orders_schedule CHECK (scheduled_end >= scheduled_start)
);

COMMENT ON TABLE hs.work_orders IS 'A job at a customer''s.';
COMMENT ON COLUMN hs.work_orders.equipment_id IS 'The device that the job is about.';
COMMENT ON COLUMN hs.work_orders.assigned_technician_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN hs.work_orders.work_order_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN hs.work_orders.service_address IS 'Where the job is done, field by field.';
COMMENT ON COLUMN hs.work_orders.total_amount IS 'Subtotal less discount, plus tax; the application computes it.';

SELECT thorbis.make_tenant_table('hs.work_orders');
CREATE INDEX idx_work_orders_assigned_technician_id ON hs.work_orders (assigned_technician_id);
CREATE INDEX idx_work_orders_customer_status_date ON hs.work_orders (business_id, customer_id, status, created_at DESC)
    WHERE deleted_at IS NULL;
SELECT thorbis.add_tenant_key('hs.work_orders', 'customer_id', 'hs.customers', 'SET NULL');
SELECT thorbis.add_tenant_key('hs.work_orders', 'equipment_id', 'hs.customer_equipment', 'SET NULL');
SELECT thorbis.add_geo_column('hs.work_orders', 'service_location');
COMMENT ON COLUMN hs.work_orders.service_location IS 'Where the job is done.';

CREATE TABLE hs.work_order_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_work_order_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    work_order_id uuid NOT NULL,
    item_type text NOT NULL
        CONSTRAINT ck_work_order_items_item_type CHECK (item_type IN ('labor', 'material', 'fee', 'discount')),
    description text NOT NULL,
    quantity numeric(12,3) NOT NULL DEFAULT 1 CONSTRAINT ck_work_order_items_quantity CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    total_price numeric(12,2) NOT NULL,
    unit_cost numeric(12,2),
    display_order integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_work_order_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_work_order_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE hs.work_order_items IS 'A line of a work order.';
COMMENT ON COLUMN hs.work_order_items.unit_cost IS 'What one unit costs the business.';
COMMENT ON COLUMN hs.work_order_items.display_order IS 'Position within the document, ascending.';

SELECT thorbis.make_tenant_table('hs.work_order_items');
SELECT thorbis.add_tenant_key('hs.work_order_items', 'work_order_id', 'hs.work_orders', 'CASCADE');

CREATE TABLE hs.estimates (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_estimates_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid,
    work_order_id uuid,
    converted_work_order_id uuid,
    estimate_number text NOT NULL,
    status text NOT NULL DEFAULT 'draft'
        CONSTRAINT ck_estimates_status CHECK (status IN (
            'draft', 'sent', 'accepted', 'declined', 'expired', 'converted')),
    valid_until date,
    sent_at timestamptz,
    accepted_at timestamptz,
    subtotal numeric(12,2) NOT NULL DEFAULT 0,
    discount_amount numeric(12,2) NOT NULL DEFAULT 0,
    tax_amount numeric(12,2) NOT NULL DEFAULT 0,
    total_amount numeric(12,2) NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_estimates_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_estimates_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_estimates_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_estimates_estimate_number UNIQUE (business_id, estimate_number),
    CONSTRAINT ck_estimates_converted CHECK (converted_work_order_id IS NULL OR status = 'converted')
);

COMMENT ON TABLE hs.estimates IS 'A priced offer to a customer.';
COMMENT ON COLUMN hs.estimates.work_order_id IS 'The visit that produced the estimate.';
COMMENT ON COLUMN hs.estimates.converted_work_order_id IS 'The job that the estimate became.';
COMMENT ON COLUMN hs.estimates.estimate_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN hs.estimates.valid_until IS 'Last day on which the customer may accept.';
COMMENT ON COLUMN hs.estimates.total_amount IS 'Subtotal less discount, plus tax; the application computes it.';

SELECT thorbis.make_tenant_table('hs.estimates');
SELECT thorbis.add_tenant_key('hs.estimates', 'customer_id', 'hs.customers', 'SET NULL');
SELECT thorbis.add_tenant_key('hs.estimates', 'work_order_id', 'hs.work_orders', 'SET NULL');
SELECT thorbis.add_tenant_key('hs.estimates', 'converted_work_order_id', 'hs.work_orders', 'SET NULL');

CREATE TABLE hs.estimate_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_estimate_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    estimate_id uuid NOT NULL,
    item_type text NOT NULL
        CONSTRAINT ck_estimate_items_item_type CHECK (item_type IN ('labor', 'material', 'fee', 'discount')),
    description text NOT NULL,
    quantity numeric(12,3) NOT NULL DEFAULT 1 CONSTRAINT ck_estimate_items_quantity CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    total_price numeric(12,2) NOT NULL,
    unit_cost numeric(12,2),
    display_order integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_estimate_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_estimate_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE hs.estimate_items IS 'A line of an estimate.';
COMMENT ON COLUMN hs.estimate_items.unit_cost IS 'What one unit costs the business.';
COMMENT ON COLUMN hs.estimate_items.display_order IS 'Position within the document, ascending.';

SELECT thorbis.make_tenant_table('hs.estimate_items');
SELECT thorbis.add_tenant_key('hs.estimate_items', 'estimate_id', 'hs.estimates', 'CASCADE');
