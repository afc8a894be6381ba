package org.fieldsecurity.personnel.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.identity.rules.MergeRules;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.SponsorshipKind;
import org.jspecify.annotations.Nullable;

/** Two records of one person that became one, until somebody parts them again (P10). */
@Entity
public class Merge {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID survivor;

    @Column(nullable = false)
    private UUID merged;

    @Column(nullable = false)
    private String reason;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "undoable_until", nullable = false)
    private Instant undoableUntil;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "number_before")
    private @Nullable String numberBefore;

    @Enumerated(EnumType.STRING)
    @Column(name = "sponsored_before")
    private @Nullable SponsorshipKind sponsoredBefore;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Merge() {}

    Merge(Person survivor, Person merged, String reason, Instant madeAt, int undoDays) {
        this.id = Ids.next();
        this.survivor = survivor.id();
        this.merged = merged.id();
        this.reason = reason;
        this.madeAt = madeAt;
        this.undoableUntil = MergeRules.undoableUntil(madeAt, undoDays);
        this.numberBefore = survivor.employeeNumber();
        this.sponsoredBefore = survivor.sponsoredAs();
    }

    /**
     * Parts the records again.
     *
     * @throws ProblemException 409 when that was done, or is no longer possible
     */
    void undo(Instant at) {
        if (undoneAt != null) {
            throw ProblemException.illegalState("The merge was undone already.", List.of());
        }
        if (!MergeRules.isUndoable(undoableUntil, at)) {
            throw ProblemException.illegalState(
                    "The merge could be undone until " + undoableUntil + ". Register the other person anew.",
                    List.of());
        }
        undoneAt = at;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID survivor() {
        return survivor;
    }

    UUID merged() {
        return merged;
    }

    @Nullable
    String numberBefore() {
        return numberBefore;
    }

    @Nullable
    SponsorshipKind sponsoredBefore() {
        return sponsoredBefore;
    }

    MergeView view(List<MergeView.Move> moves) {
        return new MergeView(id, survivor, merged, reason, madeAt, undoableUntil, undoneAt, moves);
    }
}
