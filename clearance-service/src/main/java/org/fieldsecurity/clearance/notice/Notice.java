package org.fieldsecurity.clearance.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody must know something; written once, with what happened. */
@Entity
@Immutable
@Table(name = "notice")
public class Notice {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeKind kind;

    @Column(nullable = false)
    private UUID subject;

    @Column
    private @Nullable UUID person;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable Office office;

    @Column
    private @Nullable String scope;

    /** Whether holders for a part of the scope are meant too. */
    @Column(nullable = false)
    private boolean everyone;

    @Column
    private @Nullable String organization;

    @Convert(converter = NoticeDataColumn.class)
    @Column(nullable = false)
    private NoticeData data;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Notice() {}

    Notice(UUID id, Telling telling, Instant at) {
        this.id = id;
        this.kind = telling.kind();
        this.subject = telling.subject();
        switch (telling.addressee()) {
            case Addressee.OnePerson(UUID one) -> this.person = one;
            case Addressee.Holders(var held, var where) -> {
                this.office = held;
                this.scope = where.text();
            }
            case Addressee.Everyone(var held, var where) -> {
                this.office = held;
                this.scope = where.text();
                this.everyone = true;
            }
        }
        this.organization = telling.organization();
        this.data = telling.data();
        this.createdAt = at;
        this.dueAt = telling.dueAt();
    }

    /** Id of the notice. */
    public UUID id() {
        return id;
    }
}
