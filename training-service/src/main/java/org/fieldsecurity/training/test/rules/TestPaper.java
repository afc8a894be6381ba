package org.fieldsecurity.training.test.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The questions of one attempt with the order in which each shows its options [32]. The same seed gives the same paper. */
public record TestPaper(List<Item> items) {

    /** Options of every question. */
    public static final int OPTIONS = 4;

    /** A question of the bank. */
    public record Drawable(String code, String topic) {}

    /**
     * One question of the paper.
     *
     * @param order for each place shown, the number of the option in the bank, 0 to 3
     */
    public record Item(String code, List<Integer> order) {}

    /** Draws a paper: each topic in turn gives a question until there are enough, so that every topic has its share. */
    public static TestPaper draw(List<Drawable> bank, int count, long seed) {
        Random random = new Random(seed);
        Map<String, Deque<String>> byTopic = new TreeMap<>();
        bank.stream()
                .sorted(Comparator.comparing(Drawable::code))
                .collect(Collectors.groupingBy(Drawable::topic, TreeMap::new, Collectors.toList()))
                .forEach((topic, questions) -> {
                    Collections.shuffle(questions, random);
                    byTopic.put(
                            topic,
                            questions.stream().map(Drawable::code).collect(Collectors.toCollection(ArrayDeque::new)));
                });
        List<String> topics = new ArrayList<>(byTopic.keySet());
        Collections.shuffle(topics, random);
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < count && !topics.isEmpty()) {
            topics.removeIf(
                    topic -> byTopic.getOrDefault(topic, new ArrayDeque<>()).isEmpty());
            for (String topic : topics) {
                String code = byTopic.getOrDefault(topic, new ArrayDeque<>()).poll();
                if (code != null && drawn.size() < count) {
                    drawn.add(code);
                }
            }
        }
        Collections.shuffle(drawn, random);
        return new TestPaper(
                drawn.stream().map(code -> new Item(code, order(random))).toList());
    }

    private static List<Integer> order(Random random) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, random);
        return List.copyOf(order);
    }

    /** Reads the form that is stored, such as {@code TRV-01:2013 FIR-02:0123}. */
    public static TestPaper parse(String text) {
        return new TestPaper(Arrays.stream(text.split(" "))
                .map(item -> new Item(
                        item.substring(0, item.indexOf(':')),
                        item.substring(item.indexOf(':') + 1)
                                .chars()
                                .mapToObj(digit -> digit - '0')
                                .toList()))
                .toList());
    }

    /** The form that is stored. */
    public String text() {
        return items.stream()
                .map(item -> item.code() + ":"
                        + item.order().stream().map(String::valueOf).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
