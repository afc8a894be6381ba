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
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Movements that nobody has confirmed, over HTTP. */
@Path("movements/overdue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Movements")
public class OverdueMovementResource {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final OverdueReader reader;
    private final CurrentCaller caller;
    private final InstantSource clock;

    OverdueMovementResource(OverdueReader reader, CurrentCaller caller, InstantSource clock) {
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
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "listOverdueMovements",
            summary = "List of whom something should have been reported, the longest overdue first",
            description = "Of travellers to a country, and of those who should have departed from it: departures and"
                    + " arrivals that nobody confirmed, stays past their end, journeys without an end; each with where the"
                    + " traveller was last known, since when and by what (T22). A report resolves it, or giving the"
                    + " journey up. Offices of an organization and its system see its people only.")
    public Uni<RestResponse<Page<OverdueMovement>>> list(
            @Parameter(description = "The country", example = "CD", required = true)
                    @Schema(maxLength = 2, pattern = "[A-Z]{2}")
                    @QueryParam("country")
                    @Nullable
                    String country,
            @BeanParam PageRequest page,
            UriInfo uri) {
        String code = Parameters.code("country", COUNTRY, country);
        if (code == null) {
            throw ProblemException.invalid("#country", "is needed, such as CD");
        }
        page.checked(2);
        Instant now = clock.instant();
        return Surroundings.of(new Scope.Country(code))
                .map(place -> PresenceReaders.organization(caller.get(), place))
                .flatMap(organization -> reader.page(code, organization, now, page))
                .map(rows ->
                        Page.of(rows, page, OverdueReader::cursor, row -> row).answer(uri));
    }
}
