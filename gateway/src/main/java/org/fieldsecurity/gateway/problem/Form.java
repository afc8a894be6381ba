package org.fieldsecurity.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** How a problem is written: as RFC 9457 says, or under {@code /scim/} as clients of SCIM expect it (RFC 7644, 3.12). */
enum Form {
    /** A problem document. */
    PROBLEM(Problem.MEDIA_TYPE) {
        @Override
        Buffer body(Problem problem) {
            return problem.body();
        }
    },
    /** An error of SCIM. */
    SCIM("application/scim+json") {
        @Override
        Buffer body(Problem problem) {
            return new JsonObject()
                    .put("schemas", new JsonArray().add("urn:ietf:params:scim:api:messages:2.0:Error"))
                    .put("status", String.valueOf(problem.type().status()))
                    .put("detail", problem.detail())
                    .toBuffer();
        }
    };

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    static Form of(RoutingContext context) {
        return context.request().uri().startsWith("/scim/") ? SCIM : PROBLEM;
    }

    String mediaType() {
        return mediaType;
    }

    abstract Buffer body(Problem problem);
}
