CREATE SCHEMA stock;

-- global: a tenant may only read it
CREATE TABLE stock.users (
    id uuid PRIMARY KEY
);

-- who did something is followed from the row to the user only: users have no way back to all they touched
CREATE TABLE stock.products (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_products_created_by REFERENCES stock.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_products_updated_by REFERENCES stock.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_products_deleted_by REFERENCES stock.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);
