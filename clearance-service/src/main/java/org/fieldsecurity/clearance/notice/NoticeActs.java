package org.fieldsecurity.clearance.notice;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.copy.ManyRows;
import org.fieldsecurity.kit.id.Ids;

/** Writes notices in the transaction of what happened. */
@ApplicationScoped
public class NoticeActs implements Outbox {

    /** A notice and every name under which it is found. */
    private static final String WRITE = """
            with new as materialized (
                select * from json_to_recordset(cast(cast(?1 as text) as json)) as one (id uuid, kind text,
                    subject uuid, person uuid, office text, scope text, everyone boolean, organization text, data text,
                    "createdAt" timestamptz, "dueAt" timestamptz, names text[])
            ), stored as (
                insert into notice (id, kind, subject, person, office, scope, everyone, organization, data, created_at,
                    due_at)
                select id, kind, subject, person, office, scope, everyone, organization, data, "createdAt", "dueAt"
                from new
            )
            insert into notice_audience (notice, audience, kind)
            select new.id, name, new.kind from new cross join unnest(new.names) as name
            """;

    private final ManyRows many;
    private final List<NoticeListener> listeners;

    NoticeActs(ManyRows many, @All List<NoticeListener> listeners) {
        this.many = many;
        this.listeners = new ArrayList<>(listeners);
    }

    @Override
    public Uni<Void> tell(List<? extends Occurrence> occurrences) {
        List<Notice> told = new ArrayList<>();
        for (Occurrence occurrence : occurrences) {
            for (Telling telling : WhoMustKnow.of(occurrence)) {
                told.add(new Notice(Ids.next(), telling, occurrence.at()));
            }
        }
        Uni<Void> stored = many.write(WRITE, told.stream().map(Notice::written).toList());
        for (NoticeListener listener : listeners) {
            stored = stored.chain(() -> listener.told(occurrences, told));
        }
        return stored;
    }
}
