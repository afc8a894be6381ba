package org.fieldsecurity.personnel.appointment.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.replica.CertifiedGate;
import org.hibernate.annotations.Immutable;

/** Whether a course counts for a gate from a day on; never changed. */
@Entity
@Immutable
@Table(name = "gate_course")
public class GateCourse {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CertifiedGate gate;

    @Column(nullable = false)
    private String course;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private boolean counts;

    @Column(nullable = false)
    private String instrument;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected GateCourse() {}

    GateCourse(NewGateCourse wanted) {
        this.id = Ids.next();
        this.gate = wanted.gate();
        this.course = wanted.course();
        this.validFrom = wanted.validFrom();
        this.counts = wanted.counts();
        this.instrument = wanted.instrument();
    }

    UUID id() {
        return id;
    }

    GateCourseView view() {
        return new GateCourseView(id, gate, course, validFrom, counts, instrument);
    }
}
