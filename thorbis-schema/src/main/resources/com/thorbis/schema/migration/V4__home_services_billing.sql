CREATE TABLE hs.invoices (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_invoices_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid,
    work_order_id uuid,
    invoice_number text NOT NULL,
    status text NOT NULL DEFAULT 'draft'
        CONSTRAINT ck_invoices_status CHECK (status IN (
            'draft', 'sent', 'partially_paid', 'paid', 'void', 'written_off')),
    issue_date date,
    due_date date,
    subtotal numeric(12,2) NOT NULL DEFAULT 0,
    discount_amount numeric(12,2) NOT NULL DEFAULT 0,
    tax_amount numeric(12,2) NOT NULL DEFAULT 0,
    total_amount numeric(12,2) NOT NULL DEFAULT 0,
    amount_paid numeric(12,2) NOT NULL DEFAULT 0,
    balance_due numeric(12,2) NOT NULL GENERATED ALWAYS AS (total_amount - amount_paid) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_invoices_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_invoices_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_invoices_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_invoices_invoice_number UNIQUE (business_id, invoice_number),
    CONSTRAINT ck_invoices_issued CHECK (status = 'draft' OR issue_date IS NOT NULL),
    CONSTRAINT ck_invoices_due CHECK (due_date >= issue_date)
);

COMMENT ON TABLE hs.invoices IS 'An invoice to a customer, whatever the industry of what was sold.';
COMMENT ON COLUMN hs.invoices.work_order_id IS 'The work order that is billed; other orders point at their invoice.';
COMMENT ON COLUMN hs.invoices.invoice_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN hs.invoices.issue_date IS 'Set once the invoice is no draft any more.';
COMMENT ON COLUMN hs.invoices.total_amount IS 'Subtotal less discount, plus tax; the application computes it.';
COMMENT ON COLUMN hs.invoices.amount_paid IS
    'Kept by the payments of the invoice: completed, less refunded. What is written here is replaced.';
COMMENT ON COLUMN hs.invoices.balance_due IS 'Total less what is paid; negative if overpaid.';

SELECT thorbis.make_tenant_table('hs.invoices');
SELECT thorbis.add_tenant_key('hs.invoices', 'customer_id', 'hs.customers', 'SET NULL');
SELECT thorbis.add_tenant_key('hs.invoices', 'work_order_id', 'hs.work_orders', 'SET NULL');

CREATE TABLE hs.invoice_items (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_invoice_items_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    invoice_id uuid NOT NULL,
    item_type text NOT NULL
        CONSTRAINT ck_invoice_items_item_type CHECK (item_type IN ('labor', 'material', 'fee', 'discount')),
    description text NOT NULL,
    quantity numeric(12,3) NOT NULL DEFAULT 1 CONSTRAINT ck_invoice_items_quantity CHECK (quantity > 0),
    unit_price numeric(12,2) NOT NULL,
    total_price numeric(12,2) NOT NULL,
    unit_cost numeric(12,2),
    display_order integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_invoice_items_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_invoice_items_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE hs.invoice_items IS 'A line of an invoice.';
COMMENT ON COLUMN hs.invoice_items.unit_cost IS 'What one unit costs the business.';
COMMENT ON COLUMN hs.invoice_items.display_order IS 'Position within the document, ascending.';

SELECT thorbis.make_tenant_table('hs.invoice_items');
SELECT thorbis.add_tenant_key('hs.invoice_items', 'invoice_id', 'hs.invoices', 'CASCADE');

CREATE TABLE hs.payments (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_payments_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    invoice_id uuid NOT NULL,
    amount numeric(12,2) NOT NULL CONSTRAINT ck_payments_amount CHECK (amount > 0),
    amount_refunded numeric(12,2) NOT NULL DEFAULT 0,
    payment_method text NOT NULL
        CONSTRAINT ck_payments_payment_method CHECK (payment_method IN (
            'cash', 'credit_card', 'debit_card', 'check', 'financing', 'bank_transfer')),
    status text NOT NULL DEFAULT 'pending'
        CONSTRAINT ck_payments_status CHECK (status IN (
            'pending', 'authorized', 'completed', 'failed', 'cancelled', 'partially_refunded',
            'refunded')),
    received_at timestamptz,
    processor text,
    external_reference text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_payments_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_payments_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_payments_processor_external_reference UNIQUE (business_id, processor, external_reference),
    CONSTRAINT ck_payments_amount_refunded CHECK (amount_refunded BETWEEN 0 AND amount)
);

COMMENT ON TABLE hs.payments IS 'A payment on an invoice. An invoice with payments is voided, never deleted.';
COMMENT ON COLUMN hs.payments.amount_refunded IS 'Part of the amount that was given back.';
COMMENT ON COLUMN hs.payments.processor IS 'Payment processor that issued external_reference.';
COMMENT ON COLUMN hs.payments.external_reference IS 'Identifies the payment at its processor.';

SELECT thorbis.make_tenant_table('hs.payments');
SELECT thorbis.add_tenant_key('hs.payments', 'invoice_id', 'hs.invoices', 'NO ACTION');

CREATE TABLE hs.service_agreements (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_service_agreements_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    customer_id uuid NOT NULL,
    agreement_number text NOT NULL,
    agreement_name text NOT NULL,
    agreement_type text NOT NULL DEFAULT 'maintenance'
        CONSTRAINT ck_service_agreements_agreement_type CHECK (agreement_type IN (
            'maintenance', 'service_plan', 'warranty_extension')),
    status text NOT NULL DEFAULT 'draft'
        CONSTRAINT ck_service_agreements_status CHECK (status IN (
            'draft', 'active', 'suspended', 'expired', 'cancelled')),
    start_date date NOT NULL,
    end_date date,
    visit_frequency text NOT NULL DEFAULT 'annual'
        CONSTRAINT ck_service_agreements_visit_frequency CHECK (visit_frequency IN (
            'monthly', 'quarterly', 'semi_annual', 'annual')),
    billing_frequency text NOT NULL DEFAULT 'annual'
        CONSTRAINT ck_service_agreements_billing_frequency CHECK (billing_frequency IN (
            'monthly', 'quarterly', 'annual')),
    agreement_value numeric(12,2) NOT NULL DEFAULT 0,
    auto_renewal boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_service_agreements_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_service_agreements_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    deleted_at timestamptz,
    deleted_by uuid CONSTRAINT fk_service_agreements_deleted_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id),
    CONSTRAINT uq_service_agreements_agreement_number UNIQUE (business_id, agreement_number),
    CONSTRAINT ck_service_agreements_term CHECK (end_date > start_date)
);

