package org.fieldsecurity.stack.demo.journey;

import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/** Where the chapters play: each call is made through the gateway and told. */
record Scene(SuiteClient client, Narrator narrator) {

    /** Reads a resource. */
    Answer get(Identity caller, String path) {
        return told(caller, client.get(caller, path)).orStop();
    }

    /** Sends an action that must succeed. */
    Answer post(Identity caller, String path, Object body) {
        return told(caller, client.post(caller, path, "demo:" + UUID.randomUUID(), body))
                .orStop();
    }

    /** Changes a resource, as it was read, which must succeed. */
    Answer change(Identity caller, Answer read, String path, Object body) {
        return told(caller, client.post(caller, path, ifMatch(read), body)).orStop();
    }

    /** Moves a resource on, as it was read, by an action without a body. */
    Answer act(Identity caller, Answer read, String path) {
        return told(caller, client.act(caller, path, ifMatch(read))).orStop();
    }

    /** Tries an action that must be refused with this status and type of problem. */
    Answer refused(Identity caller, Answer answer, int status, String problem) {
        told(caller, answer).orStopUnless(status, problem);
        narrator.say("refused: " + answer.json().path("detail").asText());
        var rules = Json.list(answer.json().path("rules"));
        if (!rules.isEmpty()) {
            narrator.detail("by rule " + rules + ", paragraphs ["
                    + Json.list(answer.json().path("paragraphs")) + "]");
        }
        return answer;
    }

    /** Stops the journey when something is not as told. */
    void expect(boolean asTold, String what) {
        if (!asTold) {
            throw new StackException("The demo stops: expected that " + what + ". Run './suite demo --verbose' to see"
                    + " the whole answers.");
        }
    }

    static Map<String, String> ifMatch(Answer read) {
        return Map.of("If-Match", read.etag());
    }

    private Answer told(Identity caller, Answer answer) {
        narrator.call(caller, answer);
        return answer;
    }
}
