-- Orders by warehouse Region
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  warehouse_region text NOT NULL DEFAULT 'us-west-2',
  total numeric NOT NULL
);
INSERT INTO orders VALUES (1, 'us-east-1', 10.5), (2, 'eu-west-1', 7.2), (3, 'ap-south-1', 99.0);
SELECT warehouse_region, sum(total) FROM orders GROUP BY 1 ORDER BY 2 DESC;
