package org.fieldsecurity.stack.demo.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/** Registers people as their organization's HR system does. Whoever is there already stays as they are. */
final class PeopleLoad {

    private static final String PATH = "/personnel/v1/people";

    private final SuiteClient client;

    PeopleLoad(SuiteClient client) {
        this.client = client;
    }

    void register(String what, List<Household> households, Consumer<String> progress) {
        int total = households.stream()
                .mapToInt(household -> 1 + household.dependants().size())
                .sum();
        var counter = new Progress(what, total, progress);
        InFlight.forEach(households, household -> {
            register(household);
            counter.done(1 + household.dependants().size());
        });
        counter.finish();
    }

    private void register(Household household) {
        var person = household.person();
        var system = new Identity.System("hr-" + person.organization().toLowerCase(Locale.ROOT));
        Stream.concat(
                        Stream.of(Map.entry(PATH, (Record) person)),
                        household.dependants().stream()
                                .map(dependant ->
                                        Map.entry(PATH + "/" + person.id() + "/dependants", (Record) dependant)))
                .forEach(call -> post(system, call.getKey(), id(call.getValue()), call.getValue()));
    }

    private static UUID id(Record body) {
        return switch (body) {
            case NewPerson person -> person.id();
            case NewDependant dependant -> dependant.id();
            default -> throw new IllegalArgumentException("neither person nor dependant");
        };
    }

    private void post(Identity system, String path, UUID id, Record body) {
        var answer = client.post(system, path, "demo:" + id, body);
        if (!answer.isProblem("duplicate")) {
            answer.orStop();
        }
    }
}
