package org.fieldsecurity.personnel.headcount;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;

/** Knows of nobody elsewhere, while the service has no journeys. */
@DefaultBean
@ApplicationScoped
public class NobodyElsewhere implements ExpectedElsewhere {

    @Override
    public Uni<Set<UUID>> at(Scope scope, Instant instant) {
        return Uni.createFrom().item(Set.of());
    }
}
