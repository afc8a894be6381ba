package org.fieldsecurity.kit.action;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.id.Ids;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id under which a request is found in logs, ledger and answer: {@code X-Request-Id}. */
public final class RequestId {

    /** Header that carries it in and out. */
    public static final String HEADER = "X-Request-Id";

    /** Name under which the log's format finds it. */
    private static final String LOG_KEY = "requestId";

    private static final String KEY = "fieldsecurity.request-id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,80}");

    private RequestId() {}

    /** The id of the request at hand; a new one outside any request. */
    public static String current() {
        return inRequest() ? ContextLocals.<String>get(KEY).orElseGet(RequestId::fresh) : fresh();
    }

    /** Takes the sender's id if it is a plain token, else makes one. */
    static String accept(@Nullable String sent) {
        String id = sent != null && FORM.matcher(sent).matches() ? sent : fresh();
        if (inRequest()) {
            ContextLocals.put(KEY, id);
            MDC.put(LOG_KEY, id);
        }
        return id;
    }

    private static boolean inRequest() {
        return Vertx.currentContext() != null && VertxContext.isDuplicatedContext(Vertx.currentContext());
    }

    private static String fresh() {
        return Ids.next().toString();
    }
}
