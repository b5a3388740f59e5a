-- Amounts carry no currency: they are in that of the business, which cannot change under them.
CREATE OR REPLACE FUNCTION tenant_mgmt.keep_currency() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF EXISTS (SELECT FROM hs.invoices WHERE business_id = NEW.id) THEN
        RAISE EXCEPTION 'business % has invoices in %', NEW.id, OLD.default_currency
            USING ERRCODE = 'check_violation', SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME,
                COLUMN = 'default_currency', CONSTRAINT = TG_NAME,
                HINT = 'Keep the currency, or create another business for the new one.';
    END IF;
    RETURN NEW;
END
$$;
COMMENT ON FUNCTION tenant_mgmt.keep_currency IS 'BEFORE trigger: the currency is fixed once an invoice exists';

CREATE OR REPLACE TRIGGER keep_currency BEFORE UPDATE OF default_currency ON tenant_mgmt.businesses FOR EACH ROW
    WHEN (OLD.default_currency <> NEW.default_currency) EXECUTE FUNCTION tenant_mgmt.keep_currency();
