package org.fieldsecurity.personnel.appointment;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Writes what becomes of appointments into the ledger and tells those whose records follow, in one transaction. */
@ApplicationScoped
public class AppointmentHistory {

    private final Ledger ledger;
    private final List<AppointmentMade> whenMade;
    private final List<AppointmentEnded> whenEnded;

    AppointmentHistory(Ledger ledger, @All List<AppointmentMade> whenMade, @All List<AppointmentEnded> whenEnded) {
        this.ledger = ledger;
        this.whenMade = whenMade;
        this.whenEnded = whenEnded;
    }

    /** The appointment is stored. */
    Uni<Void> made(Appointment appointment, Authority authority) {
        return append(appointment, "made", authority, null)
                .chain(() -> tell(whenMade, follower -> follower.made(appointment, authority)));
    }

    /**
     * The appointment has its end.
     *
     * @param verb {@code ended} by an office, {@code lapsed} by a rule
     */
    Uni<Void> ended(Appointment appointment, String verb, Authority authority, String reason) {
        return append(appointment, verb, authority, reason)
                .chain(() -> tell(whenEnded, follower -> follower.ended(appointment, authority)));
    }

    /** Something beside holder and time has changed. */
    Uni<Void> changed(Appointment appointment, Authority authority) {
        return append(appointment, "changed", authority, null);
    }

    private Uni<Void> append(Appointment appointment, String verb, Authority authority, @Nullable String reason) {
        return ledger.append(new Change(
                        subjectType(appointment),
                        appointment.id().toString(),
                        verb,
                        appointment.state(),
                        authority,
                        reason))
                .replaceWithVoid();
    }

    /**
     * An ad interim stands by and holds the powers only while acting, so their appointment isn't one that other services
     * copy as an office held; the times in which they act are.
     */
    private static String subjectType(Appointment appointment) {
        return appointment.office() == Office.DESIGNATED_OFFICIAL_AD_INTERIM ? "stand-by" : "appointment";
    }

    private static <T> Uni<Void> tell(List<T> followers, Function<T, Uni<Void>> news) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(news::apply)
                .collect()
                .last();
    }
}
