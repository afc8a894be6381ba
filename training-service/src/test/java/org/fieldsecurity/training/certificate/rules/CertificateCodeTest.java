package org.fieldsecurity.training.certificate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(1);

    @Test
    void C7aPrintedCodeIsReadInAnyForm() {
        for (int i = 0; i < 200; i++) {
            CertificateCode code = CertificateCode.random(random);
            assertThat(code.text()).matches("FS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]");
            assertThat(CertificateCode.read(code.text())).contains(code);
            assertThat(CertificateCode.read(code.text().toLowerCase(Locale.ROOT)))
                    .contains(code);
            String bare = code.text().substring(3).replace("-", "");
            assertThat(CertificateCode.read(bare)).contains(code);
            assertThat(CertificateCode.read(bare.replace('0', 'O').replace('1', 'I')))
                    .contains(code);
        }
    }

    @Test
    void C7oneWrongCharacterAlwaysShows() {
        for (int i = 0; i < 50; i++) {
            String bare = CertificateCode.random(random).text().substring(3).replace("-", "");
            for (int place = 0; place < bare.length(); place++) {
                for (char other : ALPHABET.toCharArray()) {
                    String changed = bare.substring(0, place) + other + bare.substring(place + 1);
                    assertThat(CertificateCode.read(changed).isPresent()).isEqualTo(changed.equals(bare));
                }
            }
        }
    }

    @Test
    void C7twoSwappedNeighboursAlwaysShow() {
        for (int i = 0; i < 500; i++) {
            String bare = CertificateCode.random(random).text().substring(3).replace("-", "");
            for (int place = 0; place + 1 < bare.length(); place++) {
                String swapped = bare.substring(0, place)
                        + bare.charAt(place + 1)
                        + bare.charAt(place)
                        + bare.substring(place + 2);
                assertThat(CertificateCode.read(swapped).isPresent()).isEqualTo(swapped.equals(bare));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FS", "FS-7K3M-Q9TD", "FS-7K3M-Q9TD-22", "../../secret", "FS-7K3M-Q9T\u00d6-2", "UUUUUUUUU"})
    void whatCantBeACodeIsNone(String typed) {
        assertThat(CertificateCode.read(typed)).isEmpty();
    }

    @Test
    void theExampleOfTheContractIsACode() {
        assertThat(CertificateCode.read("FS-7K3M-Q9TD-5")).isPresent();
    }
}
