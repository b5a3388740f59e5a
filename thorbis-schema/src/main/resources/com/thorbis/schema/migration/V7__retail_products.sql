-- Immutable, so that a generated column may use it; hence the byte order of the keys, which no locale changes.
CREATE FUNCTION ret.attribute_combination(attributes jsonb) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT string_agg(a.value, '-' ORDER BY a.key COLLATE "C") FROM jsonb_each_text(attributes) AS a);

COMMENT ON FUNCTION ret.attribute_combination(jsonb) IS
    'The values of a variant''s attributes in order of their keys: {"color": "red", "size": "large"} is red-large.';

CREATE TABLE ret.suppliers (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_suppliers_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    name text NOT NULL,
    contact_name text,
    email text,
    phone text,
    payment_terms text,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_suppliers_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_suppliers_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_suppliers_name UNIQUE (business_id, name)
);

COMMENT ON TABLE ret.suppliers IS 'Who delivers products.';

SELECT thorbis.make_tenant_table('ret.suppliers');

CREATE TABLE ret.product_categories (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_product_categories_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    parent_category_id uuid,
    name text NOT NULL,
    slug text NOT NULL,
    description text,
    category_path public.ltree,
    hierarchy_level integer NOT NULL DEFAULT 0,
    image_url text,
    sort_order integer NOT NULL DEFAULT 0,
    is_featured boolean NOT NULL DEFAULT false,
    meta_title text,
    meta_description text,
    meta_keywords text[] NOT NULL DEFAULT '{}',
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_product_categories_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_product_categories_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_product_categories_slug UNIQUE (business_id, slug),
    CONSTRAINT ck_product_categories_parent CHECK (parent_category_id <> id)
);

COMMENT ON TABLE ret.product_categories IS 'A group of products, possibly within another.';
COMMENT ON COLUMN ret.product_categories.slug IS 'Name within a URL; unique per business.';
COMMENT ON COLUMN ret.product_categories.category_path IS
    'Ids from the root to the category, without hyphens; kept by a trigger.';
COMMENT ON COLUMN ret.product_categories.hierarchy_level IS '0 for a root; kept by a trigger.';
COMMENT ON COLUMN ret.product_categories.sort_order IS 'Position among its siblings, ascending.';

SELECT thorbis.make_tenant_table('ret.product_categories');
CREATE INDEX idx_product_categories_category_path ON ret.product_categories USING gist (category_path);
SELECT thorbis.add_tenant_key('ret.product_categories', 'parent_category_id', 'ret.product_categories', 'SET NULL');

CREATE TABLE ret.products (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_products_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    category_id uuid,
    supplier_id uuid,
    sku text NOT NULL,
    barcode text,
    internal_code text,
    name text NOT NULL,
    slug text NOT NULL,
    short_description text,
    full_description text,
    cost_price numeric(12,2) NOT NULL DEFAULT 0.00,
    wholesale_price numeric(12,2),
    retail_price numeric(12,2) NOT NULL,
    sale_price numeric(12,2),
    msrp numeric(12,2),
    is_on_sale boolean NOT NULL DEFAULT false,
    sale_start_date date,
    sale_end_date date,
    track_inventory boolean NOT NULL DEFAULT true,
    current_stock integer NOT NULL DEFAULT 0,
    reserved_stock integer NOT NULL DEFAULT 0 CONSTRAINT ck_products_reserved_stock CHECK (reserved_stock >= 0),
    available_stock integer NOT NULL GENERATED ALWAYS AS (current_stock - reserved_stock) STORED,
    low_stock_threshold integer NOT NULL DEFAULT 10,
    reorder_point integer NOT NULL DEFAULT 20,
    reorder_quantity integer NOT NULL DEFAULT 50,
    weight numeric(8,3),
    dimensions_length numeric(8,2),
    dimensions_width numeric(8,2),
    dimensions_height numeric(8,2),
    requires_shipping boolean NOT NULL DEFAULT true,
    shipping_class text NOT NULL DEFAULT 'standard',
    hazardous_material boolean NOT NULL DEFAULT false,
    has_variants boolean NOT NULL DEFAULT false,
    variant_attributes jsonb NOT NULL DEFAULT '{}',
    is_digital boolean NOT NULL DEFAULT false,
    downloadable_files jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL DEFAULT 'active'
        CONSTRAINT ck_products_status CHECK (status IN ('active', 'inactive', 'discontinued', 'draft')),
    visibility text NOT NULL DEFAULT 'public'
        CONSTRAINT ck_products_visibility CHECK (visibility IN ('public', 'private', 'hidden')),
    is_featured boolean NOT NULL DEFAULT false,
    meta_title text,
    meta_description text,
    tags text[] NOT NULL DEFAULT '{}',
    supplier_sku text,
    supplier_cost numeric(12,2),
    average_rating numeric(3,2) NOT NULL DEFAULT 0.00
        CONSTRAINT ck_products_average_rating CHECK (average_rating BETWEEN 0 AND 5),
    total_reviews integer NOT NULL DEFAULT 0,
    quality_score integer CONSTRAINT ck_products_quality_score CHECK (quality_score BETWEEN 1 AND 100),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_products_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_products_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_products_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_products_sku UNIQUE (business_id, sku),
    CONSTRAINT uq_products_slug UNIQUE (business_id, slug),
    CONSTRAINT ck_products_sale_dates CHECK (sale_end_date >= sale_start_date)
);

