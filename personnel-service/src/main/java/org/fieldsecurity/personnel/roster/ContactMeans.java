package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The means of contact that people keep in order of preference, as the warden's pack prints them (P6). */
@ApplicationScoped
public class ContactMeans {

    private static final String CONTACTS = "select person, kind, value, reached from person_contact"
            + " where person = any($1) order by person, place limit 10000";

    private final Statements statements;

    ContactMeans(Statements statements) {
        this.statements = statements;
    }

    /** How to reach somebody on duty and off duty, the best way first; what reaches them at any time is in both. */
    public record Means(List<String> onDuty, List<String> offDuty) {

        private static Means none() {
            return new Means(new ArrayList<>(), new ArrayList<>());
        }

        private void add(String reached, String way) {
            if (!reached.equals("OFF_DUTY")) {
                onDuty.add(way);
            }
            if (!reached.equals("ON_DUTY")) {
                offDuty.add(way);
            }
        }
    }

    /** The means of each of at most a thousand people; nobody is in the answer who has none. */
    public Uni<Map<UUID, Means>> of(Set<UUID> people) {
        return statements.alone(CONTACTS, (Object) people.toArray(UUID[]::new)).map(rows -> {
            Map<UUID, Means> means = new HashMap<>();
            rows.forEach(row -> means.computeIfAbsent(row.id(0), person -> Means.none())
                    .add(row.required(3), way(row.required(1), row.required(2))));
            return means;
        });
    }

    /** A call sign looks like nothing else, and is no telephone. */
    private static String way(String kind, String value) {
        return kind.equals("RADIO_CALL_SIGN") ? "radio " + value : value;
    }
}
