-- Twenty garages, each with a member who acts, and a thousand vehicles.
INSERT INTO user_mgmt.users (id, email)
SELECT md5('user' || b)::uuid, format('owner%s@example.com', b)
FROM generate_series(1, 20) AS b;

INSERT INTO tenant_mgmt.businesses (id, business_name, primary_industry)
SELECT md5('business' || b)::uuid, 'Garage ' || b, 'auto'
FROM generate_series(1, 20) AS b;

INSERT INTO user_mgmt.business_users (business_id, user_id, role)
SELECT md5('business' || b)::uuid, md5('user' || b)::uuid, 'owner'
FROM generate_series(1, 20) AS b;

INSERT INTO hs.customers (business_id, id, customer_number, first_name, last_name)
SELECT md5('business' || b)::uuid, md5(format('customer%s/%s', b, c))::uuid, 'C-' || c, 'First' || c, 'Last' || c
FROM generate_series(1, 20) AS b, generate_series(1, 200) AS c;

INSERT INTO auto.vehicles (business_id, id, customer_id, vin, license_plate, make, model, year, color, current_mileage,
    created_by, updated_by)
SELECT md5('business' || b)::uuid, md5(format('vehicle%s/%s', b, v))::uuid,
    md5(format('customer%s/%s', b, 1 + v % 200))::uuid,
    'S' || lpad(v::text, 16, '0'), format('PL %s %s', b, v), 'Toyota', 'Corolla', 1990 + v % 35, 'blue', v * 100,
    md5('user' || b)::uuid, md5('user' || b)::uuid
FROM generate_series(1, 20) AS b, generate_series(1, 1000) AS v;

INSERT INTO auto.repair_orders (business_id, vehicle_id, customer_id, ro_number)
SELECT business_id, id, customer_id, 'R-' || vin
FROM auto.vehicles;
