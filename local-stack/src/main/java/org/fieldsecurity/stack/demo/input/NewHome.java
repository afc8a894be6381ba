package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that registers a home with those who live there.
 *
 * @param latitude degrees north, with the longitude or not at all
 * @param since since when they live there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewHome(
        String dutyStation,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<UUID> residents,
        String since) {

    private static final String SINCE = "2026-01-10T08:00:00Z";

    /** A home in Goma that is known by its address alone. */
    static NewHome at(String address, UUID resident) {
        return new NewHome(Zones.DUTY_STATION, address, null, null, List.of(resident), SINCE);
    }

    /** The same with its position. */
    NewHome on(double north, double east) {
        return new NewHome(dutyStation, address, north, east, residents, since);
    }
}
