package com.thorbis.dao.error;

import com.thorbis.core.error.ThorbisException;

/** The data source logs in as a role for which isolation does not hold; nothing was read or written. */
public final class PrivilegedRoleException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final String role;

    public PrivilegedRoleException(String role, String message) {
        super(message);
        this.role = role;
    }

    /** The role that the data source logs in as. */
    public String role() {
        return role;
    }
}
