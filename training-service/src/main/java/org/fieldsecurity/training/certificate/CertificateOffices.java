package org.fieldsecurity.training.certificate;

import org.fieldsecurity.kit.authority.Office;

/** Which offices have a say over certificates; the annotations of the operations name the same. */
final class CertificateOffices {

    private CertificateOffices() {}

    static Office[] issuing() {
        return new Office[] {
            Office.SECURITY_OFFICER, Office.AGENCY_SECURITY_OFFICER, Office.TEAM_FOCAL_POINT, Office.COORDINATOR
        };
    }

    static Office[] previewing() {
        return new Office[] {
            Office.SECURITY_OFFICER,
            Office.AGENCY_SECURITY_OFFICER,
            Office.TEAM_FOCAL_POINT,
            Office.SECURITY_ASSISTANT,
            Office.COORDINATOR
        };
    }

    static Office[] revoking() {
        return new Office[] {
            Office.SECURITY_OFFICER,
            Office.DESIGNATED_OFFICIAL,
            Office.DESIGNATED_OFFICIAL_AD_INTERIM,
            Office.COORDINATOR
        };
    }
}
