package org.fieldsecurity.personnel.appointment.measure;

import java.util.List;

/**
 * A duty that is measured.
 *
 * @param id stable name of the measure
 * @param paragraphs the paragraphs that set it
 * @param sql gives one row with {@code total}, {@code compliant} and {@code oldest_gap}; $1 is the instant, $2 a country,
 *     $3 an organization, null for all
 */
record Duty(String id, List<String> paragraphs, String sql) {

    /**
     * A duty that is fulfilled in so many of its cases.
     *
     * @param cases gives one row a case: {@code ok}, and {@code since} when it hasn't been, null where that isn't known; a
     *     case that lies in no country, or in no organization, gives no row where one is asked for
     */
    static Duty ofCases(String id, String cases, String... paragraphs) {
        return new Duty(
                id,
                List.of(paragraphs),
                "select count(*) as total, count(*) filter (where ok) as compliant,"
                        + " min(since) filter (where not ok) as oldest_gap from (" + cases + ") as duty");
    }
}
