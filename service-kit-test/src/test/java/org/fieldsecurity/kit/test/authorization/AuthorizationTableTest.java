package org.fieldsecurity.kit.test.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.fieldsecurity.kit.test.authorization.AuthorizationTable.Verdict;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.GoodContract;
import org.fieldsecurity.kit.test.contract.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTableTest {

    private final Contract contract = GoodContract.load();
    private final Operation list = contract.operation("listPosts");
    private final Operation create = contract.operation("createPost");
    private final Operation check = contract.operation("checkPost");

    private final AuthorizationTable table = AuthorizationTable.parse("""
            # reading
            listPosts:  ANY_PERSON , REPORTING

            createPost: DESIGNATED_OFFICIAL
            checkPost: ANYONE
            """);

    @Test
    void whoIsNotNamedIsRefused() {
        assertThat(table.verdict(create, "DESIGNATED_OFFICIAL")).isEqualTo(Verdict.SUFFICES);
        assertThat(table.verdict(create, "WARDEN")).isEqualTo(Verdict.REFUSED);
        assertThat(table.verdict(create, "ANY_PERSON")).isEqualTo(Verdict.REFUSED);
        assertThat(table.verdict(list, "SERVICE")).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void anyPersonIsWhoeverHoldsAnOfficeToo() {
        assertThat(table.verdict(list, "WARDEN")).isEqualTo(Verdict.SUFFICES);
        assertThat(table.verdict(list, "ANY_PERSON")).isEqualTo(Verdict.SUFFICES);
        assertThat(table.verdict(list, "ADMINISTRATOR")).isEqualTo(Verdict.UNSAID);
    }

    @Test
    void anOpenOperationRefusesNobodyAndNeedsNoToken() {
        assertThat(table.isOpen(check)).isTrue();
        assertThat(table.verdict(check, "SERVICE")).isEqualTo(Verdict.SUFFICES);
        assertThat(table.sufficientToken(check, new Callers(office -> new UUID(0, 0))))
                .isNull();
    }

    @Test
    void aMissingOperationAndAnUnknownOneAreToldApart() {
        assertThat(AuthorizationTable.parse("listPosts: SERVICE\ncreatePost: SERVICE\nlost: SERVICE")
                        .mismatches(contract.operations()))
                .containsExactlyInAnyOrder(
                        "replacePost is missing in authorization.txt",
                        "checkPost is missing in authorization.txt",
                        "lost is in authorization.txt but not in the contract");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"listPosts", "listPosts:", "listPosts: KING", "listPosts: SERVICE,", "a: SERVICE\na: REPORTING"})
    void aTableThatCantBeReadIsRefused(String text) {
        assertThatThrownBy(() -> AuthorizationTable.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
