CREATE SCHEMA sales;

CREATE TABLE sales.sales_orders (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    -- one word: the table's name goes before it
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'in_progress', 'closed')),
    -- two words say enough, and tables with the same list share the enum
    payment_method varchar(20) CHECK (payment_method IN ('cash', 'card')),
    -- as many words, but another list than the refunds'
    review_state text CHECK (review_state IS NULL OR review_state IN ('new', 'seen')),
    -- no list of values
    note text CHECK (length(note) < 1000),
    PRIMARY KEY (business_id, id)
);
COMMENT ON COLUMN sales.sales_orders.status IS 'How far the order is.';

CREATE TABLE sales.refunds (
    business_id uuid NOT NULL,
    id uuid NOT NULL,
    payment_method text NOT NULL CHECK (payment_method IN ('cash', 'card')),
    review_state text CHECK (review_state IN ('approved', 'it''s open', '30 days')),
    PRIMARY KEY (business_id, id)
);
