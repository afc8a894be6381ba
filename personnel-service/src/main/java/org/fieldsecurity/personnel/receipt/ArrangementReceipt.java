package org.fieldsecurity.personnel.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** That somebody knows a version of the arrangements [20(b), 22(d)]. */
@Entity
@Immutable
@Table(name = "arrangement_receipt")
public class ArrangementReceipt {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID arrangement;

    @Column(nullable = false)
    private UUID person;

    @Column(name = "acknowledged_at", nullable = false)
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by", nullable = false)
    private UUID acknowledgedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ArrangementReceipt() {}

    ArrangementReceipt(UUID arrangement, UUID person, UUID acknowledgedBy, Instant acknowledgedAt) {
        this.id = Ids.next();
        this.arrangement = arrangement;
        this.person = person;
        this.acknowledgedBy = acknowledgedBy;
        this.acknowledgedAt = acknowledgedAt;
    }

    UUID id() {
        return id;
    }

    ArrangementReceiptView view() {
        return new ArrangementReceiptView(id, arrangement, person, acknowledgedAt, acknowledgedBy);
    }
}
