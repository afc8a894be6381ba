package org.fieldsecurity.inspection.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What other features may ask of findings and verifications. */
@ApplicationScoped
public class FindingRegister {

    private final Findings findings;
    private final Verifications verifications;

    FindingRegister(Findings findings, Verifications verifications) {
        this.findings = findings;
        this.verifications = verifications;
    }

    /** Everything that a mission found, by id; at most {@code limit}. */
    public Uni<List<FindingView>> ofMission(UUID mission, int limit) {
        return findings.find("mission = ?1 order by id", mission)
                .page(0, limit)
                .list()
                .map(found -> found.stream().map(Finding::view).toList());
    }

    /** Everything that a follow-up visit verified, by id; at most {@code limit}. */
    public Uni<List<VerificationView>> verifiedBy(UUID visit, int limit) {
        return verifications
                .find("mission = ?1 order by id", visit)
                .page(0, limit)
                .list()
                .map(found -> found.stream().map(Verification::view).toList());
    }
}
