package org.fieldsecurity.personnel.headcount;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.headcount.rules.HeadcountMove;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;
import org.fieldsecurity.personnel.roster.Signature;
import org.jspecify.annotations.Nullable;

/** A headcount of a scope, from its opening to its last report (P7). */
@Entity
public class Headcount {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private String country;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HeadcountKind kind;

    @Column(nullable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HeadcountState state;

    @Column(nullable = false)
    private int expected;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Embedded
    private Signature signature;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "due_again_on")
    private @Nullable LocalDate dueAgainOn;

    @Column(nullable = false)
    private int reports;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Headcount() {}

    Headcount(NewHeadcount details, String country, Instant openedAt, Signature signature) {
        this.id = Ids.next();
        this.scope = details.scope();
        this.country = country;
        this.kind = details.kind();
        this.reason = details.reason();
        this.state = HeadcountState.OPEN;
        this.openedAt = openedAt;
        this.signature = signature;
    }

    /** Notes how many are looked for from the beginning. */
    void expect(int people) {
        expected = people;
    }

    /**
     * Refuses what can't be done now.
     *
     * @param paperDays for how many days after its closure it takes results from paper
     * @throws ProblemException 409 with the legal moves
     */
    void require(HeadcountMove move, Instant now, int paperDays) {
        Set<HeadcountMove> legal = state.legalMoves(closedAt, now, paperDays);
        if (!legal.contains(move)) {
            List<String> names = legal.stream().map(Enum::name).sorted().toList();
            throw ProblemException.illegalState(
                    "This headcount is " + state + "; " + move + " doesn't lead on from there. Legal: "
                            + (names.isEmpty() ? "nothing more" : String.join(", ", names)) + ".",
                    names);
        }
    }

    /**
     * Ends it, with its first report.
     *
     * @param exerciseDays after how many days from its opening an exercise is due again
     */
    void close(Instant at, int exerciseDays) {
        state = HeadcountState.CLOSED;
        closedAt = at;
        reports = 1;
        if (kind == HeadcountKind.EXERCISE) {
            dueAgainOn = Utc.day(openedAt).plusDays(exerciseDays);
        }
    }

    /** Counts one more report. */
    int reportAgain() {
        reports++;
        return reports;
    }

    boolean isClosed() {
        return state == HeadcountState.CLOSED;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    String country() {
        return country;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The instant of the closure; only of a closed one. */
    Instant closedAt() {
        return Objects.requireNonNull(closedAt, "only a closed headcount has that instant");
    }

    HeadcountView view() {
        return new HeadcountView(id, scope, kind, reason, state, expected, openedAt, signature, closedAt, reports);
    }
}
