package com.thorbis.tests.soak;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** How a service works for one tenant after the other; the random choices are the soak's. */
public interface Client {

    /** Reads the tenant's customers, one way or another; returns the owner of each. */
    List<UUID> read(UUID tenant, Random random) throws Exception;

    /** Adds or removes a customer; returns by how many there are more now. */
    int write(UUID tenant, Random random) throws Exception;

    /** Makes something fail: an error, a rollback, a cancelled statement, a stream left unread. Changes no row. */
    void disturb(UUID tenant, Random random) throws Exception;
}
