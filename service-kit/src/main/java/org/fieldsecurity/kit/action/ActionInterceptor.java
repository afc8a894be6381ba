package org.fieldsecurity.kit.action;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs an {@link Action}. */
@Action
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ActionInterceptor {

    private final CurrentVertxRequest request;
    private final CurrentCaller caller;
    private final KeptAnswers answers;

    @Inject
    ActionInterceptor(CurrentVertxRequest request, CurrentCaller caller, KeptAnswers answers) {
        this.request = request;
        this.caller = caller;
        this.answers = answers;
    }

    /** Opens the transaction, and inside it gives the kept answer or makes one. */
    @AroundInvoke
    public Object perform(InvocationContext invocation) {
        HttpServerRequest http = request.getCurrent().request();
        String key = http.getHeader(IdempotencyKey.HEADER);
        if (key == null) {
            return Panache.withTransaction(() -> proceed(invocation));
        }
        IdempotencyKey asked = IdempotencyKey.of(
                caller.get().actor(),
                http.method() + " " + http.path(),
                key,
                http.query(),
                invocation.getParameters(),
                answers.json());
        return Panache.withTransaction(() -> answers.once(asked, () -> proceed(invocation)));
    }

    @SuppressWarnings("unchecked") // Action's contract: the method returns Uni<RestResponse<...>>.
    private static Uni<RestResponse<?>> proceed(InvocationContext invocation) {
        try {
            return (Uni<RestResponse<?>>) invocation.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
