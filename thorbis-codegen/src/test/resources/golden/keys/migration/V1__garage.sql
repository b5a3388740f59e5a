CREATE SCHEMA garage;

CREATE TABLE garage.customers (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    last_name text NOT NULL,
    PRIMARY KEY (business_id, id)
);
COMMENT ON TABLE garage.customers IS 'People who bring their vehicles & pay for repairs.';
COMMENT ON COLUMN garage.customers.last_name IS 'The family name, as on the invoice.';

-- the vehicles of a customer: a key that may be null, so a relationship each way
CREATE TABLE garage.vehicles (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    customer_id uuid,
    vin text NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_vehicles_customer_id FOREIGN KEY (business_id, customer_id)
        REFERENCES garage.customers (business_id, id)
);

-- a name that repeats the parent's drops it: customer.addresses()
CREATE TABLE garage.customer_addresses (
    business_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    customer_id uuid NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_customer_addresses_customer_id FOREIGN KEY (business_id, customer_id)
        REFERENCES garage.customers (business_id, id)
);
