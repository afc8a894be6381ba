package org.fieldsecurity.clearance.notice.webhook;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.clearance.notice.webhook.WebhookActs.WithSecret;
import org.fieldsecurity.kit.action.Action;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An organization's webhooks over HTTP. */
@Path("webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Where notices of an organization are pushed, and what became of the messages")
public class WebhookResource {

    private static final String ID = "Id of the webhook";
    private static final String EXAMPLE = "01890000-0000-7000-8000-00000000ee10";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookActs acts;
    private final CurrentCaller caller;

    WebhookResource(Webhooks webhooks, Deliveries deliveries, WebhookActs acts, CurrentCaller caller) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @Action
    @CustomSerialization(WebhookSecret.Shown.class)
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "setWebhook",
            summary = "Set a webhook for an organization's notices",
            description = "By the organization's system or its HQ focal point; at most 10 for an organization. The"
                    + " answer shows the secret that messages are signed with, once.")
    @APIResponseSchema(value = WebhookSecret.class, responseCode = "201", responseDescription = "Set")
    public Uni<RestResponse<WebhookSecret>> set(@NotNull @Valid NewWebhook webhook) {
        return acts.set(webhook).map(set -> secret(RestResponse.Status.CREATED, set));
    }

    @GET
    @WithSession
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(operationId = "listWebhooks", summary = "List the webhooks of the caller's organization")
    public Uni<RestResponse<Page<WebhookView>>> list(
            @Parameter(description = "Only those in this state", example = "ACTIVE")
                    @Schema(implementation = WebhookState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        return webhooks.page(organizations(), Parameters.oneOf("state", WebhookState.class, state), page)
                .map(rows -> Page.of(
                                rows, page, row -> new Cursor(List.of(row.id().toString())), Webhook::view)
                        .answer(uri));
    }

    @GET
    @Path("{id}")
    @WithSession
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(operationId = "getWebhook", summary = "Read one webhook")
    public Uni<RestResponse<WebhookView>> get(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.find(id).map(WebhookResource::answer);
    }

    @POST
    @Path("{id}/secret-rotation")
    @Action
    @CustomSerialization(WebhookSecret.Shown.class)
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook another secret",
            description = "The answer shows it, once. For 24 hours messages are signed with the secret before too.")
    public Uni<RestResponse<WebhookSecret>> rotate(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return acts.rotate(id, ifMatch).map(rotated -> secret(RestResponse.Status.OK, rotated));
    }

    @POST
    @Path("{id}/end")
    @Action
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "endWebhook",
            summary = "End a webhook for good",
            description = "What was still to be sent is dead. A receiver ends its webhook by answering 410.")
    public Uni<RestResponse<WebhookView>> end(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "ETag of the last reading", example = "\"0\"", required = true)
                    @Schema(maxLength = 20)
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return acts.end(id, ifMatch).map(WebhookResource::answer);
    }

    @POST
    @Path("{id}/test")
    @Action
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "testWebhook",
            summary = "Send a message of type PING to a webhook",
            description = "The list of deliveries shows what became of it.")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "It will be sent")
    public Uni<RestResponse<DeliveryView>> test(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id) {
        return acts.ping(id).map(ping -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ping.view())
                .header(HttpHeaders.LOCATION, path(id) + "/deliveries")
                .build());
    }

    @GET
    @Path("{id}/deliveries")
    @WithSession
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List a webhook's messages, the first written first",
            description = "With state DEAD those that did not arrive in any attempt.")
    public Uni<RestResponse<Page<DeliveryView>>> deliveries(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Only those in this state", example = "DEAD")
                    @Schema(implementation = DeliveryState.class)
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam PageRequest page,
            UriInfo uri) {
        DeliveryState wanted = Parameters.oneOf("state", DeliveryState.class, state);
        PageRequest checked = page.checked(1);
        return acts.find(id).chain(() -> deliveries.page(id, wanted, checked)).map(rows -> Page.of(
                        rows, page, row -> new Cursor(List.of(row.id().toString())), Delivery::view)
                .answer(uri));
    }

    @POST
    @Path("{id}/deliveries/{delivery}/redelivery")
    @Action
    @AllowedTo(offices = Office.HQ_FOCAL_POINT, roles = Role.ORGANIZATION_SYSTEM)
    @Operation(
            operationId = "redeliverWebhookMessage",
            summary = "Send a dead message again",
            description = "With the same webhook-id and all its attempts.")
    public Uni<RestResponse<DeliveryView>> redeliver(
            @Parameter(description = ID, example = EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Id of the message", example = "01890000-0000-7000-8000-00000000ee20")
                    @PathParam("delivery")
                    UUID delivery) {
        return acts.again(id, delivery).map(again -> RestResponse.ok(again.view()));
    }

    /** The organizations whose webhooks are listed; null for all. */
    private @Nullable List<String> organizations() {
        return switch (caller.get()) {
            case Caller.OrganizationSystem system -> List.of(system.organization());
            case Caller.Person person -> held(person);
            default -> throw ProblemException.forbidden();
        };
    }

    private static @Nullable List<String> held(Caller.Person person) {
        List<String> organizations = new ArrayList<>(List.of(""));
        for (HeldOffice held : person.offices()) {
            if (held.office() == Office.HQ_FOCAL_POINT) {
                switch (held.scope()) {
                    case Scope.World world -> {
                        return null;
                    }
                    case Scope.Organization(String code) -> organizations.add(code);
                    default -> {}
                }
            }
        }
        return organizations;
    }

    private static RestResponse<WebhookSecret> secret(RestResponse.Status status, WithSecret made) {
        return RestResponse.ResponseBuilder.create(status, WebhookSecret.of(made.webhook(), made.secret()))
                .header(HttpHeaders.LOCATION, path(made.webhook().id()))
                .header(HttpHeaders.ETAG, EntityTag.of(made.webhook().version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<WebhookView> answer(Webhook webhook) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.OK, webhook.view())
                .header(HttpHeaders.LOCATION, path(webhook.id()))
                .header(HttpHeaders.ETAG, EntityTag.of(webhook.version()))
                .build();
    }

    private static String path(UUID id) {
        return "/clearance/v1/webhooks/" + id;
    }
}
