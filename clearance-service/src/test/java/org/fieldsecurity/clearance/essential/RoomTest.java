package org.fieldsecurity.clearance.essential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.fieldsecurity.clearance.essential.rules.ListAction;
import org.fieldsecurity.clearance.essential.rules.ListState;
import org.fieldsecurity.clearance.essential.rules.Period;
import org.fieldsecurity.clearance.essential.rules.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many people a post takes, and where posts and namings may go (T18). */
class RoomTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    @ParameterizedTest(name = "T18 a post of {0}, taken on days {1}, wanted {2}: room {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 |            | 1-10 | true
            1 | 1-10       | 11-  | true
            1 | 1-10       | 10-  | false
            1 | 5-6        | 1-10 | false
            1 | 5-         | 1-4  | true
            1 | 5-         | 1-   | false
            1 | 5-4        | 1-10 | true
            2 | 1-10       | 5-   | true
            2 | 1-10 5-6   | 7-   | true
            2 | 1-10 5-6   | 6-   | false
            2 | 1-4 5-10   | 1-10 | true
            """)
    void t18NoMoreAtATimeThanThePostTakes(int number, String taken, String wanted, boolean room) {
        var periods = taken == null
                ? List.<Period>of()
                : Arrays.stream(taken.split(" ")).map(RoomTest::period).toList();
        assertThat(Room.isThere(number, periods, period(wanted))).isEqualTo(room);
    }

    @Test
    void t18HoweverPeopleAreNamedThePostIsNeverFuller() {
        var random = new Random(18);
        for (var run = 0; run < 300; run++) {
            var taken = new ArrayList<Period>();
            for (var name = 0; name < 30; name++) {
                var from = random.nextInt(60);
                var wanted = period(from + "-" + (random.nextInt(10) == 0 ? "" : from + random.nextInt(20)));
                if (Room.isThere(3, taken, wanted)) {
                    taken.add(wanted);
                }
            }
            for (var day = 0; day < 100; day++) {
                var on = FIRST.plusDays(day);
                assertThat(taken.stream().filter(period -> period.has(on)).count())
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest(name = "T18 {0} on {1}: {2}")
    @CsvSource({
        "PROPOSED, APPROVE, APPROVED",
        "PROPOSED, REFUSE,  REFUSED",
        "PROPOSED, END,     ENDED",
        "APPROVED, APPROVE,",
        "APPROVED, REFUSE,",
        "APPROVED, END,     ENDED",
        "REFUSED,  APPROVE,",
        "REFUSED,  REFUSE,",
        "REFUSED,  END,",
        "ENDED,    APPROVE,",
        "ENDED,    REFUSE,",
        "ENDED,    END,"
    })
    void t18EveryMove(ListState state, ListAction action, ListState next) {
        assertThat(state.on(action).orElse(null)).isEqualTo(next);
        assertThat(state.legalActions().contains(action)).isEqualTo(next != null);
    }

    private static Period period(String days) {
        var parts = days.split("-", -1);
        return new Period(
                FIRST.plusDays(Integer.parseInt(parts[0])),
                parts[1].isEmpty() ? null : FIRST.plusDays(Integer.parseInt(parts[1])));
    }
}
