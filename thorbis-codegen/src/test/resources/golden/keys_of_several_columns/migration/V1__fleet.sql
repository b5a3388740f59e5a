CREATE SCHEMA fleet;

-- a key of two columns beside the tenant's
CREATE TABLE fleet.bookings (
    business_id uuid NOT NULL,
    vehicle text NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (business_id, vehicle, day)
);

-- one row a tenant: the tenant is the key
CREATE TABLE fleet.preferences (
    business_id uuid PRIMARY KEY,
    currency text NOT NULL
);
