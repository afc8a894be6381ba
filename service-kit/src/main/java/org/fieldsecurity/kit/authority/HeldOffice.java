package org.fieldsecurity.kit.authority;

import java.util.List;
import java.util.UUID;

/**
 * An office that a person holds at the instant asked for, by appointment or by delegation.
 *
 * @param chain the appointments it rests on, the root first, never empty
 */
public record HeldOffice(Office office, Scope scope, UUID holder, List<Authority.Link> chain) {

    /** The authority this office gives its holder. */
    public Authority authority() {
        return new Authority("person:" + holder, office.name(), scope, chain);
    }
}
