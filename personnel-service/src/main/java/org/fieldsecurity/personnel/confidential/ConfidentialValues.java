package org.fieldsecurity.personnel.confidential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The sealed values of the restricted fields, one row each, in the session's transaction. */
@ApplicationScoped
class ConfidentialValues {

    private static final String READ = "select field, sealed from confidential_value where person = ?1 order by field";
    private static final String FIELDS = "select field from confidential_value where person = ?1 order by field";
    private static final String HOLDERS =
            "select distinct person from confidential_value where person = any(?1) and field = any(?2) order by person";
    private static final String[] ON_LISTS = Stream.of(ConfidentialField.values())
            .filter(ConfidentialField::isOnLists)
            .map(Enum::name)
            .toArray(String[]::new);
    private static final String SET = "insert into confidential_value (person, field, sealed, carried_from)"
            + " values (?1, ?2, ?3, ?4) on conflict (person, field) do update set sealed = excluded.sealed,"
            + " carried_from = excluded.carried_from";
    private static final String TAKE_OUT = "delete from confidential_value where person = ?1 and field = ?2";
    private static final String GIVE_BACK = "delete from confidential_value where person = ?1 and carried_from = ?2";

    private final ConfidentialCipher cipher;
    private final ObjectMapper json;

    ConfidentialValues(ConfidentialCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    /** Everything that is known of the person. */
    Uni<ConfidentialView> read(UUID person) {
        return opened(person)
                .map(values -> new ConfidentialView(
                        value(values, ConfidentialField.BLOOD_TYPE, new TypeReference<BloodType>() {}),
                        value(values, ConfidentialField.MEDICAL_CONDITIONS, new TypeReference<String>() {}),
                        value(values, ConfidentialField.SPECIAL_NEEDS, new TypeReference<String>() {}),
                        value(values, ConfidentialField.VEHICLE_SEATS, new TypeReference<Integer>() {}),
                        value(values, ConfidentialField.NEXT_OF_KIN, new TypeReference<List<NextOfKin>>() {})));
    }

    /** Which fields are set. */
    Uni<ConfidentialFields> fields(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIELDS, String.class)
                        .setParameter(1, person)
                        .getResultList())
                .map(rows -> new ConfidentialFields(
                        person,
                        rows.stream().map(ConfidentialField::valueOf).sorted().toList()));
    }

    /** Which of the people have any that lists show, in the order in which their rows are to be locked. */
    Uni<List<UUID>> holders(Set<UUID> people) {
        return Panache.getSession().chain(session -> session.createNativeQuery(HOLDERS, UUID.class)
                .setParameter(1, people.toArray(UUID[]::new))
                .setParameter(2, ON_LISTS)
                .getResultList());
    }

    Uni<Void> change(UUID person, ConfidentialChange change) {
        Map<ConfidentialField, Object> values = change.values();
        List<ConfidentialField> out = change.takenOut();
        return Panache.getSession().chain(session -> Multi.createFrom()
                .iterable(values.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        entry -> set(session, person, entry.getKey(), write(entry.getValue()), null))
                .collect()
                .last()
                .chain(() -> Multi.createFrom()
                        .iterable(out)
                        .onItem()
                        .transformToUniAndConcatenate(field -> session.createNativeQuery(TAKE_OUT)
                                .setParameter(1, person)
                                .setParameter(2, field.name())
                                .executeUpdate())
                        .collect()
                        .last())
                .replaceWithVoid());
    }

    /** Seals for another person what only this one has; whether there was anything. */
    Uni<Boolean> carryOver(UUID from, UUID to) {
        return opened(from).chain(values -> fields(to).chain(known -> {
            known.fields().forEach(values::remove);
            return Panache.getSession().chain(session -> Multi.createFrom()
                    .iterable(values.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(entry -> set(session, to, entry.getKey(), entry.getValue(), from))
                    .collect()
                    .asList()
                    .map(set -> !set.isEmpty()));
        }));
    }

    /** Takes out what was carried over and not set anew since; whether there was anything. */
    Uni<Boolean> giveBack(UUID from, UUID to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(GIVE_BACK)
                        .setParameter(1, to)
                        .setParameter(2, from)
                        .executeUpdate())
                .map(count -> count > 0);
    }

    private Uni<Integer> set(
            Mutiny.Session session, UUID person, ConfidentialField field, byte[] value, @Nullable UUID carriedFrom) {
        return session.createNativeQuery(SET)
                .setParameter(1, person)
                .setParameter(2, field.name())
                .setParameter(3, cipher.seal(person, field, value))
                .setParameter(4, carriedFrom)
                .executeUpdate();
    }

    private Uni<Map<ConfidentialField, byte[]>> opened(UUID person) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, person)
                        .getResultList())
                .map(rows -> {
                    Map<ConfidentialField, byte[]> values = new EnumMap<>(ConfidentialField.class);
                    rows.forEach(row -> {
                        ConfidentialField field = ConfidentialField.valueOf((String) row[0]);
                        values.put(field, cipher.open(person, field, (byte[]) row[1]));
                    });
                    return values;
                });
    }

    private <T> @Nullable T value(
            Map<ConfidentialField, byte[]> values, ConfidentialField field, TypeReference<T> type) {
        return Optional.ofNullable(values.get(field))
                .map(bytes -> parse(bytes, type))
                .orElse(null);
    }

    private <T> T parse(byte[] bytes, TypeReference<T> type) {
        try {
            return json.readValue(bytes, type);
        } catch (IOException withheld) {
            // Its message quotes the value.
            throw new IllegalStateException("a restricted field is not the JSON that it was sealed as");
        }
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException withheld) {
            throw new IllegalStateException("a restricted field can't be written as JSON");
        }
    }
}
