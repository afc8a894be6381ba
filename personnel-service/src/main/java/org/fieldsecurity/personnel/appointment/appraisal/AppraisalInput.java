package org.fieldsecurity.personnel.appointment.appraisal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** What the office that appoints said about a holder's year. Never changed. */
@Entity
@Immutable
@Table(name = "appraisal_input")
public class AppraisalInput {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID appointment;

    @Column(nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Performance performance;

    @Column(nullable = false)
    private String remarks;

    @Column(name = "given_by", nullable = false)
    private UUID givenBy;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected AppraisalInput() {}

    AppraisalInput(UUID appointment, NewAppraisalInput details, UUID by, Instant at) {
        this.id = Ids.next();
        this.appointment = appointment;
        this.year = details.year();
        this.performance = details.performance();
        this.remarks = details.remarks();
        this.givenBy = by;
        this.givenAt = at;
    }

    UUID id() {
        return id;
    }

    AppraisalInputView view() {
        return new AppraisalInputView(id, appointment, year, performance, remarks, givenBy, givenAt);
    }
}
