package org.fieldsecurity.kit.test.authorization;

import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;

/** How the application under test knows who holds which office; each service has its own way of setting that up. */
@FunctionalInterface
public interface OfficeHolders {

    /** A person who holds this office, with the widest scope that it can have, and no other office. */
    UUID personHolding(Office office);
}
