package org.fieldsecurity.clearance.essential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.clearance.essential.rules.CourseStatus;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The training status beside a name [An 26]. */
class CourseStatusTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final Scope GOMA = new Scope.DutyStation("CDGOM");

    @ParameterizedTest(name = "T18 held until [{0}]: valid {1}, until {2}")
    @CsvSource({
        ",                      false,",
        "2027-02-01,            true,  2027-02-01",
        "2027-01-31,            false, 2027-01-31",
        "2027-01-31 2028-01-31, true,  2028-01-31",
        "2027-06-01 end,        true,"
    })
    void t18TheCertificateThatHoldsLongestIsShown(String until, boolean valid, LocalDate validUntil) {
        var held = until == null
                ? List.<Certificate>of()
                : Arrays.stream(until.split(" "))
                        .map(end -> new Certificate(
                                "BSA", LocalDate.of(2024, 1, 1), end.equals("end") ? null : LocalDate.parse(end)))
                        .toList();
        assertThat(status(List.of(course("BSA", "world", 0, EnumSet.allOf(TravellerCategory.class))), 3, held))
                .containsExactly(new CourseStatus("BSA", valid, validUntil));
    }

    @Test
    void t18OnlyWhatThePlaceTheRowAndThePersonAskForIsShown() {
        var all = EnumSet.allOf(TravellerCategory.class);
        var required = List.of(
                course("SAFE", "country:CD", 3, all),
                course("BSA", "world", 0, all),
                course("BSA", "country:CD", 0, all),
                course("KENYA", "country:KE", 0, all),
                course("WORSE", "world", 4, all),
                course("LOCAL", "world", 0, EnumSet.of(TravellerCategory.LOCAL_STAFF)));
        assertThat(status(required, 3, List.of()))
                .extracting(CourseStatus::course)
                .containsExactly("BSA", "SAFE");
    }

    private static List<CourseStatus> status(List<RequiredCourse> required, int order, List<Certificate> held) {
        return CourseStatus.of(required, GOMA, order, TravellerCategory.INTERNATIONAL_STAFF, held, DAY);
    }

    private static RequiredCourse course(String code, String scope, int order, Set<TravellerCategory> categories) {
        return new RequiredCourse(code, Scope.parse(scope), order, categories, 0);
    }
}