COMMENT ON TABLE hs.service_agreements IS 'A contract for regular visits to a customer.';
COMMENT ON COLUMN hs.service_agreements.agreement_number IS 'Issued by the business; never reused.';
COMMENT ON COLUMN hs.service_agreements.end_date IS 'Last day; NULL means open-ended.';
COMMENT ON COLUMN hs.service_agreements.agreement_value IS 'Price of one billing period.';

SELECT thorbis.make_tenant_table('hs.service_agreements');
SELECT thorbis.add_tenant_key('hs.service_agreements', 'customer_id', 'hs.customers', 'CASCADE');

CREATE TABLE hs.maintenance_visits (
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    business_id uuid NOT NULL
        CONSTRAINT fk_maintenance_visits_business_id REFERENCES tenant_mgmt.businesses ON DELETE CASCADE,
    service_agreement_id uuid NOT NULL,
    work_order_id uuid,
    equipment_id uuid,
    assigned_technician_id uuid
        CONSTRAINT fk_maintenance_visits_assigned_technician REFERENCES user_mgmt.users ON DELETE SET NULL,
    scheduled_date date NOT NULL,
    completed_at timestamptz,
    status text NOT NULL DEFAULT 'scheduled'
        CONSTRAINT ck_maintenance_visits_status CHECK (status IN ('scheduled', 'completed', 'missed', 'cancelled')),
    notes text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fk_maintenance_visits_created_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    updated_by uuid CONSTRAINT fk_maintenance_visits_updated_by REFERENCES user_mgmt.users ON DELETE SET NULL,
    PRIMARY KEY (business_id, id)
);

COMMENT ON TABLE hs.maintenance_visits IS 'A visit that a service agreement plans.';
COMMENT ON COLUMN hs.maintenance_visits.work_order_id IS 'The job by which the visit is done.';
COMMENT ON COLUMN hs.maintenance_visits.assigned_technician_id IS 'A member of the business at the time of assignment.';

SELECT thorbis.make_tenant_table('hs.maintenance_visits');
CREATE INDEX idx_maintenance_visits_assigned_technician_id ON hs.maintenance_visits (assigned_technician_id);
SELECT thorbis.add_tenant_key('hs.maintenance_visits', 'service_agreement_id', 'hs.service_agreements', 'CASCADE');
SELECT thorbis.add_tenant_key('hs.maintenance_visits', 'work_order_id', 'hs.work_orders', 'SET NULL');
SELECT thorbis.add_tenant_key('hs.maintenance_visits', 'equipment_id', 'hs.customer_equipment', 'SET NULL');
