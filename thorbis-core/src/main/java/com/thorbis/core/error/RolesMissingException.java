package com.thorbis.core.error;

/** The migrating role may not make what the migrations need; a database administrator runs {@link #roleScript()}. */
public class RolesMissingException extends MigrationFailedException {

    private static final long serialVersionUID = 1L;

    private final String roleScript;

    public RolesMissingException(String message, String roleScript, Throwable cause) {
        super(message + " A database administrator runs, in this database:\n\n" + roleScript, cause);
        this.roleScript = roleScript;
    }

    /**
     * The statements for the administrator; they can be run again.
     *
     * @return SQL, several statements
     */
    public String roleScript() {
        return roleScript;
    }
}
