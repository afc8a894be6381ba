package org.fieldsecurity.inspection.finding;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All verifications. */
@ApplicationScoped
public class Verifications implements PanacheRepositoryBase<Verification, UUID> {}
