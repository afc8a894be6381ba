package org.fieldsecurity.training.course;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Courses over HTTP. */
@Path("courses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Courses", description = "Courses, their versions, their recognition by the Coordinator")
public class CourseResource {

    private static final Office[] MAKERS = {
        Office.COORDINATOR,
        Office.HQ_FOCAL_POINT,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.SECURITY_OFFICER,
        Office.AGENCY_SECURITY_OFFICER
    };

    private final Courses courses;
    private final CourseVersions versions;
    private final CourseRegister register;
    private final CurrentCaller caller;

    CourseResource(Courses courses, CourseVersions versions, CourseRegister register, CurrentCaller caller) {
        this.courses = courses;
        this.versions = versions;
        this.register = register;
        this.caller = caller;
    }

    @GET
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "listCourses", summary = "List the courses by code")
    public Uni<RestResponse<Page<CourseView>>> list(@BeanParam PageRequest page, UriInfo uri) {
        return courses.page(page).flatMap(rows -> versions.of(
                        rows.stream().map(Course::code).toList())
                .map(all -> Page.of(rows, page, row -> new Cursor(List.of(row.code())), row -> view(row, grouped(all)))
                        .answer(uri)));
    }

    @GET
    @Path("{code}")
    @WithSession
    @AllowedTo(roles = {Role.ANY_PERSON, Role.ORGANIZATION_SYSTEM, Role.REPORTING})
    @Operation(operationId = "getCourse", summary = "Read one course with its versions")
    @APIResponseSchema(value = CourseView.class, responseCode = "200")
    public Uni<RestResponse<CourseView>> get(
            @Parameter(description = "Code of the course", example = "BSA")
                    @Schema(maxLength = 20)
                    @PathParam("code")
                    @Size(max = 20)
                    String code) {
        return register.required(code)
                .flatMap(course -> versions.of(List.of(code)).map(all -> CourseView.of(course, all)))
                .map(view -> answer(RestResponse.Status.OK, view));
    }

    @POST
    @Action
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.SECURITY_OFFICER,
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "createCourse",
            summary = "Create a course with its first version",
            description = "By an office whose scope covers the course's owner. It satisfies no requirement until the"
                    + " Coordinator recognizes it (C2) [26].")
    @APIResponseSchema(value = CourseView.class, responseCode = "201")
    public Uni<RestResponse<CourseView>> create(@NotNull @Valid NewCourse asked, UriInfo uri) {
        Authority authority = caller.require(asked.owner(), MAKERS);
        return register.create(asked, authority).map(view -> RestResponse.ResponseBuilder.<CourseView>created(
                        uri.getAbsolutePathBuilder().path(view.code()).build())
                .entity(view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build());
    }

    @POST
    @Path("{code}/versions")
    @Action
    @AllowedTo(
            offices = {
                Office.COORDINATOR,
                Office.HQ_FOCAL_POINT,
                Office.DESIGNATED_OFFICIAL,
                Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                Office.SECURITY_OFFICER,
                Office.AGENCY_SECURITY_OFFICER
            })
    @Operation(
            operationId = "addCourseVersion",
            summary = "Add a version with other terms of validity",
            description = "Certificates issued before keep their dates (C3).")
    @APIResponseSchema(value = CourseView.class, responseCode = "200")
    public Uni<RestResponse<CourseView>> addVersion(
            @Parameter(description = "Code of the course", example = "BSA")
                    @Schema(maxLength = 20)
                    @PathParam("code")
                    @Size(max = 20)
                    String code,
            @Parameter(description = "ETag of the course as you read it", example = "\"0\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewCourseVersion asked) {
        return register.required(code).flatMap(course -> {
            Authority authority = caller.require(course.owner(), MAKERS);
            EntityTag.require(ifMatch, course.version());
            return register.addVersion(course, asked, authority).map(view -> answer(RestResponse.Status.OK, view));
        });
    }

    @PUT
    @Path("{code}/recognition")
    @Action
    @AllowedTo(offices = Office.COORDINATOR)
    @Operation(
            operationId = "recognizeCourse",
            summary = "Recognize a course for a period",
            description = "Only the Coordinator recognizes; only what was recognized on the day of completion satisfies"
                    + " a requirement (C2) [26].")
    @APIResponseSchema(value = CourseView.class, responseCode = "200")
    public Uni<RestResponse<CourseView>> recognize(
            @Parameter(description = "Code of the course", example = "BSA")
                    @Schema(maxLength = 20)
                    @PathParam("code")
                    @Size(max = 20)
                    String code,
            @Parameter(description = "ETag of the course as you read it", example = "\"0\"")
                    @Schema(maxLength = 20)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid NewRecognition asked) {
        Authority authority = caller.require(new Scope.World(), Office.COORDINATOR);
        return register.required(code).flatMap(course -> {
            EntityTag.require(ifMatch, course.version());
            return register.recognize(course, asked, authority).map(view -> answer(RestResponse.Status.OK, view));
        });
    }

    private static RestResponse<CourseView> answer(RestResponse.Status status, CourseView view) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header(HttpHeaders.ETAG, EntityTag.of(view.version()))
                .build();
    }

    private static CourseView view(Course course, Map<String, List<CourseVersion>> versions) {
        return CourseView.of(course, versions.getOrDefault(course.code(), List.of()));
    }

    private static Map<String, List<CourseVersion>> grouped(List<CourseVersion> versions) {
        return versions.stream().collect(Collectors.groupingBy(CourseVersion::course));
    }
}
