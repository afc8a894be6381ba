package org.fieldsecurity.clearance.replica;

import java.util.UUID;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.kit.sql.Line;

/**
 * A certificate as training knows it.
 *
 * @param person who holds it
 * @param certificate what it certifies, as the rules read it
 * @param counts whether it counts: one that isn't recognized or was revoked does not
 */
public record CertificateCopy(UUID person, Certificate certificate, boolean counts) {

    static final String COLUMNS = "select person, course, valid_from, valid_until, counts from certificate_copy";

    static CertificateCopy of(Line line) {
        return new CertificateCopy(
                line.id(0), new Certificate(line.required(1), line.day(2), line.date(3)), line.flag(4));
    }
}
