package org.fieldsecurity.clearance.essential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.essential.EssentialNamings.Approved;
import org.fieldsecurity.clearance.policy.Naming;

/** What other features may ask of the lists of essential personnel. */
@ApplicationScoped
public class EssentialRegister {

    private final EssentialNamings namings;

    EssentialRegister(EssentialNamings namings) {
        this.namings = namings;
    }

    /** The approved entries of some people, past and future ones included. */
    public Uni<Map<UUID, List<Naming>>> of(Collection<UUID> people) {
        return namings.approved(people).map(found -> found.stream()
                .collect(Collectors.groupingBy(
                        Approved::person, Collectors.mapping(Approved::naming, Collectors.toList()))));
    }
}
