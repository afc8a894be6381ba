package org.fieldsecurity.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerContentTest {

    private static final byte[] PREVIOUS = new byte[32];
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    /** Every text of a row, in the order of the record. */
    private static final List<@Nullable String> TEXTS = Arrays.asList(
            "person", "subject-1", "person.registered", "{\"name\":\"é\"}", "client:hr", "{}", "a reason", "request-1");

    @Test
    void everyCharacterOfEveryTextIsInTheHash() {
        Set<String> hashes = new HashSet<>();
        hashes.add(hash(content(TEXTS)));
        int variants = 1;
        for (int part = 0; part < TEXTS.size(); part++) {
            String text = TEXTS.get(part);
            for (int at = 0; at < text.length(); at++) {
                StringBuilder altered = new StringBuilder(text);
                altered.setCharAt(at, (char) (altered.charAt(at) ^ 1));
                variants += hashes.add(hash(content(with(part, altered.toString())))) ? 1 : 0;
            }
            variants += hashes.add(hash(content(with(part, text + " ")))) ? 1 : 0;
            variants += hashes.add(hash(content(with(part, "")))) ? 1 : 0;
        }
        int expected = 1 + TEXTS.stream().mapToInt(text -> text.length() + 2).sum();
        assertThat(variants).isEqualTo(expected);
        assertThat(hashes).hasSize(expected);
    }

    @Test
    void idNumberTimeAndEveryBitOfThePreviousHashAreInTheHash() {
        Set<String> hashes = new HashSet<>();
        hashes.add(hash(content(TEXTS)));
        hashes.add(hash(content(new UUID(1, 3), 2, NOON, TEXTS)));
        hashes.add(hash(content(new UUID(1, 2), 3, NOON, TEXTS)));
        hashes.add(hash(content(new UUID(1, 2), 2, NOON.plusNanos(1000), TEXTS)));
        hashes.add(HexFormat.of().formatHex(content(TEXTS).hash(null)));
        for (int bit = 0; bit < 256; bit++) {
            byte[] previous = PREVIOUS.clone();
            previous[bit / 8] ^= (byte) (1 << bit % 8);
            hashes.add(HexFormat.of().formatHex(content(TEXTS).hash(previous)));
        }
        assertThat(hashes).hasSize(5 + 256);
    }

    @Test
    void textMovedFromOnePartToTheNextIsAnotherContent() {
        List<@Nullable String> moved = new ArrayList<>(TEXTS);
        moved.set(0, "persons");
        moved.set(1, "ubject-1");
        assertThat(hash(content(moved))).isNotEqualTo(hash(content(TEXTS)));
    }

    @Test
    void noReasonIsNotAnEmptyReason() {
        assertThat(hash(content(with(6, null)))).isNotEqualTo(hash(content(with(6, ""))));
    }

    @Test
    void everyColumnButTheFeedsOrderIsHashed() {
        Set<String> columns = Stream.of(LedgerRow.class.getDeclaredFields())
                .filter(field -> !field.isSynthetic())
                .map(java.lang.reflect.Field::getName)
                .filter(name -> !Set.of("hash", "previousHash").contains(name))
                .collect(Collectors.toSet());
        assertThat(Stream.of(LedgerContent.class.getRecordComponents()).map(java.lang.reflect.RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void aRowFollowsOnlyTheOneThatItWasMadeAfter() {
        LedgerRow first = new LedgerRow(content(new UUID(0, 1), 1, NOON, TEXTS), null);
        LedgerRow second = new LedgerRow(content(new UUID(0, 2), 2, NOON, TEXTS), first.hash());
        LedgerRow otherFirst = new LedgerRow(content(new UUID(0, 3), 1, NOON, TEXTS), null);
        LedgerRow third = new LedgerRow(content(new UUID(0, 4), 3, NOON, TEXTS), second.hash());

        assertThat(first.follows(null)).isTrue();
        assertThat(second.follows(first)).isTrue();
        assertThat(third.follows(second)).isTrue();
        assertThat(second.follows(null)).isFalse();
        assertThat(second.follows(otherFirst)).isFalse();
        assertThat(third.follows(first)).isFalse();
        assertThat(first.follows(second)).isFalse();
    }

    private static List<@Nullable String> with(int part, @Nullable String text) {
        List<@Nullable String> texts = new ArrayList<>(TEXTS);
        texts.set(part, text);
        return texts;
    }

    private static LedgerContent content(List<@Nullable String> texts) {
        return content(new UUID(1, 2), 2, NOON, texts);
    }

    @SuppressWarnings("NullAway") // Only the reason is ever null.
    private static LedgerContent content(UUID id, int sequence, Instant at, List<@Nullable String> texts) {
        return new LedgerContent(
                id,
                texts.get(0),
                texts.get(1),
                sequence,
                texts.get(2),
                texts.get(3),
                at,
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7));
    }

    private static String hash(LedgerContent content) {
        return HexFormat.of().formatHex(content.hash(PREVIOUS));
    }
}
