package org.fieldsecurity.personnel.scim.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.fieldsecurity.personnel.scim.filter.Literal.Bool;
import org.fieldsecurity.personnel.scim.filter.Literal.Null;
import org.fieldsecurity.personnel.scim.filter.Literal.Text;
import org.fieldsecurity.personnel.scim.filter.ScimFilter.And;
import org.fieldsecurity.personnel.scim.filter.ScimFilter.Compare;
import org.fieldsecurity.personnel.scim.filter.ScimFilter.Having;
import org.fieldsecurity.personnel.scim.filter.ScimFilter.Not;
import org.fieldsecurity.personnel.scim.filter.ScimFilter.Or;
import org.fieldsecurity.personnel.scim.filter.ScimFilter.Present;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of RFC 7644, 3.4.2.2 and 3.5.2. */
class FilterParserTest {

    private static final ScimFilter A = new Present(path(null, "a", null));
    private static final ScimFilter B = new Present(path(null, "b", null));
    private static final ScimFilter C = new Present(path(null, "c", null));

    @ParameterizedTest
    @CsvSource({
        "eq, EQ", "ne, NE", "co, CO", "sw, SW", "ew, EW", "gt, GT", "ge, GE", "lt, LT", "le, LE", "Eq, EQ", "CO, CO"
    })
    void everyOperatorIsReadWhateverItsCase(String word, Operator operator) {
        assertThat(FilterParser.filter("userName " + word + " \"x\""))
                .isEqualTo(new Compare(path(null, "username", null), operator, new Text("x")));
    }

    @Test
    void valuesAreThoseOfJson() {
        assertThat(value("true")).isEqualTo(new Bool(true));
        assertThat(value("False")).isEqualTo(new Bool(false));
        assertThat(value("null")).isEqualTo(new Null());
        assertThat(value("-12.5")).isEqualTo(new Literal.Decimal(new BigDecimal("-12.5")));
        assertThat(value("\"\"")).isEqualTo(new Text(""));
        assertThat(value("\"a \\\"b\\\" \\\\ \\/ \\n \\u00e9 阿\"")).isEqualTo(new Text("a \"b\" \\ / \n é 阿"));
        assertThat(value("\") or (a eq \\\"b\"")).isEqualTo(new Text(") or (a eq \"b"));
    }

    @Test
    void pathsHaveSchemasAndParts() {
        assertThat(FilterParser.filter("name.familyName pr")).isEqualTo(new Present(path(null, "name", "familyname")));
        assertThat(FilterParser.filter("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber pr"))
                .isEqualTo(new Present(
                        path("urn:ietf:params:scim:schemas:extension:enterprise:2.0:user", "employeenumber", null)));
        assertThat(FilterParser.filter("urn:ietf:params:scim:schemas:core:2.0:User:name.givenName pr"))
                .isEqualTo(new Present(path("urn:ietf:params:scim:schemas:core:2.0:user", "name", "givenname")));
    }

    @Test
    void andBindsMoreThanOrAndNotMoreThanBoth() {
        assertThat(FilterParser.filter("a pr or b pr and c pr")).isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
        assertThat(FilterParser.filter("a pr and b pr or c pr")).isEqualTo(new Or(List.of(new And(List.of(A, B)), C)));
        assertThat(FilterParser.filter("(a pr or b pr) and c pr"))
                .isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
        assertThat(FilterParser.filter("not (a pr) and b pr")).isEqualTo(new And(List.of(new Not(A), B)));
        assertThat(FilterParser.filter("NOT(a pr OR b pr)")).isEqualTo(new Not(new Or(List.of(A, B))));
        assertThat(FilterParser.filter("  ( ( a   pr ) )  ")).isEqualTo(A);
    }

    @Test
    void bracketsHoldAFilterOfOneValue() {
        assertThat(FilterParser.filter("emails[type eq \"work\" and not (value ew \".org\")] or b pr"))
                .isEqualTo(new Or(List.of(
                        new Having(
                                path(null, "emails", null),
                                new And(List.of(
                                        new Compare(path(null, "type", null), Operator.EQ, new Text("work")),
                                        new Not(new Compare(
                                                path(null, "value", null), Operator.EW, new Text(".org")))))),
                        B)));
    }

