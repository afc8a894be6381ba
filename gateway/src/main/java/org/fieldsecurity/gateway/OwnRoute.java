package org.fieldsecurity.gateway;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * One read that the gateway answers itself. Router and contract are both made from these.
 *
 * @param path as OpenAPI writes it, parameters in braces
 * @param operationId unique name in the contract
 * @param summary one sentence
 * @param mediaTypes what a successful answer can be, the default first
 * @param handler what answers
 */
record OwnRoute(
        String path, String operationId, String summary, List<String> mediaTypes, Handler<RoutingContext> handler) {

    /** The path as the router writes it. */
    String pattern() {
        return path.replace("{", ":").replace("}", "");
    }
}
