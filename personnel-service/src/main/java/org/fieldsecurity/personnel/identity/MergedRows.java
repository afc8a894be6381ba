package org.fieldsecurity.personnel.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moves with a person when two records become one. */
@Schema(description = "What moves with a person when two records become one")
public enum MergedRows {
    /** Assignments; of two that overlap the survivor's wins, and the other is kept in the merge. */
    ASSIGNMENT("assignment", MergedRows.OVERLAP.formatted("assignment")),
    /** Ways to reach somebody, behind the survivor's as far as there is room. */
    CONTACT(
            "person_contact",
            "exists (select 1 from person_contact s where s.person = ?2 and s.kind = t.kind and s.value = t.value)"
                    + " or t.place + (select count(*) from person_contact s where s.person = ?2) > 9"),
    /** Numbers that organizations gave. */
    IDENTIFIER("person_identifier", "false"),
    /** Sponsorships, but for one that holds beside the survivor's. */
    SPONSORSHIP(
            "sponsorship",
            "t.state = 'ACTIVE' and exists (select 1 from sponsorship s where s.person = ?2 and s.state = 'ACTIVE')"),
    /** Homes, but for the time in which the survivor has one. */
    RESIDENCY("residency", MergedRows.OVERLAP.formatted("residency")),
    /** Stays in a zone, but for the time in which the survivor has one. */
    ZONE_STAY("zone_stay", MergedRows.OVERLAP.formatted("zone_stay")),
    /**
     * That the person has seen who their wardens are [22(d)]; the later of both, but the survivor's own where it is of
     * the zone in which they live and the other isn't.
     */
    WARDEN_ACKNOWLEDGEMENT(
            "warden_acknowledgement",
            "exists (select 1 from warden_acknowledgement s where s.person = ?2"
                    + " and (s.acknowledged_at >= t.acknowledged_at or s.zone <> t.zone and exists (select 1 from"
                    + " residency r where r.person = ?2 and r.valid_to is null and r.zone = s.zone)))"),
    /** Dependants. */
    DEPENDANT("person", "false");

    /** A row {@code t} of the merged record overlaps one of the survivor, who is ?2. */
    private static final String OVERLAP = "exists (select 1 from %s s where s.person = ?2 and s.period && t.period)";

    private final String table;
    private final String staysAside;

    MergedRows(String table, String staysAside) {
        this.table = table;
        this.staysAside = staysAside;
    }

    /** Table of the rows. */
    String table() {
        return table;
    }

    /** Condition under which a row {@code t} of the merged record doesn't move to the survivor, who is ?2. */
    String staysAside() {
        return staysAside;
    }

    /** Column that tells the rows apart. */
    String key() {
        return this == WARDEN_ACKNOWLEDGEMENT ? "person" : "id";
    }

    /** Column that says whose row it is. */
    String owner() {
        return this == DEPENDANT ? "dependant_of" : "person";
    }
}
