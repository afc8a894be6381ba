package org.fieldsecurity.kit.action;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the request id in and puts it on every answer, errors included. */
public class RequestIdFilter {

    /** Runs before everything else, so that refusals carry the id too. */
    @ServerRequestFilter(preMatching = true, priority = 1)
    public void in(ContainerRequestContext request) {
        request.setProperty(RequestId.HEADER, RequestId.accept(request.getHeaderString(RequestId.HEADER)));
    }

    @ServerResponseFilter
    public void out(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(RequestId.HEADER);
        if (id != null) {
            response.getHeaders().putSingle(RequestId.HEADER, id);
        }
    }
}
