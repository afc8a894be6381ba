package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The latest acknowledgement of each person. */
@ApplicationScoped
public class WardenAcknowledgements implements PanacheRepositoryBase<WardenAcknowledgement, UUID> {}
