CREATE TABLE order_lines (id int PRIMARY KEY);