    @Test
    void anAttributeMayBeCalledLikeAWordOfTheGrammar() {
        assertThat(FilterParser.filter("not pr")).isEqualTo(new Present(path(null, "not", null)));
        assertThat(FilterParser.filter("order eq \"or\""))
                .isEqualTo(new Compare(path(null, "order", null), Operator.EQ, new Text("or")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "userName",
                "userName eq",
                "userName is \"x\"",
                "userName eq x",
                "userName eq 'x'",
                "userName eq \"x",
                "userName eq \"x\\\"",
                "userName eq \"\\x\"",
                "userName eq \"\\u12\"",
                "userName eq \"\\u0000\"",
                "userName eq \"\\ud800\"",
                "userName eq \"a\u0001b\"",
                "userName eq 01",
                "userName eq 1e5",
                "userName eq \"x\" userName eq \"y\"",
                "userName eq \"x\" and",
                "userName eq \"x\" or and a pr",
                "and a pr",
                "not a pr",
                "(a pr",
                "a pr)",
                "()",
                "emails[]",
                "emails[type eq \"work\"",
                "emails[type eq \"work\"].value eq \"x\"",
                "emails[a[b pr]]",
                "a.b.c pr",
                "1a pr",
                "urn: pr",
                "a; pr",
                "a pr; drop table person",
                "a\tpr"
            })
    void whatIsNoFilterIsRefusedWithItsPlaceAndNothingOfIt(String text) {
        assertThatThrownBy(() -> FilterParser.filter(text))
                .isInstanceOfSatisfying(MalformedException.class, refused -> assertThat(refused.detail())
                        .startsWith("At character ")
                        .doesNotContain("userName", "work", "drop"));
    }

    @Test
    void lengthDepthAndNumberAreLimited() {
        assertThatThrownBy(() -> FilterParser.filter("a eq \"" + "x".repeat(1_000) + "\""))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> FilterParser.filter("(".repeat(400) + "a pr" + ")".repeat(400)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> FilterParser.filter("not (".repeat(150) + "a pr" + ")".repeat(150)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> FilterParser.filter("a pr" + " or a pr".repeat(20)))
                .isInstanceOf(MalformedException.class);
        assertThat(FilterParser.filter("a pr" + " or a pr".repeat(19))).isInstanceOf(Or.class);
    }

    @Test
    void noTextWhateverMakesItFailInAnotherWay() {
        Random random = new Random(7644);
        List<String> pieces = List.of(
                "userName",
                "eq",
                "\"x\"",
                "and",
                "or",
                "not",
                "(",
                ")",
                "[",
                "]",
                ".",
                "pr",
                " ",
                "\\",
                "\"",
                "é",
                "1",
                "urn:a:b");
        for (int time = 0; time < 20_000; time++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            try {
                assertThat(FilterParser.filter(text.toString())).isNotNull();
            } catch (MalformedException expected) {
                assertThat(expected.detail()).isNotBlank();
            }
        }
    }

    @Test
    void pathsOfAPatchMayChooseValues() {
        assertThat(FilterParser.path("emails[type eq \"work\"].value"))
                .isEqualTo(new PatchPath(
                        path(null, "emails", "value"),
                        new Compare(path(null, "type", null), Operator.EQ, new Text("work"))));
        assertThat(FilterParser.path("emails[primary eq true]").path()).isEqualTo(path(null, "emails", null));
        assertThat(FilterParser.path("name.givenName")).isEqualTo(new PatchPath(path(null, "name", "givenname"), null));
        for (String bad : List.of("", "emails[", "emails[type eq \"a\"]x", "emails.value[a pr]", "a b", "[a pr]")) {
            assertThatThrownBy(() -> FilterParser.path(bad)).isInstanceOf(MalformedException.class);
        }
    }

    private static Literal value(String text) {
        return ((Compare) FilterParser.filter("a eq " + text)).value();
    }

    private static AttributePath path(@Nullable String schema, String attribute, @Nullable String sub) {
        return new AttributePath(schema, attribute, sub);
    }
}
