-- Garages 1 to 4 have customers of equal size: 2 vehicles, 4 repair orders and 12 lines each.
-- Garages 5 and 6 have vehicles with a long history: 12 repair orders each.
-- Garages 7 and 8 are where new customers go, and garage 9 is filled by those who read all of it.
-- The rows are known to fit together: no trigger needs to look.
SET session_replication_role = replica;

INSERT INTO user_mgmt.users (id, email)
SELECT md5('user' || b)::uuid, format('owner%s@example.com', b)
FROM generate_series(1, 9) AS b;

INSERT INTO tenant_mgmt.businesses (id, business_name, primary_industry)
SELECT md5('business' || b)::uuid, 'Garage ' || b, 'auto'
FROM generate_series(1, 9) AS b;

INSERT INTO user_mgmt.business_users (business_id, user_id, role)
SELECT md5('business' || b)::uuid, md5('user' || b)::uuid, 'owner'
FROM generate_series(1, 9) AS b;

CREATE SCHEMA seed;

CREATE FUNCTION seed.customers(garage integer, customers integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO hs.customers (business_id, id, customer_number, first_name, last_name, email_primary, created_at,
        created_by, updated_by)
    SELECT md5('business' || garage)::uuid, md5(format('customer%s/%s', garage, c))::uuid, 'C-' || lpad(c::text, 7, '0'),
        'First' || c, 'Last' || c % 100, format('customer%s@example.com', c),
        '2024-01-01Z'::timestamptz + c * interval '1 minute', md5('user' || garage)::uuid, md5('user' || garage)::uuid
    FROM generate_series(1, customers) AS c;
$$;

CREATE FUNCTION seed.vehicles(garage integer, each_customer integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO auto.vehicles (business_id, id, customer_id, vin, license_plate, make, model, year, color,
        current_mileage, created_by, updated_by)
    SELECT c.business_id, md5(format('vehicle%s/%s', c.id, v))::uuid, c.id,
        'S' || substr(c.customer_number, 3) || lpad(v::text, 8, '0'), 'PL ' || c.customer_number, 'Toyota', 'Corolla',
        1990 + v % 35, 'blue', v * 100, c.created_by, c.updated_by
    FROM hs.customers AS c, generate_series(1, each_customer) AS v
    WHERE c.business_id = md5('business' || garage)::uuid;
$$;

CREATE FUNCTION seed.repair_orders(garage integer, each_vehicle integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO auto.repair_orders (business_id, id, vehicle_id, customer_id, ro_number, customer_concern,
        subtotal, total_amount, created_at, created_by, updated_by)
    SELECT v.business_id, md5(format('order%s/%s', v.id, o))::uuid, v.id, v.customer_id, format('R-%s-%s', v.vin, o),
        'it squeaks when it is cold', o * 30, o * 30, '2025-01-01Z'::timestamptz + o * interval '1 day',
        v.created_by, v.updated_by
    FROM auto.vehicles AS v, generate_series(1, each_vehicle) AS o
    WHERE v.business_id = md5('business' || garage)::uuid;
$$;

CREATE FUNCTION seed.lines(garage integer, each_order integer) RETURNS void LANGUAGE sql AS $$
    INSERT INTO auto.ro_line_items (business_id, id, repair_order_id, line_type, description, quantity, unit_price,
        total_price, display_order, created_by, updated_by)
    SELECT o.business_id, md5(format('line%s/%s', o.id, l))::uuid, o.id, 'labor', 'look for the squeak, part ' || l, 1,
        l * 5, l * 5, l, o.created_by, o.updated_by
    FROM auto.repair_orders AS o, generate_series(1, each_order) AS l
    WHERE o.business_id = md5('business' || garage)::uuid;
$$;

SELECT seed.customers(g, 1200), seed.vehicles(g, 2), seed.repair_orders(g, 2), seed.lines(g, 3)
FROM generate_series(1, 4) AS g;
SELECT seed.customers(g, 300), seed.vehicles(g, 6), seed.repair_orders(g, 12)
FROM generate_series(5, 6) AS g;
