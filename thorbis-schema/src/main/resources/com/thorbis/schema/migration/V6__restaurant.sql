CREATE TABLE rest.menu_categories (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_menu_categories_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    parent_category_id uuid,
    name text NOT NULL,
    display_order integer NOT NULL DEFAULT 0,
    is_active boolean NOT NULL DEFAULT true,
    category_path public.ltree,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_menu_categories_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_menu_categories_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT ck_menu_categories_parent CHECK (parent_category_id <> id)
);

COMMENT ON TABLE rest.menu_categories IS 'A section of the menu, possibly within another.';
COMMENT ON COLUMN rest.menu_categories.display_order IS 'Position among its siblings, ascending.';
COMMENT ON COLUMN rest.menu_categories.category_path IS
    'Ids from the root to the category, without hyphens; kept by a trigger.';

SELECT thorbis.make_tenant_table('rest.menu_categories');
CREATE INDEX idx_menu_categories_category_path ON rest.menu_categories USING gist (category_path);
SELECT thorbis.add_tenant_key('rest.menu_categories', 'parent_category_id', 'rest.menu_categories', 'SET NULL');

CREATE TABLE rest.menu_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_menu_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    category_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    base_price numeric(12,2) NOT NULL,
    cost_price numeric(12,2) NOT NULL DEFAULT 0.00,
    track_inventory boolean NOT NULL DEFAULT false,
    current_stock integer NOT NULL DEFAULT 0,
    low_stock_threshold integer NOT NULL DEFAULT 0,
    modifiers jsonb NOT NULL DEFAULT '{}',
    variations jsonb NOT NULL DEFAULT '{}',
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_menu_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_menu_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE rest.menu_items IS 'A dish or drink on the menu.';
COMMENT ON COLUMN rest.menu_items.low_stock_threshold IS 'Restock when no more than so many are left.';
COMMENT ON COLUMN rest.menu_items.modifiers IS 'What a guest may change, by group.';
COMMENT ON COLUMN rest.menu_items.variations IS 'Sizes and the like, with their prices.';

SELECT thorbis.make_tenant_table('rest.menu_items');
SELECT thorbis.add_tenant_key('rest.menu_items', 'category_id', 'rest.menu_categories', 'CASCADE');

CREATE TABLE rest.dining_tables (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_dining_tables_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    location_id uuid,
    table_number text NOT NULL,
    table_name text,
    capacity integer NOT NULL CONSTRAINT ck_dining_tables_capacity CHECK (capacity > 0),
    section_name text,
    position_x integer,
    position_y integer,
    table_status text NOT NULL DEFAULT 'available'
        CONSTRAINT ck_dining_tables_table_status CHECK (table_status IN (
            'available', 'occupied', 'reserved', 'cleaning', 'out_of_order')),
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_dining_tables_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_dining_tables_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_dining_tables_table_number UNIQUE (business_id, table_number)
);

COMMENT ON TABLE rest.dining_tables IS 'A table where guests sit.';
COMMENT ON COLUMN rest.dining_tables.capacity IS 'Seats.';
COMMENT ON COLUMN rest.dining_tables.position_x IS 'Place on the floor plan, from the left.';
COMMENT ON COLUMN rest.dining_tables.position_y IS 'Place on the floor plan, from the top.';

SELECT thorbis.make_tenant_table('rest.dining_tables');
SELECT thorbis.add_tenant_key('rest.dining_tables', 'location_id', 'tenant_mgmt.business_locations', 'SET NULL');

CREATE TABLE rest.orders (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_orders_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid,
    table_id uuid,
    invoice_id uuid,
    order_number text NOT NULL,
    order_type text NOT NULL DEFAULT 'dine_in'
        CONSTRAINT ck_orders_order_type CHECK (order_type IN ('dine_in', 'takeout', 'delivery', 'online')),
    server_id uuid
        CONSTRAINT fk_orders_server_id REFERENCES user_mgmt.users ON DELETE SET NULL,
    cashier_id uuid
        CONSTRAINT fk_orders_cashier_id REFERENCES user_mgmt.users ON DELETE SET NULL,
    kitchen_staff_id uuid
        CONSTRAINT fk_orders_kitchen_staff_id REFERENCES user_mgmt.users ON DELETE SET NULL,
    subtotal numeric(12,2) NOT NULL DEFAULT 0.00,
    tax_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    tip_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    discount_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    total_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    status text NOT NULL DEFAULT 'draft'
        CONSTRAINT ck_orders_status CHECK (status IN (
            'draft', 'submitted', 'preparing', 'ready', 'served', 'completed', 'cancelled')),
    ordered_at timestamptz NOT NULL DEFAULT now(),
    ready_at timestamptz,
    served_at timestamptz,
    special_instructions text,
    dietary_restrictions text[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_orders_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_orders_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_orders_order_number UNIQUE (business_id, order_number)
);

COMMENT ON TABLE rest.orders IS 'An order of a guest.';
COMMENT ON COLUMN rest.orders.order_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN rest.orders.server_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN rest.orders.cashier_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN rest.orders.kitchen_staff_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN rest.orders.total_amount IS 'What the guest was charged, tip included; the application computes it.';

SELECT thorbis.make_tenant_table('rest.orders');
CREATE INDEX idx_orders_server_id ON rest.orders (server_id);
CREATE INDEX idx_orders_cashier_id ON rest.orders (cashier_id);
CREATE INDEX idx_orders_kitchen_staff_id ON rest.orders (kitchen_staff_id);
CREATE INDEX idx_restaurant_orders_customer_date ON rest.orders (business_id, customer_id, created_at DESC)
    WHERE customer_id IS NOT NULL;
SELECT thorbis.add_tenant_key('rest.orders', 'customer_id', 'hs.customers', 'SET NULL', indexed => false);
SELECT thorbis.add_tenant_key('rest.orders', 'table_id', 'rest.dining_tables', 'SET NULL');
SELECT thorbis.add_tenant_key('rest.orders', 'invoice_id', 'hs.invoices', 'SET NULL');

CREATE TABLE rest.order_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_order_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    order_id uuid NOT NULL,
    menu_item_id uuid NOT NULL,
    quantity integer NOT NULL DEFAULT 1 CONSTRAINT ck_order_items_quantity CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    total_price numeric(12,2) NOT NULL,
    modifications jsonb NOT NULL DEFAULT '{}',
    special_requests text,
    item_status text NOT NULL DEFAULT 'ordered'
        CONSTRAINT ck_order_items_item_status CHECK (item_status IN (
            'ordered', 'preparing', 'ready', 'served', 'cancelled')),
    preparation_time interval,
    cost_per_item numeric(12,2),
    total_cost numeric(12,2),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_order_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_order_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE rest.order_items IS 'A line of an order; the same dish may appear more than once.';
COMMENT ON COLUMN rest.order_items.modifications IS 'What the guest changed.';

SELECT thorbis.make_tenant_table('rest.order_items');
SELECT thorbis.add_tenant_key('rest.order_items', 'order_id', 'rest.orders', 'CASCADE');
SELECT thorbis.add_tenant_key('rest.order_items', 'menu_item_id', 'rest.menu_items', 'RESTRICT');
