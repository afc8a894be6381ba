package org.fieldsecurity.kit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final List<String> EVERY_KIND = List.of(
            "world",
            "country:KE",
            "country:CD",
            "duty-station:KENBO",
            "duty-station:CDGOM",
            "area:KE/coast",
            "area:CD/coast",
            "zone:KE/coast",
            "zone:KE/north",
            "organization:UNDP",
            "organization:WFP",
            "organization:UNDP@KE",
            "organization:UNDP@CD",
            "organization:WFP@KE");

    /** What each scope covers besides itself; whatever isn't named isn't covered. */
    private static final Map<String, Set<String>> COVERS = Map.of(
            "world", Set.copyOf(EVERY_KIND),
            "country:KE",
                    Set.of(
                            "duty-station:KENBO",
                            "area:KE/coast",
                            "zone:KE/coast",
                            "zone:KE/north",
                            "organization:UNDP@KE",
                            "organization:WFP@KE"),
            "country:CD", Set.of("duty-station:CDGOM", "area:CD/coast", "organization:UNDP@CD"),
            "organization:UNDP", Set.of("organization:UNDP@KE", "organization:UNDP@CD"),
            "organization:WFP", Set.of("organization:WFP@KE"));

    static Stream<List<String>> everyPair() {
        return EVERY_KIND.stream().flatMap(one -> EVERY_KIND.stream().map(other -> List.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void coversWhatTheTableSaysAndNothingElse(List<String> pair) {
        Scope holder = Scope.parse(pair.getFirst());
        Scope place = Scope.parse(pair.getLast());
        boolean expected = holder.equals(place)
                || COVERS.getOrDefault(pair.getFirst(), Set.of()).contains(pair.getLast());

        assertThat(holder.covers(place)).isEqualTo(expected);
        assertThat(place.coveredBy().contains(holder))
                .as("what an office is looked up by")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isWrittenAsItWasRead(String text) {
        assertThat(Scope.parse(text).text()).isEqualTo(text).hasToString(text);
    }

    static Stream<String> everyKind() {
        return EVERY_KIND.stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "world ",
                "World",
                "world:",
                "country:",
                "country:ke",
                "country:KEN",
                "country:KE\n",
                "duty-station:KE",
                "duty-station:KENB1",
                "area:KE",
                "area:KE/",
                "area:KE/Coast",
                "zone:KE/a/b",
                "organization:U",
                "organization:undp",
                "organization:UNDP@",
                "organization:UNDP@KEN",
                "organization:UNDP@KE@CD",
                "planet:EARTH"
            })
    void anythingElseIsNoScope(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
