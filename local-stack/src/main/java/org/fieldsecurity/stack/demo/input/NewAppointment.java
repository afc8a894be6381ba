package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that records an appointment.
 *
 * @param office by the name on the wire
 * @param scope such as {@code country:KE}
 * @param validFrom first instant
 * @param gates dates of what must have happened before
 * @param alternate whether a warden is an alternate of the zone's
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record NewAppointment(
        String office,
        String scope,
        UUID holder,
        String validFrom,
        Instrument instrument,
        Map<String, String> gates,
        @Nullable Boolean alternate) {

    private static final String FROM = "2026-01-10T00:00:00Z";
    private static final String SIGNED = "2026-01-05";

    /** The document that makes it. */
    record Instrument(String reference, String dated, String signatory) {}

    static NewAppointment of(String office, String scope, UUID holder, String signatory, Map<String, String> gates) {
        var instrument = new Instrument("DEMO/" + office + "/" + scope, SIGNED, signatory);
        return new NewAppointment(office, scope, holder, FROM, instrument, gates, null);
    }

    /** The same for the alternate of a zone's warden [19]. */
    NewAppointment asAlternate() {
        return new NewAppointment(office, scope, holder, validFrom, instrument, gates, true);
    }

    /** What tells appointments apart. */
    String key() {
        return office + " " + scope + " " + holder;
    }
}
