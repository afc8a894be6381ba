package org.fieldsecurity.personnel.confidential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;

/** What other features may ask of restricted fields. Only a list gets values, and each of its people's is a reading. */
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

    /**
     * Blood type, special needs and vehicle seats of people on a list that an official prints, each reading on record as
     * if it were the only one (P6, P9).
     *
     * @param people at most a thousand
     * @param reader the authority of their warden, security officer or designated official
     * @return nobody without such fields
     */
    public Uni<Map<UUID, ConfidentialView>> readForList(Set<UUID> people, Authority reader) {
        return acts.readForList(people, reader);
    }

    private Uni<Void> told(boolean any, UUID person, Authority authority) {
        return any
                ? values.fields(person).chain(fields -> acts.append("changed", fields, authority))
                : Uni.createFrom().voidItem();
    }
}
