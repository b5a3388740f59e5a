package com.thorbis.core.audit;

import java.util.List;
import java.util.stream.Collectors;

import com.thorbis.core.error.ThorbisException;

/** A database breaks rules of a tenant schema. */
public final class SchemaAuditException extends ThorbisException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    SchemaAuditException(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining(
                        "\n",
                        "The schema breaks " + findings.size()
                                + " rules. Run each statement as the owner, or accept the"
                                + " finding with a reason:\n",
                        "")));
        this.findings = List.copyOf(findings);
    }

    /**
     * What was found.
     *
     * @return never empty
     */
    public List<Finding> findings() {
        return findings;
    }
}
