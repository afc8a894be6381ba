package org.fieldsecurity.personnel.scim;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.fieldsecurity.kit.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes every answer under SCIM's path as SCIM wants it, errors of any origin included. */
public class ScimAnswers {

    static final String SCIM_JSON = "application/scim+json";

    private static final MediaType TYPE = MediaType.valueOf(SCIM_JSON).withCharset("UTF-8");
    private static final String ROOT = "/scim/v2";

    @ServerResponseFilter
    public void out(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean scim = path.endsWith(ROOT) || path.contains(ROOT + "/");
        if (scim && response.hasEntity()) {
            Object entity =
                    response.getEntity() instanceof Problem problem ? ScimError.of(problem) : response.getEntity();
            response.setEntity(entity, new Annotation[0], TYPE);
        }
    }
}
