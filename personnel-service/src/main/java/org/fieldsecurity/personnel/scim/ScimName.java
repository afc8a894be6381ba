package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What SCIM keeps of a person besides: their name there, the client's id for them, and whether it removed them. */
@Entity
@Table(name = "scim_user")
public class ScimName {

    @Id
    private UUID person;

    @Version
    private int version;

    @Column(nullable = false)
    private String organization;

    @Column(name = "user_name", nullable = false)
    private String userName;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ScimName() {}

    ScimName(UUID person, String organization, String userName, @Nullable String externalId, Instant at) {
        this.person = person;
        this.organization = organization;
        this.userName = userName;
        this.externalId = externalId;
        this.changedAt = at;
    }

    /** The name of a person, as the ledger keeps it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            UUID person,
            String organization,
            String userName,
            @Nullable String externalId,
            boolean removed) {}

    /** Gives the person this name, again if they were removed. */
    void name(String name, @Nullable String external, Instant at) {
        userName = name;
        externalId = external;
        changedAt = at;
        deletedAt = null;
    }

    void remove(Instant at) {
        changedAt = at;
        deletedAt = at;
    }

    boolean isRemoved() {
        return deletedAt != null;
    }

    /** Counted from 1, so that having none is another version. */
    int version() {
        return version + 1;
    }

    String userName() {
        return userName;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    Instant changedAt() {
        return changedAt;
    }

    State state() {
        return new State(person, organization, userName, externalId, isRemoved());
    }
}
