package org.fieldsecurity.clearance.request;

import jakarta.ws.rs.core.HttpHeaders;
import org.fieldsecurity.clearance.request.RequestActs.Shown;
import org.fieldsecurity.kit.version.EntityTag;
import org.jboss.resteasy.reactive.RestResponse;

/** A request as every operation answers it: with its place and its version. */
final class RequestAnswer {

    private RequestAnswer() {}

    static RestResponse<ClearanceRequestView> ok(Shown shown) {
        return of(RestResponse.Status.OK, shown);
    }

    static RestResponse<ClearanceRequestView> created(Shown shown) {
        return of(RestResponse.Status.CREATED, shown);
    }

    private static RestResponse<ClearanceRequestView> of(RestResponse.Status status, Shown shown) {
        return RestResponse.ResponseBuilder.create(status, shown.view())
                .header(HttpHeaders.LOCATION, RequestViews.path(shown.request().id()))
                .header(HttpHeaders.ETAG, EntityTag.of(shown.request().version()))
                .build();
    }
}
