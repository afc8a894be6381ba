package org.fieldsecurity.clearance.notice;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All notices. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {}
