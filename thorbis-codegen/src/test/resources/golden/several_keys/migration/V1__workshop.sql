CREATE SCHEMA workshop;

CREATE TABLE workshop.mechanics (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (business_id, id)
);

-- two keys to one table: each relationship is named after its column
CREATE TABLE workshop.repair_orders (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    service_writer_id uuid,
    primary_technician_id uuid,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_service_writer FOREIGN KEY (business_id, service_writer_id)
        REFERENCES workshop.mechanics (business_id, id),
    CONSTRAINT fk_primary_technician FOREIGN KEY (business_id, primary_technician_id)
        REFERENCES workshop.mechanics (business_id, id)
);
