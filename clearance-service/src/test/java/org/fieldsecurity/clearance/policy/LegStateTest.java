package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.LegState.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LegStateTest {

    /** Every legal move; what is not here is illegal. */
    private static final String MOVES = """
            DRAFT                 CLEAR_AUTOMATICALLY AUTO_CLEARED
            DRAFT                 AWAIT_DECISION      PENDING
            DRAFT                 REFUSE_BY_RULE      REFUSED
            DRAFT                 CANCEL              CANCELLED
            PENDING               CLEAR_AUTOMATICALLY AUTO_CLEARED
            PENDING               REFUSE_BY_RULE      REFUSED
            PENDING               REQUEST_INFORMATION INFORMATION_REQUESTED
            PENDING               CLEAR               CLEARED
            PENDING               REFUSE              REFUSED
            PENDING               CANCEL              CANCELLED
            PENDING               REOPEN              PENDING
            INFORMATION_REQUESTED GIVE_INFORMATION    PENDING
            INFORMATION_REQUESTED REFUSE              REFUSED
            INFORMATION_REQUESTED CANCEL              CANCELLED
            INFORMATION_REQUESTED REOPEN              PENDING
            AUTO_CLEARED          START               IN_PROGRESS
            AUTO_CLEARED          CANCEL              CANCELLED
            AUTO_CLEARED          REVOKE              REVOKED
            AUTO_CLEARED          REOPEN              PENDING
            CLEARED               START               IN_PROGRESS
            CLEARED               CANCEL              CANCELLED
            CLEARED               REVOKE              REVOKED
            CLEARED               REOPEN              PENDING
            REFUSED               CANCEL              CANCELLED
            REFUSED               REOPEN              PENDING
            IN_PROGRESS           COMPLETE            COMPLETED
            IN_PROGRESS           CURTAIL             CURTAILED
            IN_PROGRESS           EXTEND              EXTENDED
            IN_PROGRESS           REVOKE              REVOKED
            EXTENDED              COMPLETE            COMPLETED
            EXTENDED              CURTAIL             CURTAILED
            EXTENDED              EXTEND              EXTENDED
            EXTENDED              REVOKE              REVOKED
            CURTAILED             COMPLETE            COMPLETED
            CURTAILED             REVOKE              REVOKED
            """;

    static Stream<Arguments> everyStateAndAction() {
        var legal = MOVES.lines().map(line -> List.of(line.split(" +"))).toList();
        return Arrays.stream(LegState.values()).flatMap(state -> Arrays.stream(LegAction.values())
                .map(action -> Arguments.of(
                        state,
                        action,
                        legal.stream()
                                .filter(row -> row.get(0).equals(state.name())
                                        && row.get(1).equals(action.name()))
                                .map(row -> LegState.valueOf(row.get(2)))
                                .findFirst()
                                .orElse(null))));
    }

    @ParameterizedTest(name = "T20 {0} on {1}: {2}")
    @MethodSource("everyStateAndAction")
    void t20EveryMoveIsLegalOrSaysTheLegalOnes(LegState state, LegAction action, LegState next) {
        var move = state.on(action);
        if (next == null) {
            assertThat(move).isEqualTo(new Move.Illegal(state, action, state.legalActions()));
            assertThat(state.legalActions()).doesNotContain(action);
        } else {
            assertThat(move).isEqualTo(new Move.To(next));
            assertThat(state.legalActions()).contains(action);
        }
    }

    @Test
    void t20AnySequenceOfActionsLeavesALegalStateAndReplaysToIt() {
        var random = new Random(20);
        var actions = LegAction.values();
        for (var run = 0; run < 2_000; run++) {
            var taken = Stream.<LegAction>builder();
            var state = LegState.DRAFT;
            for (var step = 0; step < 40; step++) {
                var action = actions[random.nextInt(actions.length)];
                if (state.on(action) instanceof Move.To(var next)) {
                    taken.add(action);
                    state = next;
                }
            }
            var replayed = taken.build().reduce(LegState.DRAFT, LegStateTest::apply, (a, b) -> b);
            assertThat(replayed).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED", "REVOKED"})
    void aRecordThatEndedStays(LegState state) {
        assertThat(state.legalActions()).isEmpty();
        assertThat(state.permitsTravel()).isFalse();
    }

    @Test
    void nobodyTravelsBeforeTheyAreCleared() {
        assertThat(Arrays.stream(LegState.values()).filter(LegState::permitsTravel))
                .containsExactly(
                        LegState.AUTO_CLEARED,
                        LegState.CLEARED,
                        LegState.IN_PROGRESS,
                        LegState.EXTENDED,
                        LegState.CURTAILED);
    }

    @ParameterizedTest(name = "T2 {0}: {1}")
    @CsvSource(
            delimiter = ':',
            value = {
                "                             : DRAFT",
                "DRAFT DRAFT                  : DRAFT",
                "AUTO_CLEARED PENDING         : PENDING",
                "CLEARED INFORMATION_REQUESTED: PENDING",
                "REFUSED PENDING              : PENDING",
                "AUTO_CLEARED CLEARED         : CLEARED",
                "AUTO_CLEARED                 : CLEARED",
                "CLEARED REFUSED              : PARTLY_CLEARED",
                "CLEARED REVOKED              : PARTLY_CLEARED",
                "CLEARED CANCELLED            : CLEARED",
                "REFUSED REFUSED              : REFUSED",
                "REFUSED CANCELLED            : REFUSED",
                "IN_PROGRESS CLEARED          : IN_PROGRESS",
                "IN_PROGRESS PENDING          : IN_PROGRESS",
                "EXTENDED                     : IN_PROGRESS",
                "CURTAILED COMPLETED          : IN_PROGRESS",
                "COMPLETED CLEARED            : IN_PROGRESS",
                "COMPLETED                    : COMPLETED",
                "COMPLETED REFUSED            : COMPLETED",
                "REVOKED REFUSED              : REVOKED",
                "CANCELLED                    : CANCELLED",
                "REVOKED                      : REVOKED"
            })
    void t2TheStatusOfARequestIsThatOfItsLegs(String legs, RequestStatus status) {
        var states = legs == null
                ? List.<LegState>of()
                : Arrays.stream(legs.split(" ")).map(LegState::valueOf).toList();
        assertThat(RequestStatus.of(states)).isEqualTo(status);
    }

    private static LegState apply(LegState state, LegAction action) {
        return ((Move.To) state.on(action)).state();
    }
}
