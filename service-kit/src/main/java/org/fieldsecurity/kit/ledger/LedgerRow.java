package org.fieldsecurity.kit.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One state change. Rows are added and never changed: the service's database role may only insert and read them, and a
 * trigger refuses everything else.
 */
@Entity
@Immutable
@Table(name = "ledger")
public class LedgerRow {

    @Id
    private UUID id;

    @Column(name = "subject_type", nullable = false)
    private String subjectType;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private int sequence;

    @Column(nullable = false)
    private String type;

    @Column(nullable = false)
    private String state;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(nullable = false)
    private String actor;

    @Column(nullable = false)
    private String authority;

    @Nullable
    private String reason;

    @Column(name = "request_id", nullable = false)
    private String requestId;

    @Column(name = "previous_hash")
    private byte @Nullable [] previousHash;

    @Column(nullable = false)
    private byte[] hash;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected LedgerRow() {}

    LedgerRow(LedgerContent content, byte @Nullable [] previousHash) {
        this.id = content.id();
        this.subjectType = content.subjectType();
        this.subject = content.subject();
        this.sequence = content.sequence();
        this.type = content.type();
        this.state = content.state();
        this.occurredAt = content.occurredAt();
        this.actor = content.actor();
        this.authority = content.authority();
        this.reason = content.reason();
        this.requestId = content.requestId();
        this.previousHash = previousHash == null ? null : previousHash.clone();
        this.hash = content.hash(previousHash);
    }

    /** Id or code of the subject. */
    public String subject() {
        return subject;
    }

    /** The subject's row number, counted from 1. */
    public int sequence() {
        return sequence;
    }

    /** SHA-256 over this row's content and the hash of the subject's previous row. */
    public byte[] hash() {
        return hash.clone();
    }

    /** Id of the row, which is also the id of its event. */
    public UUID id() {
        return id;
    }

    /** What the row says. */
    public LedgerContent content() {
        return new LedgerContent(
                id, subjectType, subject, sequence, type, state, occurredAt, actor, authority, reason, requestId);
    }

    /** The hash of the subject's previous row; empty in its first. */
    public Optional<byte[]> previousHash() {
        return Optional.ofNullable(previousHash).map(byte[]::clone);
    }

    ChainEnd end() {
        return new ChainEnd(sequence, hash);
    }

    /** Whether the content still gives the hash that was stored, on top of the previous row's. */
    public boolean follows(@Nullable LedgerRow previous) {
        byte[] before = previous == null ? null : previous.hash;
        return Arrays.equals(before, previousHash)
                && Arrays.equals(hash, content().hash(before))
                && sequence == (previous == null ? 1 : previous.sequence + 1);
    }
}
