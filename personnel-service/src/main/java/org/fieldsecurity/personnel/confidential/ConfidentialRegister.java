package org.fieldsecurity.personnel.confidential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;

/** What other features may ask of restricted fields; none of it gives a value away. */
@ApplicationScoped
public class ConfidentialRegister {

    private final ConfidentialValues values;
    private final ConfidentialActs acts;

    ConfidentialRegister(ConfidentialValues values, ConfidentialActs acts) {
        this.values = values;
        this.acts = acts;
    }

    /** Gives the second record what only the first has, since both are one person's (P10). */
    public Uni<Void> carryOver(UUID from, UUID to, Authority authority) {
        return values.carryOver(from, to).chain(any -> told(any, to, authority));
    }

    /** Takes from the second record what it got from the first and nobody has set since. */
    public Uni<Void> giveBack(UUID from, UUID to, Authority authority) {
        return values.giveBack(from, to).chain(any -> told(any, to, authority));
    }

    private Uni<Void> told(boolean any, UUID person, Authority authority) {
        return any
                ? values.fields(person).chain(fields -> acts.append("changed", fields, authority))
                : Uni.createFrom().voidItem();
    }
}
