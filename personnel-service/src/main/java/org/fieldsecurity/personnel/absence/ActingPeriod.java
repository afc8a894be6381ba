package org.fieldsecurity.personnel.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.absence.rules.ActingTurn;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/** A time in which an ad interim or a deputy holds the powers of an office. */
@Entity
@Table(name = "acting_period")
public class ActingPeriod {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID appointment;

    private @Nullable UUID absence;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Office office;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private UUID holder;

    private @Nullable String reference;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ActingPeriod() {}

    /** A turn under an appointment: an ad interim's own, or that of the team member who is away. */
    ActingPeriod(Appointment under, ActingTurn turn) {
        this.id = Ids.next();
        this.appointment = under.id();
        this.absence = turn.absence();
        this.office = under.office();
        this.scope = under.scope().text();
        this.holder = turn.holder();
        this.reference = turn.reference();
        this.validFrom = turn.period().from();
        this.validTo = turn.period().to();
    }

    /** Whether the turn is this one, perhaps at another time: of the same absence, or of the same vacancy. */
    boolean isOf(ActingTurn turn) {
        return Objects.equals(absence, turn.absence())
                && (absence != null || period().filter(turn.period()::meets).isPresent());
    }

    /** Takes the turn's time; false when it is the present one. */
    boolean moveTo(Period time) {
        boolean moves = !period().filter(time::equals).isPresent();
        validFrom = time.from();
        validTo = time.to();
        return moves;
    }

    /** It doesn't take place; false when it didn't before. */
    boolean callOff() {
        boolean planned = period().isPresent();
        validTo = validFrom;
        return planned;
    }

    private Optional<Period> period() {
        return Period.between(validFrom, validTo);
    }

    UUID id() {
        return id;
    }

    /** What ledger and feed say of it; other services copy it as an office held. */
    ActingState state(Appointment under) {
        Authority.Link root = under.link();
        Authority.Link own = new Authority.Link(
                id, office, Scope.parse(scope), holder, Objects.requireNonNullElse(reference, ""), validFrom, validTo);
        List<Authority.Link> chain = holder.equals(root.holder()) ? List.of(root) : List.of(root, own);
        return new ActingState(id, office, Scope.parse(scope), holder, validFrom, validTo, chain, appointment, absence);
    }
}
