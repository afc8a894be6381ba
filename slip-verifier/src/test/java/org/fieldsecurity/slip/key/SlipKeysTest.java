package org.fieldsecurity.slip.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldsecurity.slip.Slips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipKeysTest {

    @Test
    void theKeyPairOfRfc8037IsRead() {
        var key = SlipSigningKey.parse("""
                {"kty":"OKP","crv":"Ed25519","kid":"rfc8037",
                 "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
                 "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}""");
        assertThat(key.publicKeys().toJson()).contains("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.publicKeys().toJson()).doesNotContain("nWGxne");
        assertThat(key).hasToString("signing key rfc8037");
    }

    @Test
    void aNewKeySurvivesItsWrittenForm() {
        var key = SlipSigningKey.generate();
        var again = SlipSigningKey.parse(key.toPrivateJson());
        assertThat(again.id()).isEqualTo(key.id());
        assertThat(SlipKeys.parse(key.publicKeys().toJson())).isEqualTo(again.publicKeys());
    }

    @Test
    void keysOfOtherTypesArePassedOver() {
        var ours = Slips.KEY.publicKeys().toJson();
        var mixed =
                ours.replace("{\"keys\":[", "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"r\",\"n\":\"AQ\",\"e\":\"AQAB\"},");
        assertThat(SlipKeys.parse(mixed).byId()).containsOnlyKeys(Slips.KEY.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\"}]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"AQAB\"}]}",
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"k\",\"x\":\"not base64 at all\"}]}"
            })
    void brokenSetsAreRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> SlipKeys.parse(json));
    }

    @Test
    void halvesOfTwoKeysAreRefusedWithoutShowingThem() {
        var mixed = Slips.KEY
                .toPrivateJson()
                .replaceAll(
                        "\"d\":\"[^\"]+\"", Slips.STRANGER.toPrivateJson().replaceAll(".*(\"d\":\"[^\"]+\").*", "$1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlipSigningKey.parse(mixed))
                .withMessage("'x' is not the public half of 'd'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlipSigningKey.parse("{\"d\": \"secret"))
                .withMessageNotContaining("secret")
                .withNoCause();
    }
}