COMMENT ON TABLE ret.products IS 'A product for sale.';
COMMENT ON COLUMN ret.products.sku IS 'Stock keeping unit; never reused, not even after deletion.';
COMMENT ON COLUMN ret.products.slug IS 'Name within a URL; unique per business.';
COMMENT ON COLUMN ret.products.sale_price IS 'Price while the product is on sale.';
COMMENT ON COLUMN ret.products.msrp IS 'Retail price that the manufacturer suggests.';
COMMENT ON COLUMN ret.products.sale_start_date IS 'First day of the sale.';
COMMENT ON COLUMN ret.products.sale_end_date IS 'Last day of the sale.';
COMMENT ON COLUMN ret.products.current_stock IS 'Pieces on hand.';
COMMENT ON COLUMN ret.products.reserved_stock IS 'Pieces set aside for orders.';
COMMENT ON COLUMN ret.products.available_stock IS 'Pieces free to promise; negative means oversold.';
COMMENT ON COLUMN ret.products.reorder_point IS 'Reorder when no more than so many are available.';
COMMENT ON COLUMN ret.products.weight IS 'In the unit that the business uses.';
COMMENT ON COLUMN ret.products.dimensions_length IS 'In the unit that the business uses.';
COMMENT ON COLUMN ret.products.dimensions_width IS 'In the unit that the business uses.';
COMMENT ON COLUMN ret.products.dimensions_height IS 'In the unit that the business uses.';
COMMENT ON COLUMN ret.products.shipping_class IS 'An open list; services add their own.';
COMMENT ON COLUMN ret.products.variant_attributes IS 'Attributes in which the variants differ, with their values.';
COMMENT ON COLUMN ret.products.supplier_sku IS 'The supplier''s own number of the product.';
COMMENT ON COLUMN ret.products.average_rating IS '0 to 5.';
COMMENT ON COLUMN ret.products.quality_score IS '1 to 100, set by the business.';

SELECT thorbis.make_tenant_table('ret.products');
SELECT thorbis.add_tenant_key('ret.products', 'category_id', 'ret.product_categories', 'SET NULL');
SELECT thorbis.add_tenant_key('ret.products', 'supplier_id', 'ret.suppliers', 'SET NULL');

CREATE TABLE ret.product_variants (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_product_variants_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    parent_product_id uuid NOT NULL,
    variant_sku text NOT NULL,
    variant_name text NOT NULL,
    attributes jsonb NOT NULL,
    attribute_combination text GENERATED ALWAYS AS (ret.attribute_combination(attributes)) STORED,
    price_adjustment numeric(12,2) NOT NULL DEFAULT 0.00,
    cost_adjustment numeric(12,2) NOT NULL DEFAULT 0.00,
    current_stock integer NOT NULL DEFAULT 0,
    reserved_stock integer NOT NULL DEFAULT 0 CONSTRAINT ck_product_variants_reserved_stock CHECK (reserved_stock >= 0),
    available_stock integer NOT NULL GENERATED ALWAYS AS (current_stock - reserved_stock) STORED,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_product_variants_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_product_variants_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_product_variants_variant_sku UNIQUE (business_id, variant_sku)
);

COMMENT ON TABLE ret.product_variants IS 'A product in one of its sizes, colors and so on.';
COMMENT ON COLUMN ret.product_variants.variant_sku IS 'Stock keeping unit; never reused.';
COMMENT ON COLUMN ret.product_variants.attributes IS 'Attribute and value, for instance color and red.';
COMMENT ON COLUMN ret.product_variants.attribute_combination IS
    'The attributes'' values in order of their names, such as red-large.';
COMMENT ON COLUMN ret.product_variants.price_adjustment IS 'Added to the price of the product.';
COMMENT ON COLUMN ret.product_variants.cost_adjustment IS 'Added to the cost of the product.';
COMMENT ON COLUMN ret.product_variants.current_stock IS 'Pieces on hand.';
COMMENT ON COLUMN ret.product_variants.reserved_stock IS 'Pieces set aside for orders.';
COMMENT ON COLUMN ret.product_variants.available_stock IS 'Pieces free to promise; negative means oversold.';

SELECT thorbis.make_tenant_table('ret.product_variants');
SELECT thorbis.add_tenant_key('ret.product_variants', 'parent_product_id', 'ret.products', 'CASCADE');
