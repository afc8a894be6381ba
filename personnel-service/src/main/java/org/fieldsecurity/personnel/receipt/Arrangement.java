package org.fieldsecurity.personnel.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.roster.Signature;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A version of the arrangements of a zone or duty station; a new one takes its place and asks everybody again. */
@Entity
@Immutable
public class Arrangement {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private int number;

    private @Nullable String phase;

    @Convert(converter = TextsColumn.class)
    @Column(nullable = false)
    private ArrangementTexts texts;

    @Column(name = "published_at", nullable = false)
    private Instant publishedAt;

    @Embedded
    private Signature signature;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Arrangement() {}

    Arrangement(NewArrangement details, int number, Instant publishedAt, Signature signature) {
        this.id = Ids.next();
        this.scope = details.scope();
        this.number = number;
        this.phase = details.phase();
        this.texts = details.texts();
        this.publishedAt = publishedAt;
        this.signature = signature;
    }

    UUID id() {
        return id;
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    int number() {
        return number;
    }

    ArrangementView view() {
        return new ArrangementView(id, scope, number, phase, texts, publishedAt, signature);
    }
}
