-- What an invoice was paid follows from its payments, whoever writes either.
CREATE OR REPLACE FUNCTION hs.paid_by(amount numeric, amount_refunded numeric, status text) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN status IN ('completed', 'partially_refunded', 'refunded') THEN amount - amount_refunded ELSE 0 END;
COMMENT ON FUNCTION hs.paid_by IS 'What one payment adds to the amount_paid of its invoice';

-- A BEFORE trigger runs when the row is locked, and its query sees what was committed until then: of two payments at
-- the same time, the later one counts the earlier.
CREATE OR REPLACE FUNCTION hs.set_amount_paid() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    NEW.amount_paid := 0;
    IF TG_OP = 'UPDATE' THEN
        NEW.amount_paid := (
            SELECT coalesce(sum(hs.paid_by(p.amount, p.amount_refunded, p.status)), 0)
            FROM hs.payments AS p
            WHERE p.business_id = NEW.business_id AND p.invoice_id = NEW.id);
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION hs.set_amount_paid IS 'BEFORE trigger of invoices: amount_paid is what the payments say';

CREATE OR REPLACE TRIGGER amount_paid BEFORE INSERT OR UPDATE OF amount_paid ON hs.invoices
    FOR EACH ROW EXECUTE FUNCTION hs.set_amount_paid();

CREATE OR REPLACE FUNCTION hs.pay_invoices() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
    tenants uuid[];
    invoices uuid[];
BEGIN
    IF TG_OP = 'UPDATE' THEN
        SELECT array_agg(c.business_id), array_agg(c.invoice_id) INTO tenants, invoices
        FROM (
            SELECT o.business_id, either.invoice_id
            FROM replaced AS o JOIN changed AS n USING (business_id, id)
            CROSS JOIN LATERAL (VALUES (o.invoice_id), (n.invoice_id)) AS either (invoice_id)
            WHERE (o.invoice_id, hs.paid_by(o.amount, o.amount_refunded, o.status))
                IS DISTINCT FROM (n.invoice_id, hs.paid_by(n.amount, n.amount_refunded, n.status))
            GROUP BY 1, 2) AS c;
    ELSE
        SELECT array_agg(c.business_id), array_agg(c.invoice_id) INTO tenants, invoices
        FROM (
            SELECT business_id, invoice_id FROM changed
            WHERE hs.paid_by(amount, amount_refunded, status) <> 0 GROUP BY 1, 2) AS c;
    END IF;
    IF invoices IS NULL THEN
        RETURN NULL;
    END IF;
    -- In order, so that two sessions that pay the same invoices wait instead of deadlocking.
    PERFORM FROM hs.invoices AS i JOIN unnest(tenants, invoices) AS p (business_id, id) USING (business_id, id)
        ORDER BY i.business_id, i.id FOR NO KEY UPDATE OF i;
    UPDATE hs.invoices AS i SET amount_paid = i.amount_paid
        FROM unnest(tenants, invoices) AS p (business_id, id)
        WHERE i.business_id = p.business_id AND i.id = p.id;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION hs.pay_invoices IS 'AFTER trigger of payments: has the invoices concerned count again';

CREATE OR REPLACE TRIGGER amount_paid_insert AFTER INSERT ON hs.payments
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hs.pay_invoices();
CREATE OR REPLACE TRIGGER amount_paid_update AFTER UPDATE ON hs.payments
    REFERENCING OLD TABLE AS replaced NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hs.pay_invoices();
CREATE OR REPLACE TRIGGER amount_paid_delete AFTER DELETE ON hs.payments
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION hs.pay_invoices();
