package org.fieldsecurity.benchmarks.reading;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.fieldsecurity.benchmarks.request.HttpCall;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.benchmarks.sql.Step;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.call.Identity;

/** A reading of personnel by the Coordinator, who may read everything; over HTTP only. */
record Reading(String name, IntFunction<HttpCall> calls) implements Request {

    static Reading get(String name, IntFunction<String> path) {
        return new Reading(
                name, turn -> new HttpCall(HttpMethod.GET, "/personnel/v1/" + path.apply(turn), Buffer.buffer()));
    }

    static Reading post(String name, String path, IntFunction<String> body) {
        return new Reading(
                name, turn -> new HttpCall(HttpMethod.POST, "/personnel/v1/" + path, Buffer.buffer(body.apply(turn))));
    }

    @Override
    public PartName service() {
        return PartName.PERSONNEL;
    }

    @Override
    public Set<PartName> parts() {
        return Set.of(PartName.PERSONNEL);
    }

    @Override
    public Identity caller() {
        return new Identity.User("coordinator");
    }

    /** None: nobody else asks the same here. */
    @Override
    public List<Step> steps() {
        return List.of();
    }

    @Override
    public HttpCall call(int turn) {
        return calls.apply(turn);
    }
}
