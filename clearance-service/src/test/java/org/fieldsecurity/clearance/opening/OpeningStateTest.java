package org.fieldsecurity.clearance.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.opening.rules.OpeningAction;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.fieldsecurity.clearance.opening.rules.OpeningState.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpeningStateTest {

    /** Every legal move; what is not here is illegal. */
    private static final String MOVES = """
            PROPOSED  CONSENT         PROPOSED
            PROPOSED  CHECK           PROPOSED
            PROPOSED  APPROVE         APPROVED
            PROPOSED  REFUSE          REFUSED
            PROPOSED  WITHDRAW        WITHDRAWN
            PROPOSED  OPEN_UNAPPROVED OPENED
            APPROVED  WITHDRAW        WITHDRAWN
            APPROVED  OPEN            OPENED
            APPROVED  OPEN_UNAPPROVED OPENED
            REFUSED   OPEN_UNAPPROVED OPENED
            WITHDRAWN OPEN_UNAPPROVED OPENED
            """;

    static Stream<Arguments> everyStateAndAction() {
        var legal = MOVES.lines().map(line -> List.of(line.split(" +"))).toList();
        return Arrays.stream(OpeningState.values()).flatMap(state -> Arrays.stream(OpeningAction.values())
                .map(action -> Arguments.of(
                        state,
                        action,
                        legal.stream()
                                .filter(row -> row.get(0).equals(state.name())
                                        && row.get(1).equals(action.name()))
                                .map(row -> OpeningState.valueOf(row.get(2)))
                                .findFirst()
                                .orElse(null))));
    }

    @ParameterizedTest(name = "T12 {0} on {1}: {2}")
    @MethodSource("everyStateAndAction")
    void t12EveryMoveIsLegalOrSaysTheLegalOnes(OpeningState state, OpeningAction action, OpeningState next) {
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
    void t12WhateverIsTriedNothingOpensAsApprovedWithoutAnApproval() {
        var random = new Random(12);
        var actions = OpeningAction.values();
        for (var run = 0; run < 2_000; run++) {
            var state = OpeningState.PROPOSED;
            var approved = false;
            for (var step = 0; step < 20; step++) {
                var action = actions[random.nextInt(actions.length)];
                if (state.on(action) instanceof Move.To(var next)) {
                    approved |= action == OpeningAction.APPROVE;
                    assertThat(action != OpeningAction.OPEN || approved).isTrue();
                    state = next;
                }
            }
        }
    }

    @Test
    void whatIsOpenStays() {
        assertThat(OpeningState.OPENED.legalActions()).isEmpty();
    }
}
