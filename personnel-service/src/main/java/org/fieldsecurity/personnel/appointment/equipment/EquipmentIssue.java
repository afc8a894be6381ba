package org.fieldsecurity.personnel.appointment.equipment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A piece of equipment handed out with an appointment, until it comes back. */
@Entity
@Table(name = "equipment_issue")
public class EquipmentIssue {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID appointment;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EquipmentItem item;

    @Column(nullable = false)
    private String label;

    @Column(name = "handed_out_on", nullable = false)
    private LocalDate handedOutOn;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected EquipmentIssue() {}

    EquipmentIssue(UUID appointment, NewEquipmentIssue details) {
        this.id = Ids.next();
        this.appointment = appointment;
        this.item = details.item();
        this.label = details.label();
        this.handedOutOn = details.handedOutOn();
    }

    /**
     * It came back.
     *
     * @throws ProblemException 409 when it had before, 400 when the day is before it was handed out
     */
    void comeBack(LocalDate on) {
        if (returnedOn != null) {
            throw ProblemException.illegalState("It came back on " + returnedOn + ".", List.of());
        }
        if (on.isBefore(handedOutOn)) {
            throw ProblemException.invalid("/on", "must not lie before " + handedOutOn + ", when it was handed out");
        }
        returnedOn = on;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID appointment() {
        return appointment;
    }

    EquipmentIssueView view() {
        return new EquipmentIssueView(id, appointment, item, label, handedOutOn, returnedOn);
    }
}
