package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.UUID;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets who sees the headcount of the path come to a {@link SeesHeadcount} operation; others are answered 404. */
@ApplicationScoped
public class HeadcountGate {

    private final HeadcountReader reader;
    private final CurrentCaller caller;

    HeadcountGate(HeadcountReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** After the caller is known. */
    @SeesHeadcount
    @ServerRequestFilter(priority = Priorities.USER + 1)
    public Uni<Void> admit(ContainerRequestContext request) {
        return reader.sight(id(request.getUriInfo().getPathParameters().getFirst("id")), caller.get())
                .replaceWithVoid();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("headcount");
        }
    }
}
