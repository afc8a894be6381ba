package org.fieldsecurity.training.certificate;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.openapi.ContractFilter;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.certificate.rules.CertificateCode;
import org.fieldsecurity.training.course.CourseRegister;
import org.fieldsecurity.training.course.CourseTerms;
import org.fieldsecurity.training.replica.People;
import org.fieldsecurity.training.replica.PersonCopy;

/** Verification of a certificate by its code, open to anyone (C7). */
@Path("certificates/verify")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "Certificates: issued, verified, revoked")
public class VerificationResource {

    private final Certificates certificates;
    private final CourseRegister courses;
    private final People people;
    private final InstantSource clock;

    VerificationResource(Certificates certificates, CourseRegister courses, People people, InstantSource clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.people = people;
        this.clock = clock;
    }

    @GET
    @Path("{code}")
    @WithSession
    @AllowedTo(anyone = true)
    @Operation(
            operationId = "verifyCertificate",
            summary = "Verify a certificate by its code",
            description = "Open to anyone. Says whether it is valid today and shows the holder by initials only.",
            extensions = @Extension(name = ContractFilter.OPEN, value = "true", parseValue = true))
    public Uni<VerificationView> verify(
            @Parameter(
                            description = "The code on the certificate, in any case, with or without dashes",
                            example = "FS-7K3M-Q9TD-5")
                    @Schema(minLength = 9, maxLength = 24)
                    @PathParam("code")
                    String typed) {
        CertificateCode code = CertificateCode.read(typed)
                .orElseThrow(
                        () -> ProblemException.invalid(
                                "#code",
                                "is not a certificate's code; its last character checks the others, so look for a typing error"));
        return certificates
                .byCode(code)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("certificate"))
                .flatMap(certificate -> courses.on(certificate.course(), certificate.completedOn())
                        .flatMap(course ->
                                people.find(certificate.person()).map(holder -> view(certificate, course, holder))));
    }

    private VerificationView view(Certificate certificate, CourseTerms course, Optional<PersonCopy> holder) {
        return new VerificationView(
                certificate.code(),
                certificate.stateOn(Utc.day(clock.instant())),
                certificate.course(),
                course.title(),
                certificate.completedOn(),
                certificate.validUntil(),
                holder.map(PersonCopy::maskedName).orElse(null));
    }
}
