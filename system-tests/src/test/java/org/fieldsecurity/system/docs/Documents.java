package org.fieldsecurity.system.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldsecurity.system.suite.Suite;

/** The pages of the project and what stands in them. */
final class Documents {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");
    private static final Pattern FENCE = Pattern.compile("```\\w*\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final List<String> MADE_BY_BUILDS = List.of("target", "node_modules");

    private Documents() {}

    /** A page and its text. */
    record Page(Path file, String text) {

        /** The targets of its links, but for those to other sites. */
        List<String> links() {
            return LINK.matcher(withoutFences())
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !link.matches("[a-z]+:.*"))
                    .toList();
        }

        /** The names by which its headings are linked to. */
        List<String> anchors() {
            return withoutFences()
                    .lines()
                    .map(HEADING::matcher)
                    .filter(heading -> heading.matches())
                    .map(heading -> heading.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .strip()
                            .replace(' ', '-'))
                    .toList();
        }

        /** The lines that it shows as commands, fenced or in a sentence, that begin with this program. */
        List<String> commands(String program) {
            var fenced = FENCE.matcher(text).results().flatMap(block -> block.group(1)
                    .lines());
            var inline = INLINE.matcher(withoutFences()).results().map(code -> code.group(1));
            return Stream.concat(fenced, inline)
                    .map(String::strip)
                    .filter(line -> line.equals(program) || line.startsWith(program + " "))
                    .toList();
        }

        private String withoutFences() {
            return FENCE.matcher(text).replaceAll("");
        }

        @Override
        public String toString() {
            return Suite.root().relativize(file).toString();
        }
    }

    /** Every page of the checkout. */
    static List<Page> all() {
        var pages = new ArrayList<Page>();
        try {
            Files.walkFileTree(Suite.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isOurs(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(".md")) {
                        pages.add(page(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with this name at the top of the checkout. */
    static Page named(String name) {
        return page(Suite.root().resolve(name));
    }

    /** The folders at the top of the checkout. */
    static List<String> topFolders() {
        try (var entries = Files.list(Suite.root())) {
            return entries.filter(Files::isDirectory)
                    .filter(Documents::isOurs)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(Path file) {
        try {
            return new Page(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path folder) {
        var name = folder.getFileName().toString();
        return folder.equals(Suite.root()) || !name.startsWith(".") && !MADE_BY_BUILDS.contains(name);
    }
}
