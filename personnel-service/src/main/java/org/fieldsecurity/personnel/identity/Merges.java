package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All merges, those that were undone included. */
@ApplicationScoped
public class Merges implements PanacheRepositoryBase<Merge, UUID> {}
