package org.fieldsecurity.personnel.hrimport;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.action.RequestId;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.hrimport.rules.ImportRow;
import org.fieldsecurity.personnel.hrimport.rules.RowOutcome;
import org.fieldsecurity.personnel.hrimport.upload.Upload;
import org.fieldsecurity.personnel.hrimport.work.ImportWorker;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Imports over HTTP, by an organization's own system and about its own people only. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of an organization's people, worked off row by row (P11)")
public class ImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = CSV + ";charset=UTF-8";

    /** Never chosen for a caller who takes the other form as well. */
    private static final String RATHER_NOT = ";qs=0.1";

    private static final Pattern KEY = Pattern.compile("(\"?)([A-Za-z0-9._:-]{8,100})\\1");
    private static final String ID = "01890000-0000-7000-8000-0000000000f2";
    private static final String ID_TEXT = "Id of the import";
    private static final String CSV_EXAMPLE = """
            employeeNumber,category,dutyStation,familyName,givenNames,assignedFrom
            UNDP-104711,LOCAL_STAFF,KENBO,Okello,Amina,2026-01-01
            """;

    private final Upload upload;
    private final ImportReads imports;
    private final ImportProgress progress;
    private final ImportCancellation cancellation;
    private final OutcomeFile outcomes;
    private final ImportWorker worker;
    private final CurrentCaller caller;

    ImportResource(
            Upload upload,
            ImportReads imports,
            ImportProgress progress,
            ImportCancellation cancellation,
            OutcomeFile outcomes,
            ImportWorker worker,
            CurrentCaller caller) {
        this.upload = upload;
        this.imports = imports;
        this.progress = progress;
        this.cancellation = cancellation;
        this.outcomes = outcomes;
        this.worker = worker;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes({NDJSON, CSV})
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "importPeople",
            summary = "Import a file of the organization's people",
            description = "By the organization's HR system, about its own people. The file may have 512 MiB, 1,000,000"
                    + " rows and 64 KiB a row; it is read as it comes and answered when its last byte is here. It is then"
                    + " worked off row by row: each is registered, changed, unchanged or refused by itself. The same"
                    + " employee number is the same person, so the same file may be sent again. A file that breaks off"
                    + " leaves nothing. Two files of one organization are worked off one after the other.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Received")
    public RestResponse<ImportView> receive(
            @Parameter(description = "Whether to change anything, or to tell what would be", example = "apply")
                    @Schema(
                            enumeration = {"apply", "dry-run"},
                            defaultValue = "apply")
                    @QueryParam("mode")
                    @Nullable
                    String mode,
            @RequestBody(
                            description =
                                    "One JSON object a line, or CSV (RFC 4180) with a header of field names, in UTF-8",
                            required = true,
                            content = {
                                @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportRow.class)),
                                @Content(
                                        mediaType = CSV,
                                        schema =
                                                @Schema(
                                                        type = SchemaType.STRING,
                                                        maxLength = 536_870_912,
                                                        description = "A header of field names, then a row a line"),
                                        example = CSV_EXAMPLE)
                            })
                    InputStream body,
            @Context HttpHeaders headers)
            throws IOException, SQLException {
        Upload.Received received = upload.receive(request(mode, headers), body);
        worker.wake();
        var answer = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.ACCEPTED, received.job().view())
                .header(
                        HttpHeaders.LOCATION,
                        "/personnel/v1/imports/" + received.job().id());
        if (received.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.build();
    }

    @GET
    @Path("{id}")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "getImport",
            summary = "Read how an import gets on",
            description = "With Accept: text/event-stream each change is told as a server-sent event, until the import"
                    + " has ended.")
    public Uni<ImportView> get(@Parameter(description = ID_TEXT, example = ID) @PathParam("id") UUID id) {
        return imports.require(id, own().organization());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + RATHER_NOT)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking // Once an event stream has begun, its answer can't be a refusal any more.
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public Multi<ImportView> follow(@PathParam("id") UUID id) throws SQLException {
        String organization = own().organization();
        progress.requireExisting(id, organization);
        return progress.of(id, organization);
    }

    @GET
    @Path("{id}/rows")
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "listImportRows",
            summary = "List what became of the rows, in the order of the file",
            description = "Rows that are not worked off yet are not there. Outcomes are kept for 30 days.")
    public Uni<RestResponse<Page<ImportRowView>>> rows(
            @Parameter(description = ID_TEXT, example = ID) @PathParam("id") UUID id,
            @Parameter(description = "Only rows of this outcome", example = "REFUSED")
                    @Schema(implementation = RowOutcome.class)
                    @QueryParam("outcome")
                    @Nullable
                    String outcome,
            @BeanParam PageRequest page,
            UriInfo uri) {
        RowOutcome wanted = Parameters.oneOf("outcome", RowOutcome.class, outcome);
        int after = page.after(1)
                .map(cursor -> Parameters.number("cursor", cursor.key().getFirst(), 1, Integer.MAX_VALUE, 0))
                .orElse(0);
        int fetch = page.fetch();
        return imports.require(id, own().organization())
                .chain(() -> imports.rows(id, after, fetch, wanted))
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(Integer.toString(row.line()))), row -> row)
                        .answer(uri));
    }

    @GET
    @Path("{id}/outcomes")
    @Produces(CSV_UTF_8)
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "downloadImportOutcomes",
            summary = "Read what became of all rows as one file",
            description = "CSV or newline-delimited JSON by the Accept header, streamed.")
    @APIResponse(
            responseCode = "200",
            description = "One line for each row that is worked off, in the order of the file",
            content = {
                @Content(
                        mediaType = CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 536_870_912,
                                        description = "A header, then a row a line; cells never begin a formula"),
                        example = "line,outcome,key,person,field,reason\r\n2,UNCHANGED,UNDP-104711,,,\r\n"),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportRowView.class))
            })
    public RestMulti<String> outcomes(@Parameter(description = ID_TEXT, example = ID) @PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(imports.require(id, own().organization()), found -> outcomes.csv(id));
    }

    @GET
    @Path("{id}/outcomes")
    @Produces(NDJSON + RATHER_NOT)
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(hidden = true)
    public RestMulti<ImportRowView> outcomeLines(@PathParam("id") UUID id) {
        return RestMulti.fromUniResponse(imports.require(id, own().organization()), found -> outcomes.rows(id));
    }

    @POST
    @Path("{id}/cancellation")
    @Action
    @AllowedTo(roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description = "The rows that are being worked off are finished; what was done stays done. A file that is"
                    + " still coming is stopped by closing its connection.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200", responseDescription = "Cancelled")
    public Uni<RestResponse<ImportView>> cancel(
            @Parameter(description = ID_TEXT, example = ID) @PathParam("id") UUID id) {
        Caller.OrganizationSystem own = own();
        Authority authority =
                caller.requireOrganization(own.organization(), new Scope.Organization(own.organization()));
        return imports.require(id, own.organization())
                .flatMap(job -> cancellation.cancel(job, authority))
                .map(RestResponse::ok);
    }

    private Caller.OrganizationSystem own() {
        if (caller.get() instanceof Caller.OrganizationSystem system) {
            return system;
        }
        throw ProblemException.forbidden();
    }

    private Upload.Request request(@Nullable String mode, HttpHeaders headers) {
        Caller.OrganizationSystem own = own();
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw ProblemException.of(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the file as it is, without a Content-Encoding.");
        }
        boolean csv = headers.getMediaType().getSubtype().equals("csv");
        return new Upload.Request(
                own.organization(),
                own.actor(),
                RequestId.current(),
                mode(mode),
                csv ? ImportFormat.CSV : ImportFormat.NDJSON,
                key(headers.getHeaderString("Idempotency-Key")));
    }

    private static ImportMode mode(@Nullable String text) {
        return switch (text) {
            case null -> ImportMode.APPLY;
            case "apply" -> ImportMode.APPLY;
            case "dry-run" -> ImportMode.DRY_RUN;
            default -> throw ProblemException.invalid("#mode", "must be apply or dry-run");
        };
    }

    /** Quoted as the draft standard says; bare is accepted. */
    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher form = KEY.matcher(header.strip());
        if (!form.matches()) {
            throw ProblemException.invalid(
                    "#Idempotency-Key", "must be 8 to 100 letters, digits, dots, colons, dashes or underscores");
        }
        return form.group(2);
    }
}
