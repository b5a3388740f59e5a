CREATE SCHEMA garage;

CREATE TABLE garage.customers (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    last_name text NOT NULL,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    deleted_at timestamptz,
    PRIMARY KEY (business_id, id)
);
COMMENT ON TABLE garage.customers IS 'People whose vehicles are repaired.';
COMMENT ON COLUMN garage.customers.last_name IS 'The family name.';

CREATE TABLE garage.vehicles (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    customer_id uuid,
    vin text NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_vehicles_customer_id FOREIGN KEY (business_id, customer_id) REFERENCES garage.customers (business_id, id)
);
