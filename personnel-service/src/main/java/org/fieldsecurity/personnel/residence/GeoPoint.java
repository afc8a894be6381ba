package org.fieldsecurity.personnel.residence;

import java.math.BigDecimal;
import org.fieldsecurity.personnel.zone.rules.GridPoint;
import org.jspecify.annotations.Nullable;

/** Reads stored coordinates. */
final class GeoPoint {

    private GeoPoint() {}

    /** The position as zones are compared with it; null when only the address is known. */
    static @Nullable GridPoint of(@Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {
        return latitude == null || longitude == null
                ? null
                : GridPoint.of(longitude.doubleValue(), latitude.doubleValue());
    }
}
