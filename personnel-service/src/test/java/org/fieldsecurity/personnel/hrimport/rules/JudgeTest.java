package org.fieldsecurity.personnel.hrimport.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldsecurity.personnel.hrimport.rules.RowOutcome.CHANGED;
import static org.fieldsecurity.personnel.hrimport.rules.RowOutcome.REFUSED;
import static org.fieldsecurity.personnel.hrimport.rules.RowOutcome.REGISTERED;
import static org.fieldsecurity.personnel.hrimport.rules.RowOutcome.UNCHANGED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.person.NewDependant.Relationship;
import org.fieldsecurity.personnel.person.PersonView;
import org.fieldsecurity.personnel.person.Recruitment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** P11, row by row. */
class JudgeTest {

    private static final UUID AMINA = new UUID(1, 1);
    private static final UUID CHILD = new UUID(1, 2);
    private static final UUID NUMBERLESS = new UUID(1, 3);
    private static final UUID FOREIGN = new UUID(1, 4);
    private static final UUID NEW = new UUID(1, 5);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    /** Amina (UNDP-1) with a child (UNDP-1-A), somebody without a number, and somebody of another organization. */
    private static Facts facts() {
        Known amina = known(person(AMINA, "UNDP", "UNDP-1", null));
        Known child = known(person(CHILD, "UNDP", "UNDP-1-A", AMINA));
        Known numberless = known(person(NUMBERLESS, "UNDP", null, null));
        Known foreign = known(person(FOREIGN, "WFP", "UNDP-1", null));
        return new Facts(
                "UNDP",
                Set.of("KENBO", "CHGVA"),
                Map.of("UNDP-1", amina, "UNDP-1-A", child),
                Map.of(AMINA, amina, CHILD, child, NUMBERLESS, numberless, FOREIGN, foreign),
                Map.of("UNDP-1", amina.state(), "UNDP-1-A", child.state()),
                Map.of("UNDP-EARLIER", 7),
                Map.of(new UUID(1, 9), 8));
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of("a new number", row("UNDP-2"), REGISTERED, null),
                Arguments.of("a new id without a number", row(null).id(NEW), REGISTERED, null),
                Arguments.of("as it is", row("UNDP-1"), UNCHANGED, null),
                Arguments.of("as it is, by id", row(null).id(AMINA), UNCHANGED, null),
                Arguments.of("as it is, by both", row("UNDP-1").id(AMINA), UNCHANGED, null),
                Arguments.of("another place", row("UNDP-1").station("CHGVA"), CHANGED, null),
                Arguments.of("another name", row("UNDP-1").family("Okello-Otieno"), CHANGED, null),
                Arguments.of("another end", row("UNDP-1").until(JANUARY.plusYears(1)), CHANGED, null),
                Arguments.of("a number for somebody without one", row("UNDP-3").id(NUMBERLESS), CHANGED, null),
                Arguments.of("no key", row(null), REFUSED, "employeeNumber"),
                Arguments.of("a number of an earlier chunk", row("UNDP-EARLIER"), REFUSED, "employeeNumber"),
                Arguments.of("an id of an earlier chunk", row("UNDP-4").id(new UUID(1, 9)), REFUSED, "employeeNumber"),
                Arguments.of("another organization", row("UNDP-2").organization("WFP"), REFUSED, "organization"),
                Arguments.of("one's own organization", row("UNDP-2").organization("UNDP"), REGISTERED, null),
                Arguments.of("an id of another organization", row("UNDP-2").id(FOREIGN), REFUSED, "id"),
                Arguments.of("an id of another organization alone", row(null).id(FOREIGN), REFUSED, "id"),
                Arguments.of("a number with another's id", row("UNDP-1").id(NUMBERLESS), REFUSED, "id"),
                Arguments.of("a number with a new id", row("UNDP-1").id(NEW), REFUSED, "id"),
                Arguments.of("an id with a new number", row("UNDP-9").id(AMINA), REFUSED, "employeeNumber"),
                Arguments.of("an unknown place", row("UNDP-2").station("KEZZZ"), REFUSED, "dutyStation"),
                Arguments.of("another category", row("UNDP-1").category(Category.GUEST), REFUSED, "category"),
                Arguments.of("a dependant as personnel", row("UNDP-1-A"), REFUSED, "dependantOfEmployeeNumber"),
                Arguments.of("P2 a new dependant", row("UNDP-1-B").of("UNDP-1"), REGISTERED, null),
                Arguments.of("P2 a dependant as it is", row("UNDP-1-A").of("UNDP-1"), UNCHANGED, null),
                Arguments.of(
                        "P2 a dependant who moves", row("UNDP-1-A").of("UNDP-1").station("CHGVA"), CHANGED, null),
                Arguments.of("of nobody", row("UNDP-1-B").of("UNDP-8"), REFUSED, "dependantOfEmployeeNumber"),
                Arguments.of(
                        "P2 a dependant's dependant",
                        row("UNDP-1-B").of("UNDP-1-A"),
                        REFUSED,
                        "dependantOfEmployeeNumber"),
                Arguments.of(
                        "personnel as a dependant", row("UNDP-1").of("UNDP-1"), REFUSED, "dependantOfEmployeeNumber"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void P11eachRowIsJudgedOnItsOwn(String name, Row row, RowOutcome outcome, @Nullable String field) {
        Judged judged = new Judge(facts(), () -> NEW).judge(row.at(10));
        assertThat(judged.verdict().outcome()).as(name).isEqualTo(outcome);
        if (judged.verdict() instanceof Verdict.Refused(Flaw flaw)) {
            assertThat(flaw.field()).isEqualTo(field);
            assertThat(flaw.reason()).isNotBlank().doesNotContain("Okello", "UNDP-");
        }
    }

    @Test
    void P11theSecondOfTwoRowsAboutOnePersonIsRefusedWithTheFirstsLine() {
        Judge judge = new Judge(facts(), () -> NEW);
        judge.judge(row("UNDP-2").at(3));
        assertRefused(judge.judge(row("UNDP-2").family("Other").at(4)), "stands in line 3 already");
        judge.judge(row("UNDP-1").at(5));
        assertRefused(judge.judge(row(null).id(AMINA).at(6)), "stands in line 5 already");
        judge.judge(row(null).id(NUMBERLESS).at(7));
        assertRefused(judge.judge(row("UNDP-5").id(NUMBERLESS).at(8)), "stands in line 7 already");
    }

    @Test
    void aRefusedRowKeepsItsPlaceSoThatAMendedCopyFurtherDownIsNotTakenSilently() {
        Judge judge = new Judge(facts(), () -> NEW);
        judge.judge(row("UNDP-2").station("KEZZZ").at(3));
        assertRefused(judge.judge(row("UNDP-2").at(4)), "stands in line 3 already");
    }

    @Test
    void P2aDependantMayFollowTheStaffMemberOfTheSameFile() {
        Judge judge = new Judge(facts(), UUID::randomUUID);
        assertRefused(judge.judge(row("UNDP-6-A").of("UNDP-6").at(1)), "is nobody registered");
        Verdict.Registered staff =
                (Verdict.Registered) judge.judge(row("UNDP-6").at(2)).verdict();
        Verdict.Registered child = (Verdict.Registered)
                judge.judge(row("UNDP-6-B").of("UNDP-6").from(null).at(3)).verdict();
        assertThat(child.state().dependantOf()).isEqualTo(staff.state().id());
        assertThat(child.state().assignedFrom()).isEqualTo(staff.state().assignedFrom());
        assertThat(child.state().category()).isEqualTo(Category.DEPENDANT);
    }

    @Test
    void whatIsWrongWithTheRowByItselfIsToldAllAtOnce() {
        List<Flaw> flaws = new ArrayList<>();
        for (int number = 1; number <= 7; number++) {
            flaws.add(new Flaw("field" + number, "is wrong"));
        }
        ReadRow row = new ReadRow(1, row("UNDP-2").at(1).row(), flaws);
        Verdict verdict = new Judge(facts(), () -> NEW).judge(row).verdict();
        assertThat(verdict)
                .isEqualTo(new Verdict.Refused(new Flaw(
                        "field1", "is wrong; field2 is wrong; field3 is wrong; field4 is wrong; field5 is wrong")));
    }

    @Test
    void aRowThatCantBeReadIsRefusedWithoutAKey() {
        Judged judged = new Judge(facts(), () -> NEW).judge(ReadRow.unreadable(4, new Flaw("", "is not an object")));
        assertThat(judged)
                .isEqualTo(
                        new Judged(4, null, null, false, false, new Verdict.Refused(new Flaw("", "is not an object"))));
    }

    private static void assertRefused(Judged judged, String reason) {
        assertThat(judged.verdict()).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(
                        refused.flaw().reason())
                .contains(reason));
    }

    private static Known known(PersonView state) {
        return new Known(state, 0);
    }

    private static PersonView person(UUID id, String organization, @Nullable String number, @Nullable UUID of) {
        return new PersonView(
                id,
                of == null ? Category.LOCAL_STAFF : Category.DEPENDANT,
                organization,
                "KENBO",
                "Okello",
                "Amina",
                null,
                of == null ? Recruitment.LOCAL : null,
                number,
                null,
                null,
                of,
                of == null ? null : "CHILD",
                null,
                JANUARY,
                null,
                null,
                null);
    }

    private static Row row(@Nullable String number) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("number", number);
        return new Row(fields);
    }

