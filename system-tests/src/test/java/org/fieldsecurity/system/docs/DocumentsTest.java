package org.fieldsecurity.system.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldsecurity.system.command.SuiteScript;
import org.fieldsecurity.system.docs.Documents.Page;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages promise is there. */
final class DocumentsTest {

    private static final String SUITE = "./suite";
    private static final Pattern COMMAND_OF_HELP = Pattern.compile("^ {2}([a-z]+) {2,}\\S.*");

    @Test
    void theReadmeNamesEveryTopLevelFolder() {
        var readme = Documents.named("README.md").text();
        assertThat(Documents.topFolders()).isNotEmpty().allSatisfy(folder -> assertThat(readme)
                .as("the map of the README")
                .containsPattern("[`\\[(]" + Pattern.quote(folder) + "[`\\])/]"));
    }

    @TestFactory
    Stream<DynamicTest> everyRelativeLinkLeadsSomewhere() {
        return Documents.all().stream()
                .map(page -> dynamicTest(
                        page.toString(), () -> assertThat(dead(page)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandShownExists() {
        var known = SuiteScript.run("help")
                .output()
                .lines()
                .map(COMMAND_OF_HELP::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .toList();
        assertThat(known).contains("up", "down", "status", "demo", "test", "help");
        return shown().distinct()
                .map(line -> dynamicTest(line, () -> {
                    var words = words(line);
                    if (words.size() > 1) {
                        assertThat(known).contains(words.get(1));
                    }
                    assertThat(optionsOf(words)).isSubsetOf(optionsKnownTo(words));
                }));
    }

    @Test
    void everyProgramAtTheTopThatIsShownCanBeRun() {
        assertThat(Documents.all().stream().flatMap(page -> page.commands("./mvnw").stream()))
                .isNotEmpty();
        for (var program : List.of("suite", "mvnw")) {
            assertThat(Suite.root().resolve(program)).isExecutable();
        }
    }

    private static Stream<String> shown() {
        return Documents.all().stream().flatMap(page -> page.commands(SUITE).stream());
    }

    private static List<String> dead(Page page) {
        var dead = new ArrayList<String>();
        for (var link : page.links()) {
            var parts = link.split("#", 2);
            var target = parts[0].isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(parts[0]).normalize();
            if (!Files.exists(target)) {
                dead.add(link);
            } else if (parts.length > 1
                    && target.toString().endsWith(".md")
                    && !hasAnchor(target.toString(), parts[1])) {
                dead.add(link);
            }
        }
        return dead;
    }

    private static boolean hasAnchor(String page, String anchor) {
        return Documents.named(Suite.root().relativize(Path.of(page)).toString())
                .anchors()
                .contains(anchor);
    }

    /** The words up to the first that belongs to the shell. */
    private static List<String> words(String line) {
        return Arrays.stream(line.split("\\s+"))
                .takeWhile(word -> !word.matches("[#|&;>].*"))
                .toList();
    }

    private static List<String> optionsOf(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith("--"))
                .map(word -> word.split("=", 2)[0])
                .toList();
    }

    /** The options that the command's own help lists; what {@code test} takes goes to the build. */
    private static List<String> optionsKnownTo(List<String> words) {
        var options = optionsOf(words);
        return options.isEmpty() || words.get(1).equals("test")
                ? options
                : Pattern.compile("--[a-z-]+")
                        .matcher(SuiteScript.run(words.get(1), "--help").output())
                        .results()
                        .map(option -> option.group())
                        .toList();
    }
}
