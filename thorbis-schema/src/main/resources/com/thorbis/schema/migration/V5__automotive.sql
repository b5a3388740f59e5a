CREATE TABLE auto.vehicles (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_vehicles_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid NOT NULL,
    vin text,
    license_plate text,
    license_plate_state text,
    make text NOT NULL,
    model text NOT NULL,
    year integer CONSTRAINT ck_vehicles_year CHECK (year BETWEEN 1886 AND 2100),
    fuel_type text
        CONSTRAINT ck_vehicles_fuel_type CHECK (fuel_type IN ('gasoline', 'diesel', 'hybrid', 'electric', 'other')),
    color text,
    current_mileage integer NOT NULL DEFAULT 0 CONSTRAINT ck_vehicles_current_mileage CHECK (current_mileage >= 0),
    vehicle_status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_vehicles_vehicle_status CHECK (vehicle_status IN ('active', 'sold', 'scrapped')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_vehicles_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_vehicles_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_vehicles_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_vehicles_vin UNIQUE (business_id, vin),
    CONSTRAINT ck_vehicles_vin CHECK (vin ~ '^[A-HJ-NPR-Z0-9]{5,17}$')
);

COMMENT ON TABLE auto.vehicles IS 'A vehicle of a customer.';
COMMENT ON COLUMN auto.vehicles.customer_id IS 'The owner now; repair orders keep the owner of their time.';
COMMENT ON COLUMN auto.vehicles.vin IS 'Vehicle identification number in capitals; unique per business.';
COMMENT ON COLUMN auto.vehicles.year IS 'Model year.';
COMMENT ON COLUMN auto.vehicles.current_mileage IS 'Newest odometer reading, in the unit that the business uses.';

SELECT thorbis.make_tenant_table('auto.vehicles');
SELECT thorbis.add_tenant_key('auto.vehicles', 'customer_id', 'hs.customers', 'CASCADE');

CREATE TABLE auto.repair_orders (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_repair_orders_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    vehicle_id uuid NOT NULL,
    customer_id uuid,
    invoice_id uuid,
    service_writer_id uuid
        CONSTRAINT fk_repair_orders_service_writer REFERENCES user_mgmt.users ON DELETE SET NULL,
    primary_technician_id uuid
        CONSTRAINT fk_repair_orders_technician REFERENCES user_mgmt.users ON DELETE SET NULL,
    ro_number text NOT NULL,
    status text NOT NULL DEFAULT 'open'
        CONSTRAINT ck_repair_orders_status CHECK (status IN (
            'open', 'diagnosed', 'authorized', 'in_progress', 'waiting_parts', 'quality_check',
            'completed', 'delivered', 'cancelled')),
    customer_concern text,
    mileage_in integer,
    mileage_out integer,
    promised_at timestamptz,
    completed_at timestamptz,
    subtotal numeric(12,2) NOT NULL DEFAULT 0,
    discount_amount numeric(12,2) NOT NULL DEFAULT 0,
    tax_amount numeric(12,2) NOT NULL DEFAULT 0,
    total_amount numeric(12,2) NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_repair_orders_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_repair_orders_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_repair_orders_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_repair_orders_ro_number UNIQUE (business_id, ro_number),
    CONSTRAINT ck_repair_orders_mileage CHECK (mileage_out >= mileage_in)
);

COMMENT ON TABLE auto.repair_orders IS 'A visit of a vehicle to the shop.';
COMMENT ON COLUMN auto.repair_orders.customer_id IS 'Who brought the vehicle, even after it has changed hands.';
COMMENT ON COLUMN auto.repair_orders.service_writer_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN auto.repair_orders.primary_technician_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN auto.repair_orders.ro_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN auto.repair_orders.customer_concern IS 'What the customer says is wrong.';
COMMENT ON COLUMN auto.repair_orders.mileage_in IS 'Odometer on arrival.';
COMMENT ON COLUMN auto.repair_orders.mileage_out IS 'Odometer on leaving.';
COMMENT ON COLUMN auto.repair_orders.total_amount IS 'Subtotal less discount, plus tax; the application computes it.';

SELECT thorbis.make_tenant_table('auto.repair_orders');
CREATE INDEX idx_repair_orders_service_writer_id ON auto.repair_orders (service_writer_id);
CREATE INDEX idx_repair_orders_primary_technician_id ON auto.repair_orders (primary_technician_id);
CREATE INDEX idx_repair_orders_customer_vehicle_date
    ON auto.repair_orders (business_id, customer_id, vehicle_id, created_at DESC);
SELECT thorbis.add_tenant_key('auto.repair_orders', 'vehicle_id', 'auto.vehicles', 'CASCADE');
SELECT thorbis.add_tenant_key('auto.repair_orders', 'customer_id', 'hs.customers', 'SET NULL', indexed => false);
SELECT thorbis.add_tenant_key('auto.repair_orders', 'invoice_id', 'hs.invoices', 'SET NULL');

CREATE TABLE auto.ro_line_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_ro_line_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    repair_order_id uuid NOT NULL,
    line_type text NOT NULL
        CONSTRAINT ck_ro_line_items_line_type CHECK (line_type IN ('labor', 'part', 'sublet', 'fee', 'discount')),
    description text NOT NULL,
    quantity numeric(12,3) NOT NULL DEFAULT 1 CONSTRAINT ck_ro_line_items_quantity CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    total_price numeric(12,2) NOT NULL,
    unit_cost numeric(12,2),
    display_order integer NOT NULL DEFAULT 0,
    labor_hours numeric(6,2),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_ro_line_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_ro_line_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE auto.ro_line_items IS 'A line of a repair order.';
COMMENT ON COLUMN auto.ro_line_items.unit_cost IS 'What one unit costs the business.';
COMMENT ON COLUMN auto.ro_line_items.display_order IS 'Position within the document, ascending.';
COMMENT ON COLUMN auto.ro_line_items.labor_hours IS 'Hours sold; may differ from hours worked.';

SELECT thorbis.make_tenant_table('auto.ro_line_items');
SELECT thorbis.add_tenant_key('auto.ro_line_items', 'repair_order_id', 'auto.repair_orders', 'CASCADE');

CREATE TABLE auto.parts_inventory (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_parts_inventory_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    part_number text NOT NULL,
    part_name text NOT NULL,
    manufacturer text,
    current_stock integer NOT NULL DEFAULT 0,
    reserved_stock integer NOT NULL DEFAULT 0 CONSTRAINT ck_parts_inventory_reserved_stock CHECK (reserved_stock >= 0),
    available_stock integer NOT NULL GENERATED ALWAYS AS (current_stock - reserved_stock) STORED,
    reorder_point integer NOT NULL DEFAULT 0,
    reorder_quantity integer NOT NULL DEFAULT 0,
    cost_price numeric(12,2) NOT NULL DEFAULT 0,
    retail_price numeric(12,2) NOT NULL DEFAULT 0,
    bin_location text,
    part_status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_parts_inventory_part_status CHECK (part_status IN ('active', 'discontinued', 'special_order')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_parts_inventory_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_parts_inventory_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_parts_inventory_part_number UNIQUE (business_id, part_number)
);

COMMENT ON TABLE auto.parts_inventory IS 'A part that the shop stocks.';
COMMENT ON COLUMN auto.parts_inventory.current_stock IS 'Pieces on hand.';
COMMENT ON COLUMN auto.parts_inventory.reserved_stock IS 'Pieces set aside for repair orders.';
COMMENT ON COLUMN auto.parts_inventory.available_stock IS 'Pieces free to promise; negative means oversold.';
COMMENT ON COLUMN auto.parts_inventory.reorder_point IS 'Reorder when no more than so many are available.';
COMMENT ON COLUMN auto.parts_inventory.bin_location IS 'Shelf or bin.';

SELECT thorbis.make_tenant_table('auto.parts_inventory');

CREATE TABLE auto.ro_parts_used (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_ro_parts_used_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    repair_order_id uuid NOT NULL,
    part_id uuid NOT NULL,
    line_item_id uuid,
    quantity numeric(12,3) NOT NULL DEFAULT 1 CONSTRAINT ck_ro_parts_used_quantity CHECK (quantity > 0),
    unit_cost numeric(12,2),
    unit_price numeric(12,2),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_ro_parts_used_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_ro_parts_used_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE auto.ro_parts_used IS 'A part used on a repair order; the same part may appear more than once.';
COMMENT ON COLUMN auto.ro_parts_used.line_item_id IS 'The line on which the part is billed.';

SELECT thorbis.make_tenant_table('auto.ro_parts_used');
SELECT thorbis.add_tenant_key('auto.ro_parts_used', 'repair_order_id', 'auto.repair_orders', 'CASCADE');
SELECT thorbis.add_tenant_key('auto.ro_parts_used', 'part_id', 'auto.parts_inventory', 'RESTRICT');
SELECT thorbis.add_tenant_key('auto.ro_parts_used', 'line_item_id', 'auto.ro_line_items', 'SET NULL');

CREATE TABLE auto.purchase_orders (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_purchase_orders_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    part_id uuid NOT NULL,
    po_number text NOT NULL,
    supplier_name text NOT NULL,
    status text NOT NULL DEFAULT 'draft'
        CONSTRAINT ck_purchase_orders_status CHECK (status IN (
            'draft', 'submitted', 'partially_received', 'received', 'cancelled')),
    quantity_ordered integer NOT NULL CONSTRAINT ck_purchase_orders_quantity_ordered CHECK (quantity_ordered > 0),
    quantity_received integer NOT NULL DEFAULT 0
        CONSTRAINT ck_purchase_orders_quantity_received CHECK (quantity_received >= 0),
    unit_cost numeric(12,2) NOT NULL,
    total_cost numeric(12,2) NOT NULL,
    ordered_at timestamptz,
    expected_date date,
    received_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_purchase_orders_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_purchase_orders_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_purchase_orders_po_number_part_id UNIQUE (business_id, po_number, part_id)
);

COMMENT ON TABLE auto.purchase_orders IS 'One part ordered from a supplier; the rows of one order share po_number.';

SELECT thorbis.make_tenant_table('auto.purchase_orders');
SELECT thorbis.add_tenant_key('auto.purchase_orders', 'part_id', 'auto.parts_inventory', 'RESTRICT');

CREATE TABLE auto.vehicle_history (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_vehicle_history_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    vehicle_id uuid NOT NULL,
    repair_order_id uuid,
    event_type text NOT NULL
        CONSTRAINT ck_vehicle_history_event_type CHECK (event_type IN (
            'service', 'inspection', 'accident', 'recall', 'ownership_change', 'mileage_reading',
            'note')),
    event_date date NOT NULL,
    mileage integer,
    description text NOT NULL,
    source text NOT NULL DEFAULT 'shop'
        CONSTRAINT ck_vehicle_history_source CHECK (source IN ('shop', 'customer', 'external')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_vehicle_history_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_vehicle_history_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE auto.vehicle_history IS 'What is known to have happened to a vehicle.';
COMMENT ON COLUMN auto.vehicle_history.mileage IS 'Odometer at the event.';

SELECT thorbis.make_tenant_table('auto.vehicle_history');
SELECT thorbis.add_tenant_key('auto.vehicle_history', 'vehicle_id', 'auto.vehicles', 'CASCADE');
SELECT thorbis.add_tenant_key('auto.vehicle_history', 'repair_order_id', 'auto.repair_orders', 'SET NULL');

CREATE TABLE auto.maintenance_schedules (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_maintenance_schedules_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    vehicle_id uuid NOT NULL,
    service_name text NOT NULL,
    interval_miles integer CONSTRAINT ck_maintenance_schedules_interval_miles CHECK (interval_miles > 0),
    interval_months integer CONSTRAINT ck_maintenance_schedules_interval_months CHECK (interval_months > 0),
    last_done_mileage integer,
    last_done_date date,
    next_due_mileage integer,
    next_due_date date,
    status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_maintenance_schedules_status CHECK (status IN ('active', 'paused', 'retired')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_maintenance_schedules_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_maintenance_schedules_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_maintenance_schedules_vehicle_id_service_name UNIQUE (business_id, vehicle_id, service_name),
    CONSTRAINT ck_maintenance_schedules_interval CHECK (num_nonnulls(interval_miles, interval_months) > 0)
);

COMMENT ON TABLE auto.maintenance_schedules IS 'A service that a vehicle needs again and again.';

SELECT thorbis.make_tenant_table('auto.maintenance_schedules');
SELECT thorbis.add_tenant_key('auto.maintenance_schedules', 'vehicle_id', 'auto.vehicles', 'CASCADE', indexed => false);
