package org.fieldsecurity.personnel.roster.pack;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The warden's list on paper, over HTTP (P6). */
@Path("lists/pack")
@Tag(name = "Lists")
public class PackResource {

    private static final String PDF = "application/pdf";
    private static final Office[] PRINTING = {
        Office.WARDEN,
        Office.AREA_COORDINATOR,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.DESIGNATED_OFFICIAL
    };
    /** Those who may read what few may read, of the people who are in the zone now (P9). */
    private static final Office[] READING = {Office.WARDEN, Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL};

    private final PackReader reader;
    private final PackPrinter printer;
    private final ScopeMap scopes;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PackResource(PackReader reader, PackPrinter printer, ScopeMap scopes, CurrentCaller caller, InstantSource clock) {
        this.reader = reader;
        this.printer = printer;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(PDF)
    @AllowedTo(
            offices = {
                Office.DESIGNATED_OFFICIAL,
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "printPack",
            summary = "Print the list of a zone for its warden",
            description = "Household by household, with contacts, boxes to tick and a code for each person, for use"
                    + " without a network (P6). Blood type, special needs and vehicle seats appear on the list of now, for"
                    + " the warden, the security officer and the designated official; each reading is recorded (P9). At"
                    + " most 1000 people.")
    @APIResponse(
            responseCode = "200",
            description = "The list, to be printed on A4",
            content =
                    @Content(
                            mediaType = PDF,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            description = "A PDF document",
                                            maxLength = 50_000_000)))
    public Uni<RestResponse<byte[]>> print(
            @Parameter(description = "The zone", example = "zone:CD/himbi", required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Parameter(description = "The instant of the list; now when left out", example = "2026-11-02T08:00:00Z")
                    @Schema(type = SchemaType.STRING, format = "date-time")
                    @QueryParam("at")
                    @Nullable
                    String at) {
        if (!(Parameters.scope("scope", scope) instanceof Scope.Zone zone)) {
            throw ProblemException.invalid("#scope", "must be a zone, such as zone:CD/himbi");
        }
        Instant instant = Objects.requireNonNullElseGet(Parameters.instant("at", at), clock::instant)
                .truncatedTo(ChronoUnit.MICROS);
        return scopes.around(zone)
                .invoke(place -> place.require(caller, PRINTING))
                .flatMap(place -> reader.read(
                        zone, instant, at == null ? place.authorityOf(caller.get(), READING) : Optional.empty()))
                .flatMap(printer::print)
                .map(page -> RestResponse.ResponseBuilder.ok(page)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"list-" + zone.country() + "-" + zone.name() + ".pdf\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
