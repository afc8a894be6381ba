package org.fieldsecurity.training.certificate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.certificate.rules.CertificateCode;
import org.fieldsecurity.training.course.CourseRegister;
import org.fieldsecurity.training.course.CourseTerms;
import org.fieldsecurity.training.course.rules.Validity;
import org.fieldsecurity.training.obligation.Coverage;
import org.fieldsecurity.training.replica.Records;
import org.jspecify.annotations.Nullable;

/** Issues and revokes certificates, each with its row in the ledger, inside the caller's transaction. */
@ApplicationScoped
public class CertificateRegister {

    private final Certificates certificates;
    private final CourseRegister courses;
    private final Coverage coverage;
    private final Records records;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    CertificateRegister(
            Certificates certificates,
            CourseRegister courses,
            Coverage coverage,
            Records records,
            Ledger ledger,
            InstantSource clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.coverage = coverage;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The validity that a certificate would have, and what it rests on (C3, C5). */
    public Uni<ValidityView> preview(Completion completion) {
        return prospect(completion).map(Prospect::view);
    }

    /** Issues the certificate of a passed test, completed now. 409 for a merged record (P10). */
    public Uni<CertificateView> issueByTest(UUID person, String course, UUID attempt, Authority authority) {
        return prospectOfStanding(new Completion(person, course, today()))
                .flatMap(prospect -> issue(person, prospect, Certificate.Source.TEST, "test " + attempt, authority));
    }

    /**
     * Issues the certificate of an attendance, if its last day is the one that the recorder was shown (C5). 409 for a
     * merged record (P10).
     */
    Uni<CertificateView> issueByAttendance(NewCertificate asked, Authority authority) {
        if (authority.actor().equals("person:" + asked.person())) {
            throw ProblemException.refused("Somebody else records your attendance.", List.of("C1"), List.of("27"));
        }
        return prospectOfStanding(asked.completion()).flatMap(prospect -> {
            LocalDate until = prospect.validity().until();
            if (!Objects.equals(until, asked.validUntil())) {
                throw ProblemException.refused(
                        "The certificate would be valid "
                                + (until == null ? "without end" : "until " + until)
                                + ". Look at the preview and send the day that it shows.",
                        List.of("C5"),
                        List.of("27"));
            }
            return issue(asked.person(), prospect, Certificate.Source.ATTENDANCE, asked.evidence(), authority);
        });
    }

    /** Revokes a certificate; 409 when it is revoked already. */
    Uni<CertificateView> revoke(Certificate certificate, String reason, Authority authority) {
        if (certificate.isRevoked()) {
            throw ProblemException.illegalState("The certificate is revoked already.", List.of());
        }
        // The holder first and then the certificate, as a merge takes them: neither waits for the other for ever.
        return records.hold(List.of(certificate.person()))
                .invoke(() -> certificate.revoke(clock.instant().truncatedTo(ChronoUnit.MICROS), reason))
                .chain(certificates::flush)
                .chain(() -> record(certificate, "revoked", authority, reason));
    }

    /** What a certificate will be made of. */
    private record Prospect(CourseTerms course, Validity validity, ValidityView view) {}

    private Uni<Prospect> prospectOfStanding(Completion completion) {
        return records.requireStanding(completion.person()).chain(() -> prospect(completion));
    }

    private Uni<Prospect> prospect(Completion completion) {
        if (completion.completedOn().isAfter(today())) {
            throw ProblemException.invalid("/completedOn", "must not be in the future");
        }
        return courses.on(completion.course(), completion.completedOn()).flatMap(course -> certificates
                .lastInForce(completion.person(), completion.course())
                .map(previous ->
                        prospect(course, completion.completedOn(), previous == null ? null : previous.validUntil())));
    }

    private static Prospect prospect(CourseTerms course, LocalDate completedOn, @Nullable LocalDate previousUntil) {
        Validity validity = course.validity().of(completedOn, previousUntil);
        return new Prospect(
                course,
                validity,
                new ValidityView(
                        validity.from(),
                        validity.until(),
                        course.validity().countedFrom(),
                        previousUntil,
                        course.recognition().covers(completedOn)));
    }

    private Uni<CertificateView> issue(
            UUID person, Prospect prospect, Certificate.Source source, String evidence, Authority authority) {
        Certificate certificate = new Certificate(
                Ids.next(),
                CertificateCode.random(random),
                person,
                prospect.course(),
                prospect.validity(),
                source,
                evidence,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                authority.summary());
        return certificates.persistAndFlush(certificate).chain(() -> record(certificate, "issued", authority, null));
    }

    private Uni<CertificateView> record(
            Certificate certificate, String verb, Authority authority, @Nullable String reason) {
        CertificateView state = CertificateView.of(certificate);
        return ledger.append(new Change("certificate", certificate.id().toString(), verb, state, authority, reason))
                .chain(() -> coverage.refresh(certificate.person(), certificate.course()))
                .replaceWith(state);
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }
}
