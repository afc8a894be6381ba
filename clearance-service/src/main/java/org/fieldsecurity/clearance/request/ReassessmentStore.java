package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.fieldsecurity.kit.copy.ManyRows;
import org.jspecify.annotations.Nullable;

/**
 * Writes what another rating changed on many requests, by few statements; nobody else may change them meanwhile. The
 * session must not hold them to be stored once more.
 */
@ApplicationScoped
class ReassessmentStore {

    private static final String CLEARANCES = """
            update leg_clearance c
            set state = new.state, consents = new.consents, cleared_at = new."clearedAt",
                slip_issued_at = new."slipIssuedAt", rating = new.rating, risk = new.risk,
                by_organization = new."byOrganization", assessment = new.assessment, assessed_at = new."assessedAt"
            from json_to_recordset(cast(cast(?1 as text) as json)) as new (id uuid, state text, consents integer,
                "clearedAt" timestamptz, "slipIssuedAt" timestamptz, rating text, risk integer,
                "byOrganization" boolean, assessment text, "assessedAt" timestamptz)
            where c.id = new.id
            """;
    private static final String REQUESTS = """
            update clearance_request r
            set version = r.version + 1, changed_at = new."changedAt", status = new.status
            from json_to_recordset(cast(cast(?1 as text) as json)) as new (id uuid, "changedAt" timestamptz, status text)
            where r.id = new.id
            """;

    private final ManyRows many;

    ReassessmentStore(ManyRows many) {
        this.many = many;
    }

    /** A clearance with a new verdict. */
    record Clearance(
            UUID id,
            LegState state,
            int consents,
            @Nullable Instant clearedAt,
            @Nullable Instant slipIssuedAt,
            String rating,
            int risk,
            boolean byOrganization,
            String assessment,
            Instant assessedAt) {

        Clearance(LegClearance clearance, Judgement judgement) {
            this(
                    clearance.id(),
                    clearance.state(),
                    clearance.consents(),
                    clearance.clearedAt(),
                    clearance.slipIssuedAt(),
                    judgement.rating(),
                    judgement.risk(),
                    judgement.byOrganization(),
                    AssessmentColumn.write(judgement.view()),
                    judgement.at());
        }
    }

    private record Request(UUID id, Instant changedAt, RequestStatus status) {}

    Uni<Void> store(List<Clearance> clearances, Collection<ClearanceRequest> requests) {
        return many.write(CLEARANCES, clearances)
                .chain(() -> many.write(
                        REQUESTS,
                        requests.stream()
                                .map(request -> new Request(request.id(), request.changedAt(), request.status()))
                                .toList()));
    }
}
