package org.fieldsecurity.personnel.identity;

/**
 * Two records have one acknowledgement of wardens each at most, so one that moves changes places with the other: the
 * survivor's own waits with the merged record, and where there is none the row itself goes over. ?1 is the merge.
 */
final class ExchangedAcknowledgement {

    private static final String MOVED = "m.merge = g.id and m.kind = 'WARDEN_ACKNOWLEDGEMENT' and m.moved";

    private static final String EXCHANGE = "update warden_acknowledgement t set version = t.version + 1,"
            + " person = case when o.zone is null then o.other else t.person end, zone = coalesce(o.zone, t.zone),"
            + " wardens = coalesce(o.wardens, t.wardens),"
            + " acknowledged_at = coalesce(o.acknowledged_at, t.acknowledged_at)"
            + " from (select own.person, case own.person when g.merged then g.survivor else g.merged end as other,"
            + " its.zone, its.wardens, its.acknowledged_at from merge g"
            + " join warden_acknowledgement own on own.person in (g.survivor, g.merged)"
            + " left join warden_acknowledgement its on its.person in (g.survivor, g.merged)"
            + " and its.person <> own.person where g.id = ?1 and exists (%s)) o where t.person = o.person";

    /** Gives the survivor what was recorded as moved. */
    static final String GIVE = EXCHANGE.formatted("select 1 from merge_row m where " + MOVED);

    /** Takes it back, unless the survivor has acknowledged anew since: that was them. */
    static final String GIVE_BACK = EXCHANGE.formatted("select 1 from merge_row m join warden_acknowledgement s"
            + " on s.person = g.survivor and s.acknowledged_at = cast(m.state ->> 'acknowledged_at' as timestamptz)"
            + " where " + MOVED);

    private ExchangedAcknowledgement() {}
}
