package org.fieldsecurity.personnel.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;

/** What other features may ask of organizations. */
@ApplicationScoped
public class OrganizationRegister {

    private final Organizations organizations;
    private final Ledger ledger;

    OrganizationRegister(Organizations organizations, Ledger ledger) {
        this.organizations = organizations;
        this.ledger = ledger;
    }

    /** Adds an organization. */
    public Uni<Void> register(OrganizationView details, Authority authority) {
        return organizations
                .persist(new Organization(details.code(), details.kind(), details.name()))
                .chain(() ->
                        ledger.append(new Change("organization", details.code(), "registered", details, authority)))
                .replaceWithVoid();
    }

    /** Refuses a body whose field names an organization that doesn't exist. */
    public Uni<Void> require(String pointer, String code) {
        return organizations
                .findById(code)
                .invoke(found -> {
                    if (found == null) {
                        throw ProblemException.invalid(pointer, "is not the code of a known organization");
                    }
                })
                .replaceWithVoid();
    }
}
