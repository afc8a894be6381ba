package org.fieldsecurity.clearance.notice;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.id.Ids;

/** Writes notices in the transaction of what happened. */
@ApplicationScoped
public class NoticeActs implements Outbox {

    private final Notices notices;
    private final List<NoticeListener> listeners;

    NoticeActs(Notices notices, @All List<NoticeListener> listeners) {
        this.notices = notices;
        this.listeners = new ArrayList<>(listeners);
    }

    @Override
    public Uni<Void> tell(Occurrence occurrence) {
        List<Notice> told = WhoMustKnow.of(occurrence).stream()
                .map(telling -> new Notice(Ids.next(), telling, occurrence.at()))
                .toList();
        Uni<Void> stored = notices.persist(told).chain(notices::flush);
        for (NoticeListener listener : listeners) {
            stored = stored.chain(() -> listener.told(occurrence, told));
        }
        return stored;
    }
}
