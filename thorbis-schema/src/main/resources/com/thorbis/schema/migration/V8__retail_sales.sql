CREATE TABLE ret.sales_orders (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_sales_orders_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid,
    location_id uuid,
    invoice_id uuid,
    order_number text NOT NULL,
    po_number text,
    order_type text NOT NULL DEFAULT 'standard'
        CONSTRAINT ck_sales_orders_order_type CHECK (order_type IN ('standard', 'special_order', 'quote', 'return')),
    sales_channel text NOT NULL DEFAULT 'in_store'
        CONSTRAINT ck_sales_orders_sales_channel CHECK (sales_channel IN ('in_store', 'online', 'phone', 'catalog')),
    salesperson_id uuid
        CONSTRAINT fk_sales_orders_salesperson_id REFERENCES user_mgmt.users ON DELETE SET NULL,
    cashier_id uuid
        CONSTRAINT fk_sales_orders_cashier_id REFERENCES user_mgmt.users ON DELETE SET NULL,
    subtotal numeric(12,2) NOT NULL DEFAULT 0.00,
    discount_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    discount_percentage numeric(5,2) NOT NULL DEFAULT 0.00
        CONSTRAINT ck_sales_orders_discount_percentage CHECK (discount_percentage BETWEEN 0 AND 100),
    tax_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    shipping_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    handling_fee numeric(12,2) NOT NULL DEFAULT 0.00,
    total_amount numeric(12,2) NOT NULL DEFAULT 0.00,
    payment_method text
        CONSTRAINT ck_sales_orders_payment_method CHECK (payment_method IN (
            'cash', 'credit_card', 'debit_card', 'check', 'financing')),
    payment_status text NOT NULL DEFAULT 'pending'
        CONSTRAINT ck_sales_orders_payment_status CHECK (payment_status IN (
            'pending', 'paid', 'partial', 'refunded', 'failed')),
    payment_due_date date,
    fulfillment_method text NOT NULL DEFAULT 'pickup'
        CONSTRAINT ck_sales_orders_fulfillment_method CHECK (fulfillment_method IN ('pickup', 'delivery', 'shipping')),
    fulfillment_status text NOT NULL DEFAULT 'pending'
        CONSTRAINT ck_sales_orders_fulfillment_status CHECK (fulfillment_status IN (
            'pending', 'processing', 'shipped', 'delivered', 'cancelled')),
    ship_to_address jsonb,
    tracking_number text,
    carrier text,
    shipping_method text,
    shipped_date date,
    expected_delivery_date date,
    order_status text NOT NULL DEFAULT 'open'
        CONSTRAINT ck_sales_orders_order_status CHECK (order_status IN (
            'open', 'processing', 'shipped', 'completed', 'cancelled', 'returned')),
    customer_notes text,
    internal_notes text,
    gift_message text,
    order_date date NOT NULL DEFAULT CURRENT_DATE,
    required_date date,
    promised_date date,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_sales_orders_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_sales_orders_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_sales_orders_order_number UNIQUE (business_id, order_number)
);

COMMENT ON TABLE ret.sales_orders IS 'A sale, a quote or a return.';
COMMENT ON COLUMN ret.sales_orders.order_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN ret.sales_orders.po_number IS 'The customer''s own purchase order number.';
COMMENT ON COLUMN ret.sales_orders.order_type IS 'Gives the sign: the amounts of a return are positive too.';
COMMENT ON COLUMN ret.sales_orders.salesperson_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN ret.sales_orders.cashier_id IS 'A member of the business at the time of assignment.';
COMMENT ON COLUMN ret.sales_orders.discount_percentage IS '0 to 100.';
COMMENT ON COLUMN ret.sales_orders.total_amount IS 'What the customer is charged; the application computes it.';
COMMENT ON COLUMN ret.sales_orders.ship_to_address IS 'Complete address of delivery, field by field.';
COMMENT ON COLUMN ret.sales_orders.carrier IS 'An open list; services add their own.';
COMMENT ON COLUMN ret.sales_orders.order_date IS
    'In the time zone of the business; the default takes that of the database session.';

SELECT thorbis.make_tenant_table('ret.sales_orders');
CREATE INDEX idx_sales_orders_salesperson_id ON ret.sales_orders (salesperson_id);
CREATE INDEX idx_sales_orders_cashier_id ON ret.sales_orders (cashier_id);
CREATE INDEX idx_sales_orders_customer_status_date
    ON ret.sales_orders (business_id, customer_id, order_status, created_at DESC);
SELECT thorbis.add_tenant_key('ret.sales_orders', 'customer_id', 'hs.customers', 'SET NULL', indexed => false);
SELECT thorbis.add_tenant_key('ret.sales_orders', 'location_id', 'tenant_mgmt.business_locations', 'SET NULL');
SELECT thorbis.add_tenant_key('ret.sales_orders', 'invoice_id', 'hs.invoices', 'SET NULL');

CREATE TABLE ret.sales_order_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_sales_order_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    sales_order_id uuid NOT NULL,
    product_id uuid,
    product_variant_id uuid,
    quantity integer NOT NULL DEFAULT 1 CONSTRAINT ck_sales_order_items_quantity CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    discount_per_item numeric(12,2) NOT NULL DEFAULT 0.00,
    total_price numeric(12,2) NOT NULL,
    unit_cost numeric(12,2),
    total_cost numeric(12,2),
    quantity_shipped integer NOT NULL DEFAULT 0,
    quantity_backordered integer NOT NULL DEFAULT 0,
    special_instructions text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_sales_order_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_sales_order_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT ck_sales_order_items_product_or_variant
        CHECK ((product_id IS NOT NULL) <> (product_variant_id IS NOT NULL))
);

COMMENT ON TABLE ret.sales_order_items IS 'A line of a sales order: a product or a variant, never both.';
COMMENT ON COLUMN ret.sales_order_items.product_id IS 'Set if the product has no variants.';
COMMENT ON COLUMN ret.sales_order_items.product_variant_id IS
    'Set if a variant was sold; its product is then not repeated here.';

SELECT thorbis.make_tenant_table('ret.sales_order_items');
SELECT thorbis.add_tenant_key('ret.sales_order_items', 'sales_order_id', 'ret.sales_orders', 'CASCADE');
SELECT thorbis.add_tenant_key('ret.sales_order_items', 'product_id', 'ret.products', 'RESTRICT');
SELECT thorbis.add_tenant_key('ret.sales_order_items', 'product_variant_id', 'ret.product_variants', 'RESTRICT');
