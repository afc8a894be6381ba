package org.fieldsecurity.clearance.notice.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.NoticeKind;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where an organization wants its notices pushed, and the secret that they are signed with. */
@Entity
@Table(name = "webhook")
public class Webhook {

    /** How long a secret still signs after another took its place. */
    static final Duration OVERLAP = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String organization;

    @Column(nullable = false)
    private String url;

    @Column(nullable = false)
    private String[] kinds;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WebhookState state;

    @Column(nullable = false)
    private byte[] secret;

    @Column(name = "earlier_secret")
    private byte @Nullable [] earlierSecret;

    @Column(name = "earlier_until")
    private @Nullable Instant earlierUntil;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Webhook() {}

    Webhook(UUID id, NewWebhook wanted, byte[] sealedSecret, Instant at) {
        this.id = id;
        this.organization = wanted.organization();
        this.url = wanted.url();
        this.kinds = wanted.kinds().stream().map(Enum::name).distinct().toArray(String[]::new);
        this.state = WebhookState.ACTIVE;
        this.secret = sealedSecret.clone();
        this.createdAt = at;
    }

    /** Takes a new secret; the one before still signs for a day. */
    void rotate(byte[] sealedSecret, Instant at) {
        requireActive();
        earlierSecret = secret;
        earlierUntil = at.plus(OVERLAP);
        secret = sealedSecret.clone();
    }

    /** Ends it for good. */
    void end(Instant at) {
        requireActive();
        state = WebhookState.ENDED;
        endedAt = at;
    }

    void requireActive() {
        if (state != WebhookState.ACTIVE) {
            throw ProblemException.illegalState("This webhook has ended; set another one.", List.of());
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String organization() {
        return organization;
    }

    WebhookState state() {
        return state;
    }

    WebhookView view() {
        return new WebhookView(
                id,
                organization,
                url,
                Arrays.stream(kinds).map(NoticeKind::valueOf).toList(),
                state,
                earlierUntil,
                createdAt,
                endedAt);
    }
}
