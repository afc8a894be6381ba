package org.fieldsecurity.personnel.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of restricted fields: refused when unsafe, and changed without losing anything (P9). */
class ConfidentialKeysTest {

    private static final UUID PERSON = UUID.fromString("01890000-0000-7000-8000-000000000018");
    private static final String DEMO = "YSBkZW1vIGtleSB0aGF0IGV2ZXJ5Ym9keSBrbm93cyE=";

    @Test
    void withoutAKeyTheServiceStartsForADemonstrationOnly() {
        assertThatThrownBy(() -> new ConfidentialKeys(Optional.empty(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CONFIDENTIAL_KEYS is missing");
        assertThat(new ConfidentialKeys(Optional.empty(), true).currentId()).isEqualTo("demo");
    }

    @Test
    void theDemoKeyIsRefusedOutsideOfADemonstrationUnderWhateverName() {
        String keys = "{\"2026-11\": \"" + key('a') + "\", \"older\": \"" + DEMO + "\"}";
        assertThatThrownBy(() -> new ConfidentialKeys(Optional.of(keys), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo key");
        assertThat(new ConfidentialKeys(Optional.of(keys), true).currentId()).isEqualTo("2026-11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "not json",
                "{\"k\": null}",
                "{\"k\": 1}",
                "{\"k\": \"!!\"}",
                "{\"k\": \"c2hvcnQ=\"}",
                "{\"a b\": \"YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=\"}",
            })
    void brokenKeysStopTheStartWithoutBeingQuoted(String keys) {
        assertThatThrownBy(() -> new ConfidentialKeys(Optional.of(keys), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("CONFIDENTIAL_KEYS")
                .hasNoCause()
                .message()
                .doesNotContain("YWFh", "c2hvcnQ");
    }

    @Test
    void afterAChangeOfKeysOldValuesOpenAndNewOnesAreSealedUnderTheNewKey() {
        ConfidentialCipher before = cipher("{\"old\": \"" + key('a') + "\"}");
        ConfidentialCipher after = cipher("{\"new\": \"" + key('b') + "\", \"old\": \"" + key('a') + "\"}");
        byte[] sealed = before.seal(PERSON, ConfidentialField.BLOOD_TYPE, bytes("O_NEGATIVE"));
        assertThat(after.open(PERSON, ConfidentialField.BLOOD_TYPE, sealed)).isEqualTo(bytes("O_NEGATIVE"));
        byte[] anew = after.seal(PERSON, ConfidentialField.BLOOD_TYPE, bytes("O_NEGATIVE"));
        assertThat(new String(anew, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("new");
        ConfidentialCipher later = cipher("{\"new\": \"" + key('b') + "\"}");
        assertThat(later.open(PERSON, ConfidentialField.BLOOD_TYPE, anew)).isEqualTo(bytes("O_NEGATIVE"));
        assertThatThrownBy(() -> later.open(PERSON, ConfidentialField.BLOOD_TYPE, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks the key old");
    }

    @Test
    void aValueOpensOnlyUnchangedInItsOwnPlace() {
        ConfidentialCipher cipher = cipher("{\"k\": \"" + key('a') + "\"}");
        byte[] sealed = cipher.seal(PERSON, ConfidentialField.SPECIAL_NEEDS, bytes("None"));
        assertThat(sealed).isNotEqualTo(cipher.seal(PERSON, ConfidentialField.SPECIAL_NEEDS, bytes("None")));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("None");
        assertThatThrownBy(() -> cipher.open(PERSON, ConfidentialField.MEDICAL_CONDITIONS, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(UUID.randomUUID(), ConfidentialField.SPECIAL_NEEDS, sealed))
                .isInstanceOf(IllegalStateException.class);
        for (int place = 2; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> cipher.open(PERSON, ConfidentialField.SPECIAL_NEEDS, changed))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static ConfidentialCipher cipher(String keys) {
        return new ConfidentialCipher(new ConfidentialKeys(Optional.of(keys), false));
    }

    private static String key(char letter) {
        return Base64.getEncoder().encodeToString(bytes(String.valueOf(letter).repeat(32)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
