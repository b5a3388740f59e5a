-- Tells where the server is, so that a test can see it stopped.
DO $$
BEGIN
    RAISE EXCEPTION 'the server''s port is %', inet_server_port();
END
$$;
