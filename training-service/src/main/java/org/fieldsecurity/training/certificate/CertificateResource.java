package org.fieldsecurity.training.certificate;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.openapi.ContractFilter;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.training.replica.PersonAccess;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Certificates over HTTP. */
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "Certificates: issued, verified, revoked")
public class CertificateResource {

    private final Certificates certificates;
    private final CertificateRegister register;
    private final PersonAccess access;

    CertificateResource(Certificates certificates, CertificateRegister register, PersonAccess access) {
        this.certificates = certificates;
        this.register = register;
        this.access = access;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(
            operationId = "listCertificates",
            summary = "List a person's certificates, the oldest first",
            description = "For the person, their organization's system, and security offices whose scope covers where"
                    + " they are posted. Without person: your own.")
    public Uni<RestResponse<Page<CertificateView>>> list(
            @Parameter(
                            description = "Id of the person; your own when left out",
                            example = "01890000-0000-7000-8000-000000000018")
                    @Schema(format = "uuid", maxLength = 36)
                    @QueryParam("person")
                    @Nullable
                    String person,
            @BeanParam PageRequest page,
            UriInfo uri) {
        UUID holder = access.personOrSelf(Parameters.uuid("person", person));
        return access.requireReading(holder)
                .chain(() -> certificates.page(holder, page))
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), CertificateView::of)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM})
    @Operation(operationId = "getCertificate", summary = "Read one certificate")
    @APIResponseSchema(value = CertificateView.class, responseCode = "200")
    public Uni<RestResponse<CertificateView>> get(
            @Parameter(description = "Id", example = "01890000-0000-7000-8000-00000000ce01") @PathParam("id") UUID id) {
        return required(id)
                .call(certificate -> access.requireReading(certificate.person()))
                .map(certificate -> answer(RestResponse.Status.OK, CertificateView.of(certificate)));
    }

    @POST
    @Path("preview")
    @WithSession
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.SECURITY_OFFICER,
                Office.AGENCY_SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.TEAM_FOCAL_POINT
            })
    @Operation(
            operationId = "previewCertificate",
            summary = "See which validity a certificate would have",
            description = "Stores nothing. Recording an attendance asks for the day shown here (C5).",
            extensions = @Extension(name = ContractFilter.STORES_NOTHING, value = "true", parseValue = true))
    public Uni<ValidityView> preview(@NotNull @Valid Completion completion) {
        return access.requireOver(completion.person(), CertificateOffices.previewing())
                .chain(() -> register.preview(completion));
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.SECURITY_OFFICER,
                Office.AGENCY_SECURITY_OFFICER,
                Office.TEAM_FOCAL_POINT
            })
    @Operation(
            operationId = "recordAttendance",
            summary = "Record an attendance and issue its certificate",
            description = "By a security officer whose scope covers where the person is posted; never for oneself"
                    + " [27, 30, 31].")
    @APIResponseSchema(value = CertificateView.class, responseCode = "201")
    public Uni<RestResponse<CertificateView>> record(@NotNull @Valid NewCertificate asked, UriInfo uri) {
        return access.requireOver(asked.person(), CertificateOffices.issuing())
                .flatMap(authority -> register.issueByAttendance(asked, authority))
                .map(view -> RestResponse.ResponseBuilder.<CertificateView>created(uri.getAbsolutePathBuilder()
                                .path(view.id().toString())
                                .build())
                        .entity(view)
                        .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                        .build());
    }

    @POST
    @Path("{id}/revocation")
    @Action
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "revokeCertificate",
            summary = "Revoke a certificate",
            description = "With a reason; verification by the code shows it at once (C7).")
    @APIResponseSchema(value = CertificateView.class, responseCode = "200")
    public Uni<RestResponse<CertificateView>> revoke(
            @Parameter(description = "Id", example = "01890000-0000-7000-8000-00000000ce01") @PathParam("id") UUID id,
            @Parameter(description = "ETag of the certificate as you read it", example = "\"0\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid Revocation asked) {
        return required(id)
                .flatMap(certificate -> access.requireOver(certificate.person(), CertificateOffices.revoking())
                        .flatMap(authority -> {
                            EntityTag.require(ifMatch, certificate.version());
                            return register.revoke(certificate, asked.reason(), authority);
                        })
                        .map(view -> answer(RestResponse.Status.OK, view)));
    }

    private Uni<Certificate> required(UUID id) {
        return certificates.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("certificate"));
    }

    private static RestResponse<CertificateView> answer(RestResponse.Status status, CertificateView view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }
}
