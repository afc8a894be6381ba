package org.fieldsecurity.training.briefing;

import java.util.Arrays;
import org.fieldsecurity.kit.authority.Office;

/** Which offices have a say over briefings; the annotations of the operations name the same. */
final class BriefingOffices {

    private static final Office[] READERS = {
        Office.COORDINATOR,
        Office.EXECUTIVE_HEAD,
        Office.HQ_FOCAL_POINT,
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.COUNTRY_REPRESENTATIVE,
        Office.COUNTRY_SECURITY_FOCAL_POINT,
        Office.TEAM_FOCAL_POINT,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT,
        Office.AGENCY_SECURITY_OFFICER
    };

    private BriefingOffices() {}

    static Office[] reading() {
        return READERS.clone();
    }

    static boolean reads(Office office) {
        return Arrays.asList(READERS).contains(office);
    }
}