    /** A row about Amina at Nairobi, with some fields otherwise. */
    private record Row(Map<String, Object> fields) {

        Row id(UUID id) {
            return with("id", id);
        }

        Row station(String locode) {
            return with("station", locode);
        }

        Row family(String name) {
            return with("family", name);
        }

        Row organization(String code) {
            return with("organization", code);
        }

        Row category(Category category) {
            return with("category", category);
        }

        Row from(@Nullable LocalDate day) {
            return with("from", day);
        }

        Row until(LocalDate day) {
            return with("until", day);
        }

        Row of(String number) {
            return with("of", number);
        }

        ReadRow at(int line) {
            boolean dependant = fields.containsKey("of");
            ImportRow row = new ImportRow(
                    (UUID) fields.get("id"),
                    (String) fields.get("number"),
                    dependant ? null : (Category) fields.getOrDefault("category", Category.LOCAL_STAFF),
                    (String) fields.get("organization"),
                    (String) fields.getOrDefault("station", "KENBO"),
                    (String) fields.getOrDefault("family", "Okello"),
                    "Amina",
                    null,
                    null,
                    null,
                    (LocalDate) fields.getOrDefault("from", JANUARY),
                    (LocalDate) fields.get("until"),
                    (String) fields.get("of"),
                    dependant ? Relationship.CHILD : null);
            return new ReadRow(line, row, List.of());
        }

        private Row with(String field, @Nullable Object value) {
            Map<String, Object> changed = new HashMap<>(fields);
            changed.put(field, value);
            return new Row(changed);
        }

        @Override
        public String toString() {
            return Objects.toString(fields.get("number"));
        }
    }
}
