package org.fieldsecurity.personnel.roster.pack;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.confidential.ConfidentialRegister;
import org.fieldsecurity.personnel.confidential.ConfidentialView;
import org.fieldsecurity.personnel.roster.ContactMeans;
import org.fieldsecurity.personnel.roster.ListedPerson;
import org.fieldsecurity.personnel.roster.ListedPerson.Presence;
import org.fieldsecurity.personnel.roster.Roster;
import org.fieldsecurity.personnel.roster.Statements;

/** Gathers what a pack says. */
@ApplicationScoped
public class PackReader {

    /** Most people of one pack; a zone of more can't be walked by one warden. */
    static final int MAX_PEOPLE = 1000;

    private static final String PLACE = "select z.name || ', ' || d.name from zone z"
            + " join duty_station d on d.locode = z.duty_station where z.code = $1";

    private final Roster roster;
    private final Statements statements;
    private final ConfidentialRegister restricted;
    private final ContactMeans contacts;

    PackReader(Roster roster, Statements statements, ConfidentialRegister restricted, ContactMeans contacts) {
        this.roster = roster;
        this.statements = statements;
        this.restricted = restricted;
        this.contacts = contacts;
    }

    /**
     * The pack of a zone as of an instant; 422 for more people than a pack holds.
     *
     * @param reader who may read the restricted fields of its people; without them none are printed
     */
    Uni<Pack> read(Scope.Zone zone, Instant at, Optional<Authority> reader) {
        String code = zone.country() + "/" + zone.name();
        return statements
                .alone(PLACE, code)
                .map(rows -> rows.getFirst().text(0))
                .flatMap(place -> roster.byHousehold(zone, at, MAX_PEOPLE + 1).flatMap(people -> {
                    if (people.size() > MAX_PEOPLE) {
                        throw ProblemException.refused(
                                "A pack holds " + MAX_PEOPLE + " people; divide the zone, or export its list.",
                                List.of("P6"),
                                List.of("19"));
                    }
                    Set<UUID> ids = people.stream().map(ListedPerson::person).collect(Collectors.toSet());
                    return contacts.of(ids).flatMap(means -> fields(ids, reader)
                            .map(fields -> pack(code, place, at, people, means, fields)));
                }));
    }

    private Uni<Map<UUID, ConfidentialView>> fields(Set<UUID> people, Optional<Authority> reader) {
        return reader.map(authority -> restricted.readForList(people, authority))
                .orElseGet(() -> Uni.createFrom().item(Map.of()));
    }

    private static Pack pack(
            String zone,
            String place,
            Instant at,
            List<ListedPerson> people,
            Map<UUID, ContactMeans.Means> means,
            Map<UUID, ConfidentialView> fields) {
        List<PackPerson> rows = people.stream()
                .map(person -> new PackPerson(person, means.get(person.person()), fields.get(person.person())))
                .toList();
        Map<UUID, List<PackPerson>> homes = rows.stream()
                .filter(row -> row.listed().presence() == Presence.LISTED)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.listed().residence()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Pack(
                zone,
                place,
                at,
                homes.values().stream()
                        .map(home -> new Pack.Household(
                                Objects.requireNonNull(home.getFirst().listed().address()), home))
                        .toList(),
                rows.stream()
                        .filter(row -> row.listed().presence() == Presence.VISITOR)
                        .toList());
    }
}
