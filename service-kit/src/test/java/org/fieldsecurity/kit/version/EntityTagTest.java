package org.fieldsecurity.kit.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "W/\"7\"", "\"6\", \"7\"", "\"6\",W/\"7\"", "\"other\" , \"7\""})
    void aTagOfThisVersionIsTaken(String ifMatch) {
        assertThatCode(() -> EntityTag.require(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"6\"", "7", "\"7", "'7'", "w/\"7\"", "\"07\"", "\"77\"", "\"6\", \"8\"", "\"\"", "x", ","})
    void anyOtherTagIsA412(String ifMatch) {
        assertStatus(412, ifMatch);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "*", " * "})
    void noTagAndTheStarThatNamesNoVersionAreA428(@Nullable String ifMatch) {
        assertStatus(428, ifMatch);
    }

    @Test
    void aVersionsOwnTagIsTaken() {
        assertThat(EntityTag.of(12)).isEqualTo("\"12\"");
        assertThatCode(() -> EntityTag.require(EntityTag.of(12), 12)).doesNotThrowAnyException();
    }

    private static void assertStatus(int status, @Nullable String ifMatch) {
        assertThatThrownBy(() -> EntityTag.require(ifMatch, 7))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }
}
