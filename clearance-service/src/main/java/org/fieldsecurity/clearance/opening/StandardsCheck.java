package org.fieldsecurity.clearance.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.opening.rules.LatestCheck;
import org.fieldsecurity.clearance.opening.rules.StandardOutcome;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.AuthorityColumn;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.hibernate.annotations.Immutable;

/** A check of a new place against the standards of its country, item by item (T12). Never changed. */
@Entity
@Immutable
@Table(name = "standards_check")
public class StandardsCheck {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID opening;

    @Column(nullable = false)
    private String standards;

    @Column(nullable = false)
    private String reference;

    @Column(name = "checked_on", nullable = false)
    private LocalDate checkedOn;

    @Convert(converter = CheckedItemsColumn.class)
    @Column(nullable = false)
    private CheckedItems items;

    @Column(name = "checked_by", nullable = false)
    private UUID checkedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Office office;

    @Column(nullable = false)
    private String scope;

    /** With its chain (A8). */
    @Convert(converter = AuthorityColumn.class)
    @Column(nullable = false)
    private Authority authority;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected StandardsCheck() {}

    StandardsCheck(UUID id, UUID opening, NewStandardsCheck check, UUID by, Authority authority, Instant at) {
        this.id = id;
        this.opening = opening;
        this.standards = check.standards();
        this.reference = check.reference();
        this.checkedOn = check.checkedOn();
        this.items = new CheckedItems(check.items());
        this.checkedBy = by;
        this.office = Office.valueOf(authority.basis());
        this.scope = String.valueOf(authority.scope());
        this.authority = authority;
        this.recordedAt = at;
    }

    /** The check as the rules read it. */
    LatestCheck result() {
        return new LatestCheck(
                checkedOn,
                items.items().stream()
                        .filter(item -> item.outcome() == StandardOutcome.NOT_MET)
                        .map(CheckedItem::item)
                        .toList());
    }

    StandardsCheckView view() {
        return new StandardsCheckView(
                id, standards, reference, checkedOn, items(), checkedBy, office, Scope.parse(scope), recordedAt);
    }

    UUID id() {
        return id;
    }

    Authority authority() {
        return authority;
    }

    private List<CheckedItem> items() {
        return items.items();
    }
}
