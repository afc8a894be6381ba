package org.fieldsecurity.clearance.notice;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.id.Ids;

/** Writes notices in the transaction of what happened. */
@ApplicationScoped
public class NoticeActs implements Outbox {

    private static final String NAMES = """
            insert into notice_audience (notice, audience, kind)
            select name.notice::uuid, name.audience, name.kind
            from unnest(string_to_array(?1, '|'), string_to_array(?2, '|'), string_to_array(?3, '|'))
                as name (notice, audience, kind)
            """;

    private final Notices notices;
    private final List<NoticeListener> listeners;

    NoticeActs(Notices notices, @All List<NoticeListener> listeners) {
        this.notices = notices;
        this.listeners = new ArrayList<>(listeners);
    }

    @Override
    public Uni<Void> tell(List<? extends Occurrence> occurrences) {
        List<Notice> told = new ArrayList<>();
        List<Name> names = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            for (Telling telling : WhoMustKnow.of(occurrence)) {
                Notice notice = new Notice(Ids.next(), telling, occurrence.at());
                told.add(notice);
                telling.addressee()
                        .names(telling.organization())
                        .forEach(name -> names.add(new Name(notice.id(), name, telling.kind())));
            }
        }
        Uni<Void> stored = told.isEmpty()
                ? Uni.createFrom().voidItem()
                : notices.persist(told).chain(notices::flush).chain(() -> store(names));
        for (NoticeListener listener : listeners) {
            stored = stored.chain(() -> listener.told(occurrences, told));
        }
        return stored;
    }

    /** A name under which a notice is found. */
    private record Name(UUID notice, String audience, NoticeKind kind) {}

    /** All names by one statement: a long journey of many people has thousands. */
    private static Uni<Void> store(List<Name> names) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(NAMES)
                        .setParameter(1, joined(names, Name::notice))
                        .setParameter(2, joined(names, Name::audience))
                        .setParameter(3, joined(names, Name::kind))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static String joined(List<Name> names, Function<Name, Object> part) {
        return names.stream().map(name -> part.apply(name).toString()).collect(Collectors.joining("|"));
    }
}
