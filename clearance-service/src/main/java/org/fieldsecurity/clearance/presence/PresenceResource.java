package org.fieldsecurity.clearance.presence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Presence over HTTP. */
@Path("presence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence", description = "Who is where, with source, confidence and age (T22)")
public class PresenceResource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final PresenceReader reader;
    private final CurrentCaller caller;
    private final InstantSource clock;

    PresenceResource(PresenceReader reader, CurrentCaller caller, InstantSource clock) {
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
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
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "readPresence",
            summary = "Read who is somewhere at an instant",
            description = "By id: those who are assigned there and not reported elsewhere, and those whom a journey has"
                    + " led there, each with source, confidence and age. Nobody vanishes: whose departure or leaving nobody"
                    + " has confirmed is still listed, as presumed (T22). A past instant is answered from what is known of"
                    + " it today. Offices of an organization and its system see its people only. The cursor keeps the"
                    + " instant of the first page.")
    public Uni<RestResponse<Page<PresentPerson>>> list(
            @BeanParam PresenceQuery query, @BeanParam PageRequest page, UriInfo uri) {
        Scope scope = query.scope();
        Optional<Cursor> after = page.checked(2).after(2);
        Instant at = after.map(cursor -> cursor.instant(0)).orElseGet(() -> query.at(clock));
        UUID afterPerson = after.map(cursor -> cursor.uuid(1)).orElse(BEFORE_ALL);
        return question(scope, at)
                .flatMap(asked -> reader.page(asked, afterPerson, page.fetch()))
                .map(rows -> Page.of(
                                rows,
                                page,
                                row -> new Cursor(
                                        List.of(at.toString(), row.person().toString())),
                                row -> row)
                        .answer(uri));
    }

    @GET
    @Path("summary")
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
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
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "summarizePresence",
            summary = "Count who is somewhere at an instant",
            description = "By what they are there, how sure it is, organization and duty station.")
    public Uni<PresenceSummary> summary(@BeanParam PresenceQuery query) {
        return question(query.scope(), query.at(clock))
                .flatMap(asked -> reader.groups(asked).map(groups -> PresenceSummary.of(asked, groups)));
    }

    @GET
    @Path("forecast")
    @WithSession
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
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
                Office.SECURITY_OFFICER,
                Office.SECURITY_ASSISTANT,
                Office.AGENCY_SECURITY_OFFICER,
                Office.AREA_COORDINATOR,
                Office.WARDEN
            })
    @Operation(
            operationId = "forecastPresence",
            summary = "Count whom to expect on the next 14 days",
            description =
                    "By assignments and by journeys that permit travel. Whose planned end has passed is expected to"
                            + " stay, and whose departure is overdue is expected at home (T22).")
    public Uni<PresenceForecast> forecast(
            @Parameter(
                            description = "Where: a country, duty station, area or zone, or an organization",
                            example = "country:CD",
                            required = true)
                    @Schema(maxLength = 80, pattern = Scope.PATTERN)
                    @QueryParam("scope")
                    @Nullable
                    String scope) {
        return question(PresenceQuery.required(scope), clock.instant().truncatedTo(ChronoUnit.MICROS))
                .flatMap(reader::forecast);
    }

    private Uni<PresenceQuestion> question(Scope scope, Instant at) {
        return Surroundings.of(scope)
                .map(place -> PresenceReaders.organization(caller.get(), place))
                .flatMap(organization -> reader.question(scope, organization, at, clock.instant()));
    }
}
