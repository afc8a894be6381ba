package org.fieldsecurity.kit.authority;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change was made under; stored with it and never changed (A8).
 *
 * @param actor who acted: {@code person:<uuid>}, {@code client:<id>} or {@code system}
 * @param basis why they may: an office's name, {@code SELF}, or the coarse role of a system
 * @param scope where the authority holds; null where the basis has none
 * @param chain the appointments that it rests on, the root first; empty where no appointment is needed
 */
public record Authority(
        String actor, String basis, @Nullable Scope scope, List<Link> chain) {

    /**
     * One appointment or delegation in the chain.
     *
     * @param appointment id of the appointment or delegation
     * @param instrument reference of the document that made it
     * @param until null while no end is set
     */
    public record Link(
            UUID appointment,
            Office office,
            Scope scope,
            UUID holder,
            String instrument,
            Instant from,
            @Nullable Instant until) {}

    /** The suite itself, for what a rule or a clock brings about. */
    public static Authority system(String basis) {
        return new Authority("system", basis, null, List.of());
    }

    /** A person over what is their own. */
    public static Authority self(UUID person) {
        return new Authority("person:" + person, "SELF", null, List.of());
    }

    /** One line for logs and feeds: basis and scope, without the chain. */
    public String summary() {
        return scope == null ? basis : basis + " " + scope;
    }
}
