CREATE SCHEMA repair;

CREATE TABLE repair.repair_orders (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    original_id uuid,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_original FOREIGN KEY (business_id, original_id) REFERENCES repair.repair_orders (business_id, id)
);

CREATE TABLE repair.ro_lines (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    repair_order_id uuid NOT NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT fk_repair_order FOREIGN KEY (business_id, repair_order_id) REFERENCES repair.repair_orders (business_id, id)
);
