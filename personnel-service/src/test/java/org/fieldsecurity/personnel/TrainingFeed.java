package org.fieldsecurity.personnel;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.fieldsecurity.personnel.appointment.candidacy.CandidacySweep;
import org.fieldsecurity.personnel.replica.CertificateCopies;
import org.fieldsecurity.personnel.replica.CourseCopies;

/** Tells personnel what training would have published, and has it act on that at once. */
@Singleton
class TrainingFeed {

    private final CertificateCopies certificates;
    private final CourseCopies courses;
    private final CandidacySweep sweep;
    private final Pool pool;

    TrainingFeed(CertificateCopies certificates, CourseCopies courses, CandidacySweep sweep, Pool pool) {
        this.certificates = certificates;
        this.courses = courses;
        this.sweep = sweep;
        this.pool = pool;
    }

    /** The Coordinator recognizes a course from 2003 on. */
    void recognized(String course) {
        apply(event(
                "course.recognized",
                course,
                1,
                "{\"code\":\"%s\",\"title\":\"x\",\"recognizedFrom\":\"2003-01-01\"}".formatted(course)));
    }

    /** A certificate without an end; gives its id. */
    UUID certified(UUID person, String course, String completedOn) {
        UUID id = UUID.randomUUID();
        apply(certificate("certificate.issued", id, 1, person, course, completedOn, ""));
        return id;
    }

    /** The certificate is revoked; the event may come before the one that issued it. */
    void revoked(UUID id, UUID person, String course, String completedOn) {
        apply(certificate(
                "certificate.revoked", id, 2, person, course, completedOn, ",\"revokedAt\":\"2026-05-01T00:00:00Z\""));
    }

    /** Issued again, as after a crash of the follower. */
    void certifiedAgain(UUID id, UUID person, String course, String completedOn) {
        apply(certificate("certificate.issued", id, 1, person, course, completedOn, ""));
    }

    /** Has candidates whose certificate has come take up their offices. */
    void sweep() {
        run(sweep::sweep);
    }

    private static FeedEvent certificate(
            String verb, UUID id, int sequence, UUID person, String course, String completedOn, String more) {
        return event(
                verb,
                id.toString(),
                sequence,
                "{\"id\":\"%s\",\"person\":\"%s\",\"course\":\"%s\",\"completedOn\":\"%s\",\"code\":\"FS-1\"%s}"
                        .formatted(id, person, course, completedOn, more));
    }

    private void apply(FeedEvent event) {
        run(() -> pool.withTransaction(transaction -> certificates
                .apply(transaction, List.of(event))
                .chain(() -> courses.apply(transaction, List.of(event)))));
    }

    private static FeedEvent event(String verb, String subject, int sequence, String state) {
        return FeedEvents.of("training", verb, subject, sequence, state);
    }

    private static <T> void run(Supplier<Uni<T>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
