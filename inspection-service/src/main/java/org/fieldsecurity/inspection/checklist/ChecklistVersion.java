package org.fieldsecurity.inspection.checklist;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.checklist.rules.ChecklistMove;
import org.fieldsecurity.inspection.checklist.rules.ChecklistState;
import org.fieldsecurity.inspection.refusal.Refusals;
import org.fieldsecurity.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** One version of what an office is inspected on. */
@Entity
@Table(name = "checklist_version")
public class ChecklistVersion {

    @Id
    private UUID id;

    @Version
    @Column(nullable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Audience audience;

    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String title;

    @Convert(converter = ItemsColumn.class)
    @Column(nullable = false)
    private List<ChecklistItem> items;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ChecklistState state;

    @Column(name = "published_at")
    @Nullable
    private Instant publishedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ChecklistVersion() {}

    ChecklistVersion(NewChecklist draft, int number) {
        this.id = Ids.next();
        this.audience = draft.audience();
        this.number = number;
        this.title = draft.title();
        this.items = List.copyOf(draft.items());
        this.state = ChecklistState.DRAFT;
    }

    /** Changes a draft; refused once it is published (I2). */
    void amend(ChecklistContent content) {
        move(ChecklistMove.AMEND);
        this.title = content.title();
        this.items = List.copyOf(content.items());
    }

    /** Freezes the version and gives it out [39]. */
    void publish(Instant at) {
        move(ChecklistMove.PUBLISH);
        this.publishedAt = at;
    }

    private void move(ChecklistMove move) {
        this.state = state.after(move)
                .orElseThrow(() -> Refusals.illegalMove("checklist version", state, move, state.legalMoves()));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ChecklistState state() {
        return state;
    }

    ChecklistView view() {
        return new ChecklistView(id, audience, number, title, state, publishedAt, items);
    }
}
