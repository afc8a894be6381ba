package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.PersonWritten;
import org.fieldsecurity.personnel.person.SearchName;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Looks for other records of a person who was written, each way by its index, and keeps what is suspicious. People of
 * one family share telephones and names; what two of them share means nothing.
 */
@ApplicationScoped
public class DuplicateCheck implements PersonWritten {

    private static final int MOST = 20;
    private static final Authority AUTHORITY = Authority.system("DUPLICATE_CHECK");

    private static final String NOT_FAMILY = " and p.merged_into is null and p.id <> ?1"
            + " and coalesce(p.dependant_of, p.id) <> ?2 limit " + MOST + ")";
    private static final String SAME_IDENTIFIER = "(select p.id, p.organization, 'SAME_IDENTIFIER' as reason"
            + " from person_identifier mine join person_identifier theirs"
            + " on theirs.scheme = mine.scheme and theirs.value = mine.value join person p on p.id = theirs.person"
            + " where mine.person = ?1 and mine.scheme in ('INDEX_NUMBER', 'LAISSEZ_PASSER')" + NOT_FAMILY;
    private static final String SAME_CONTACT = "(select p.id, p.organization, 'SAME_CONTACT' from (select lower(email)"
            + " as own from person where id = ?1 and email is not null"
            + " union select regexp_replace(phone, '[^0-9]', '', 'g') from person where id = ?1 and phone is not null"
            + " union select own from person_contact where person = ?1 and own is not null) mine"
            + " cross join lateral (select id from person where email is not null and lower(email) = mine.own"
            + " union select id from person where phone is not null"
            + " and regexp_replace(phone, '[^0-9]', '', 'g') = mine.own"
            + " union select person from person_contact where own is not null and own = mine.own limit " + MOST
            + ") theirs"
            + " join person p on p.id = theirs.id where true" + NOT_FAMILY;
    private static final String LIKE = " " + SearchName.WORDS + " && (select array_agg(w.word)"
            + " from name_words_like(array[cast(%s as text)], array[]::text[]) w)";
    /** Both ends of the name alike, and seven in ten of all letter triples in common. */
    private static final String SIMILAR_NAME = "(select p.id, p.organization, 'SIMILAR_NAME' from person p"
            + " where" + LIKE.formatted("?7") + " and" + LIKE.formatted("?8")
            + " and similarity(p.search_name, ?3) >= 0.7 and p.assigned_from = ?4 and (p.organization = ?5 or p.duty_station = ?6)"
            + NOT_FAMILY;

    static final String MATCHES = SAME_IDENTIFIER + " union all " + SAME_CONTACT + " union all " + SIMILAR_NAME;
    private static final String MOVED = "update suspected_duplicate set"
            + " organization_one = case when one = ?1 then ?2 else organization_one end,"
            + " organization_other = case when other = ?1 then ?2 else organization_other end"
            + " where (one = ?1 and organization_one <> ?2) or (other = ?1 and organization_other <> ?2)";
    private static final String FIRST_FOUND = "insert into suspected_duplicate (id, version, one, other,"
            + " organization_one, organization_other, reasons, state, found_at)"
            + " values (?1, 0, ?2, ?3, ?4, ?5, ?6, 'OPEN', ?7) on conflict (one, other) do nothing";

    private final SuspectedDuplicates duplicates;
    private final Ledger ledger;
    private final InstantSource clock;

    DuplicateCheck(SuspectedDuplicates duplicates, Ledger ledger, InstantSource clock) {
        this.duplicates = duplicates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Another record and why it may be the same person's. */
    private record Match(UUID person, String organization, Set<DuplicateReason> reasons) {}

    @Override
    public Uni<Void> written(Person person) {
        if (person.mergedInto() != null) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession().chain(session -> moved(session, person)
                .chain(() -> matches(session, person))
                .chain(matches -> Multi.createFrom()
                        .iterable(matches)
                        .onItem()
                        .transformToUniAndConcatenate(match -> keep(session, person, match))
                        .collect()
                        .last()));
    }

    /** Tells the suspicions which organization answers for the person now; about somebody new there are none. */
    private static Uni<Integer> moved(Mutiny.Session session, Person person) {
        return person.version() == 0
                ? Uni.createFrom().item(0)
                : session.createNativeQuery(MOVED)
                        .setParameter(1, person.id())
                        .setParameter(2, person.organization())
                        .executeUpdate();
    }

    private static Uni<Collection<Match>> matches(Mutiny.Session session, Person person) {
        UUID family = Objects.requireNonNullElse(person.dependantOf(), person.id());
        String name = Objects.requireNonNullElse(person.searchName(), "");
        List<String> ends = SearchName.ends(name);
        return session.createNativeQuery(MATCHES, Object[].class)
                .setParameter(1, person.id())
                .setParameter(2, family)
                .setParameter(3, name)
                .setParameter(4, person.terms().days().from())
                .setParameter(5, person.organization())
                .setParameter(6, person.dutyStation())
                .setParameter(7, ends.getFirst())
                .setParameter(8, ends.getLast())
                .getResultList()
                .map(rows -> {
                    Map<UUID, Match> found = new LinkedHashMap<>();
                    rows.forEach(row -> found.computeIfAbsent(
                                    (UUID) row[0],
                                    id -> new Match(id, (String) row[1], EnumSet.noneOf(DuplicateReason.class)))
                            .reasons()
                            .add(DuplicateReason.valueOf((String) row[2])));
                    return found.values();
                });
    }

    /** A new suspicion, or one that has a new reason; the database parts two who find the same at the same moment. */
    private Uni<Void> keep(Mutiny.Session session, Person person, Match match) {
        // As the database compares ids: by their bytes, not as two signed numbers.
        boolean first = person.id().toString().compareTo(match.person().toString()) < 0;
        return session.createNativeQuery(FIRST_FOUND)
                .setParameter(1, Ids.next())
                .setParameter(2, first ? person.id() : match.person())
                .setParameter(3, first ? match.person() : person.id())
                .setParameter(4, first ? person.organization() : match.organization())
                .setParameter(5, first ? match.organization() : person.organization())
                .setParameter(6, new ReasonsColumn().convertToDatabaseColumn(match.reasons()))
                .setParameter(7, Utc.time(clock.instant()))
                .executeUpdate()
                .chain(inserted -> duplicates
                        .about(person.id(), match.person())
                        .chain(known -> inserted == 1 || known.add(match.reasons())
                                ? record(known)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> record(SuspectedDuplicate known) {
        return duplicates
                .persistAndFlush(known)
                .chain(() ->
                        ledger.append(new Change("suspected-duplicate", known.id(), "found", known.view(), AUTHORITY)))
                .replaceWithVoid();
    }
}
