CREATE SCHEMA shop;

CREATE TABLE shop.orders (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE shop.products (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

CREATE TABLE shop.tags (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

-- a row of its own, with a quantity: a link only because settings.properties says so
CREATE TABLE shop.order_items (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    product_id uuid NOT NULL,
    quantity int NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_order_items_order FOREIGN KEY (business_id, order_id) REFERENCES shop.orders (business_id, id),
    CONSTRAINT fk_order_items_product FOREIGN KEY (business_id, product_id) REFERENCES shop.products (business_id, id)
);

-- nothing but two keys: a link by itself
CREATE TABLE shop.product_tags (
    business_id uuid NOT NULL,
    product_id uuid NOT NULL,
    tag_id uuid NOT NULL,
    PRIMARY KEY (business_id, product_id, tag_id),
    CONSTRAINT fk_product_tags_product FOREIGN KEY (business_id, product_id) REFERENCES shop.products (business_id, id),
    CONSTRAINT fk_product_tags_tag FOREIGN KEY (business_id, tag_id) REFERENCES shop.tags (business_id, id)
);
