package org.fieldsecurity.clearance.opening.rules;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Consent;
import org.fieldsecurity.kit.authority.Office;

/** The two whose consent an opening needs, in any order [An 28]. Neither is delegated. */
@Schema(description = "Whose consent it is")
public enum ConsentSide {
    /** The designated official of the country, or whoever acts for them. */
    DESIGNATED_OFFICIAL(Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM),
    /** The HQ focal point of the organization. */
    HQ_FOCAL_POINT(Office.HQ_FOCAL_POINT);

    private final Consent consent;

    ConsentSide(Office... offices) {
        this.consent = new Consent(List.of(offices), Consent.Reach.COUNTRY, false);
    }

    Consent consent() {
        return consent;
    }
}
