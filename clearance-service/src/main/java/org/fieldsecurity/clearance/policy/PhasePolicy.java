package org.fieldsecurity.clearance.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.PhaseRow.Declaration;
import org.fieldsecurity.clearance.policy.PhaseRuling.Authorized;
import org.fieldsecurity.clearance.policy.PhaseRuling.Declared;
import org.fieldsecurity.clearance.policy.PhaseRuling.Lowered;
import org.fieldsecurity.clearance.policy.PhaseRuling.NotTheirs;
import org.fieldsecurity.clearance.policy.PhaseRuling.Proposed;
import org.fieldsecurity.clearance.policy.PhaseRuling.Refused;
import org.fieldsecurity.clearance.policy.PhaseRuling.Withdrawn;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Scope;

/** Who may declare, authorize and lower a phase (T16, T17). */
public final class PhasePolicy {

    private PhasePolicy() {}

    /**
     * How a rating is asked for.
     *
     * @param scope where it is to hold
     * @param current the rating that holds there now
     * @param wanted the rating to declare
     * @param authorized whether it was authorized beforehand
     * @param emergency whether it is declared without authorization, since nobody who authorizes can be reached [8(p)]
     */
    public record Wish(Scope scope, String current, String wanted, boolean authorized, boolean emergency) {}

    /** Rules on a declaration: it is made, proposed for authorization, or refused. */
    public static PhaseRuling declare(Wish wish, List<HeldOffice> offices, Policy policy) {
        var declaration = declaration(wish.wanted(), policy);
        if (declaration.isEmpty()) {
            return new Refused(List.of("T19"), List.of(), "Rating " + wish.wanted() + " can't be declared.");
        }
        if (order(wish.wanted(), policy) <= order(wish.current(), policy)) {
            return new Refused(
                    List.of("T17"),
                    List.of(),
                    "Rating " + wish.wanted() + " is not above " + wish.current()
                            + ", which holds there; lower that one.");
        }
        var declaredBy = declaration.get().declaredBy();
        var under = declaredBy.heldBy(offices, wish.scope());
        if (under.isEmpty()) {
            return new NotTheirs(declaredBy, "Another office declares rating " + wish.wanted() + " there.");
        }
        var needsAuthorization = declaration.get().authorizedBy() != null;
        if (wish.emergency()) {
            return needsAuthorization
                    ? new Declared(under.get(), Optional.of(policy.afterReport()))
                    : new Refused(
                            List.of("T16"),
                            List.of("8(p)"),
                            "Rating " + wish.wanted() + " needs no authorization: declare it without an emergency.");
        }
        return needsAuthorization && !wish.authorized()
                ? new Proposed(under.get())
                : new Declared(under.get(), Optional.empty());
    }

    /** Rules on the authorization of a proposed rating. */
    public static PhaseRuling authorize(Scope scope, String rating, List<HeldOffice> offices, Policy policy) {
        var authorizedBy = declaration(rating, policy).map(Declaration::authorizedBy);
        if (authorizedBy.isEmpty()) {
            return new Refused(List.of("T16"), List.of("8(p)"), "Rating " + rating + " needs no authorization.");
        }
        return authorizedBy
                .get()
                .heldBy(offices, scope)
                .<PhaseRuling>map(Authorized::new)
                .orElseGet(() -> new NotTheirs(authorizedBy.get(), "Another office authorizes rating " + rating + "."));
    }

    /** Rules on lowering the rating that holds to a milder one; who declared the milder one doesn't matter. */
    public static PhaseRuling lower(
            Scope scope, String current, String wanted, List<HeldOffice> offices, Policy policy) {
        if (policy.row(wanted).isEmpty() || order(wanted, policy) >= order(current, policy)) {
            return new Refused(List.of("T17"), List.of(), "Rating " + wanted + " is not below " + current + ".");
        }
        var loweredBy = declaration(current, policy).map(Declaration::loweredBy);
        if (loweredBy.isEmpty()) {
            return new Refused(List.of("T19"), List.of(), "Rating " + current + " can't be lowered.");
        }
        return loweredBy
                .get()
                .heldBy(offices, scope)
                .<PhaseRuling>map(Lowered::new)
                .orElseGet(() -> new NotTheirs(loweredBy.get(), "Another office lowers rating " + current + "."));
    }

    /** Rules on giving a rating up before it comes into force: whoever declares it may, and whoever authorizes it. */
    public static PhaseRuling withdraw(Scope scope, String rating, List<HeldOffice> offices, Policy policy) {
        var declaration = declaration(rating, policy);
        if (declaration.isEmpty()) {
            return new Refused(List.of("T19"), List.of(), "Rating " + rating + " can't be declared.");
        }
        var declaredBy = declaration.get().declaredBy();
        return Stream.of(declaredBy, declaration.get().authorizedBy())
                .filter(Objects::nonNull)
                .flatMap(consent -> consent.heldBy(offices, scope).stream())
                .findFirst()
                .<PhaseRuling>map(Withdrawn::new)
                .orElseGet(
                        () -> new NotTheirs(declaredBy, "Other offices declare and authorize " + rating + " there."));
    }

    private static Optional<Declaration> declaration(String rating, Policy policy) {
        return policy.row(rating).map(PhaseRow::declaration);
    }

    private static int order(String rating, Policy policy) {
        return policy.row(rating).map(PhaseRow::order).orElse(0);
    }
}
