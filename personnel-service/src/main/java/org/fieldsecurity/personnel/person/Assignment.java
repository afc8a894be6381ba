package org.fieldsecurity.personnel.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** Where and for whom a person served or serves; past ones stay, and no two of a person overlap (P1). */
@Entity
public class Assignment {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Category category;

    private @Nullable String contract;

    @Enumerated(EnumType.STRING)
    private @Nullable Recruitment recruitment;

    @Column(name = "assigned_from", nullable = false)
    private LocalDate assignedFrom;

    @Column(name = "assigned_until")
    private @Nullable LocalDate assignedUntil;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Assignment() {}

    @SuppressWarnings("NullAway.Init") // correct sets the other fields.
    Assignment(UUID person, AssignmentTerms terms) {
        this.id = Ids.next();
        this.person = person;
        correct(terms);
    }

    final void correct(AssignmentTerms terms) {
        organization = terms.organization();
        dutyStation = terms.dutyStation();
        category = terms.category();
        contract = terms.contract();
        recruitment = terms.recruitment();
        assignedFrom = terms.days().from();
        assignedUntil = terms.days().until();
    }

    void end(LocalDate lastDay) {
        assignedUntil = lastDay;
    }

    UUID id() {
        return id;
    }

    LocalDate assignedFrom() {
        return assignedFrom;
    }

    String organization() {
        return organization;
    }

    String dutyStation() {
        return dutyStation;
    }

    AssignmentTerms terms() {
        return new AssignmentTerms(
                organization, dutyStation, category, contract, recruitment, new Days(assignedFrom, assignedUntil));
    }

    HeldAssignment held() {
        return new HeldAssignment(id, terms());
    }

    AssignmentView view() {
        return AssignmentView.of(id, person, terms());
    }
}
