package org.fieldsecurity.kit.measure;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Parameters;
import org.jspecify.annotations.Nullable;

/** The service's compliance measures for one scope, in three formats from the same rows. No personal data. */
@Path("measures")
@Tag(name = "Measures", description = "How far each duty is fulfilled")
public class MeasuresResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0;charset=utf-8";

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(OPEN_METRICS))
            .build();

    private final List<MeasureSource> sources;
    private final InstantSource clock;

    MeasuresResource(@All List<MeasureSource> sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, OPEN_METRICS})
    @AllowedTo(
            roles = Role.REPORTING,
            offices = {
                Office.SECRETARY_GENERAL,
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.COUNTRY_REPRESENTATIVE,
                Office.COUNTRY_SECURITY_FOCAL_POINT,
                Office.TEAM_FOCAL_POINT,
                Office.SECURITY_OFFICER
            })
    @Operation(
            operationId = "listMeasures",
            summary = "Read the compliance measures of a scope",
            description = "Measured now. The same rows come as CSV or OpenMetrics by the Accept header.")
    @APIResponse(
            responseCode = "200",
            description = "The measures, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            description = "The service's measures of the scope",
                                            implementation = Measure.class,
                                            maxItems = 100)))
    public Uni<Response> list(
            @Parameter(description = "Where to measure; the whole system when left out", example = "country:KE")
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope,
            @Context Request request) {
        return measure(scope).map(measures -> answer(measures, request.selectVariant(FORMATS)));
    }

    private static Response answer(List<Measure> measures, @Nullable Variant format) {
        if (format == null) {
            throw new NotAcceptableException();
        }
        Object text =
                switch (format.getMediaType().getSubtype()) {
                    case "csv" -> MeasureText.csv(measures);
                    case "openmetrics-text" -> MeasureText.openMetrics(measures);
                    default -> measures;
                };
        return Response.ok(text, format.getMediaType()).build();
    }

    private Uni<List<Measure>> measure(@Nullable String text) {
        Scope scope = Objects.requireNonNullElse(Parameters.scope("scope", text), new Scope.World());
        Instant asOf = clock.instant();
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .transformToUniAndConcatenate(source -> source.measure(scope, asOf))
                .collect()
                .asList()
                .map(parts -> parts.stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(Measure::id))
                        .toList());
    }
}
