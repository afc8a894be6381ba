package org.fieldsecurity.personnel.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Two records that may be one person's, until somebody decides (P10). */
@Entity
@Table(name = "suspected_duplicate")
public class SuspectedDuplicate {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID one;

    @Column(nullable = false)
    private UUID other;

    @Column(name = "organization_one", nullable = false)
    private String organizationOne;

    @Column(name = "organization_other", nullable = false)
    private String organizationOther;

    @Convert(converter = ReasonsColumn.class)
    @Column(nullable = false)
    private Set<DuplicateReason> reasons;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DuplicateState state;

    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    private @Nullable String remark;

    private @Nullable UUID merge;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected SuspectedDuplicate() {}

    /**
     * Adds reasons.
     *
     * @return whether one of them is new; a suspicion that was dismissed is then open again
     */
    boolean add(Set<DuplicateReason> more) {
        if (state == DuplicateState.MERGED || reasons.containsAll(more)) {
            return false;
        }
        Set<DuplicateReason> all = EnumSet.copyOf(reasons);
        all.addAll(more);
        reasons = all;
        state = DuplicateState.OPEN;
        return true;
    }

    /**
     * Two different people.
     *
     * @throws ProblemException 409 unless it is open
     */
    void dismiss(String why) {
        if (state != DuplicateState.OPEN) {
            throw ProblemException.illegalState("The suspicion is " + state + " already.", List.of());
        }
        state = DuplicateState.DISMISSED;
        remark = why;
    }

    void merged(UUID by) {
        state = DuplicateState.MERGED;
        merge = by;
    }

    void reopen() {
        state = DuplicateState.OPEN;
        merge = null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String organizationOne() {
        return organizationOne;
    }

    String organizationOther() {
        return organizationOther;
    }

    SuspectedDuplicateView view() {
        return new SuspectedDuplicateView(
                id,
                List.of(
                        new SuspectedDuplicateView.Side(one, organizationOne),
                        new SuspectedDuplicateView.Side(other, organizationOther)),
                reasons.stream().sorted().toList(),
                state,
                foundAt,
                remark,
                merge);
    }
}
