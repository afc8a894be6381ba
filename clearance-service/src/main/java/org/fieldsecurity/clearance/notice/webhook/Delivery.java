package org.fieldsecurity.clearance.notice.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One message to a webhook: a notice, or a ping when it has none. */
@Entity
@Table(name = "webhook_delivery")
public class Delivery {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID webhook;

    private @Nullable UUID notice;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeliveryState state;

    @Column(name = "last_status")
    private @Nullable Integer lastStatus;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Delivery() {}

    private Delivery(UUID id, UUID webhook, Instant at) {
        this.id = id;
        this.webhook = webhook;
        this.nextAttemptAt = at;
        this.state = DeliveryState.PENDING;
        this.createdAt = at;
    }

    /** A message that only shows whether messages arrive. */
    static Delivery ping(UUID id, UUID webhook, Instant at) {
        return new Delivery(id, webhook, at);
    }

    /** Sends a dead message again, with all its attempts. */
    void again(Instant at) {
        if (state != DeliveryState.DEAD) {
            throw ProblemException.illegalState(
                    "This message is " + state + "; only a dead one is sent again.", List.of());
        }
        state = DeliveryState.PENDING;
        attempts = 0;
        nextAttemptAt = at;
    }

    UUID id() {
        return id;
    }

    DeliveryView view() {
        return new DeliveryView(
                id,
                webhook,
                notice,
                state,
                attempts,
                state == DeliveryState.PENDING ? nextAttemptAt : null,
                lastStatus,
                lastError,
                createdAt,
                deliveredAt);
    }
}
