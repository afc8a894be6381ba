package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** The reports of headcounts over HTTP. */
@Path("headcounts/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headcounts")
public class ReportResource {

    private static final String ID = "Id of the headcount";
    private static final String ID_EXAMPLE = "01890000-0000-7000-8000-000000004001";
    private static final int MAX_REPORTS = 1_000_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HeadcountReports reports;
    private final HeadcountReader reader;
    private final CurrentCaller caller;

    ReportResource(HeadcountReports reports, HeadcountReader reader, CurrentCaller caller) {
        this.reports = reports;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
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
            operationId = "listHeadcountReports",
            summary = "List the reports of a headcount",
            description = "By number: that of the closure, then one for each late paper result.")
    public Uni<RestResponse<Page<HeadcountReportView>>> list(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @BeanParam PageRequest page,
            UriInfo uri) {
        int after = page.checked(1)
                .after(1)
                .map(cursor -> Parameters.number("cursor", cursor.key().getFirst(), 0, MAX_REPORTS, 0))
                .orElse(0);
        return reader.sight(id, caller.get())
                .chain(() -> reports.page(id, after, page))
                .map(rows -> Page.of(rows, page, row -> new Cursor(List.of(Integer.toString(row.number()))), row -> row)
                        .answer(uri));
    }

    @GET
    @Path("{number}/people")
    @AllowedTo(
            roles = Role.ORGANIZATION_SYSTEM,
            offices = {
                Office.COORDINATOR,
                Office.EXECUTIVE_HEAD,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
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
            operationId = "listReportedPeople",
            summary = "List whom a report names",
            description = "By id: who was not reached, needs help, or about whom answers contradict each other.")
    public Uni<RestResponse<Page<HeadcountPerson>>> people(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Number of the report", example = "1")
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000")
                    @PathParam("number")
                    String number,
            @BeanParam PageRequest page,
            UriInfo uri) {
        int wanted = Parameters.number("number", number, 1, MAX_REPORTS, 1);
        UUID after = page.checked(1).after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return reader.sight(id, caller.get())
                .call(() -> reports.one(id, wanted).invoke(found -> {
                    if (found.isEmpty()) {
                        throw ProblemException.notFound("report");
                    }
                }))
                .flatMap(sight -> reader.named(id, sight, wanted, after, page.fetch()))
                .map(rows -> Page.of(
                                rows,
                                page,
                                row -> new Cursor(List.of(row.person().toString())),
                                row -> row)
                        .answer(uri));
    }
}
