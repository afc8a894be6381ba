package org.fieldsecurity.slip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.slip.code.SignedSlip;
import org.fieldsecurity.slip.code.SlipCode;
import org.fieldsecurity.slip.code.SlipLeg;
import org.fieldsecurity.slip.key.SlipSigningKey;

/** A slip for three legs, and keys of our own and of a stranger. */
public final class Slips {

    public static final SlipSigningKey KEY = SlipSigningKey.generate();
    public static final SlipSigningKey STRANGER = SlipSigningKey.generate();
    public static final Instant ISSUED = Instant.parse("2026-03-01T09:00:00Z");
    public static final Instant VALID_UNTIL = Instant.parse("2026-04-01T00:00:00Z");
    public static final UUID SLIP = UUID.fromString("01890000-0000-7000-8000-00000000abcd");
    public static final UUID AMINA = UUID.fromString("01890000-0000-7000-8000-000000000018");

    private Slips() {}

    public static SlipCode code() {
        return code("Amina Wanjiru-Delacroix (آمنة)", KEY.id());
    }

    public static SlipCode code(String name, String keyId) {
        return new SlipCode(
                SLIP,
                AMINA,
                name,
                List.of(
                        new SlipLeg("CHGVA", "KENBO", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9)),
                        new SlipLeg("KENBO", "CDGOM", LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 20)),
                        new SlipLeg("CDGOM", "CHGVA", LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 31))),
                ISSUED,
                VALID_UNTIL,
                keyId);
    }

    public static String signed() {
        return SignedSlip.sign(code(), KEY.privateKey());
    }
}
