package org.fieldsecurity.clearance.essential;

import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the scope that every list of this feature needs. */
final class ListScopes {

    private ListScopes() {}

    static Scope required(@Nullable String scope) {
        Scope read = Parameters.scope("scope", scope);
        if (read == null) {
            throw ProblemException.invalid("#scope", "is needed");
        }
        if (read instanceof Scope.Area || read instanceof Scope.Zone) {
            throw ProblemException.invalid("#scope", "must be a country, a duty station or an organization");
        }
        return read;
    }
}
