package org.fieldsecurity.stack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log, without the frames of stack traces: the causes say more in fewer lines. */
public final class LogTail {

    private static final int WINDOW_BYTES = 65_536;

    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*");

    private LogTail() {}

    /** At most so many of the last lines; none when there is no log. */
    public static List<String> lastLines(Path log, int count) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - WINDOW_BYTES);
            var window = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(window);
            var lines = new String(window, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !FRAME.matcher(line).matches())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("(could not read " + log + ")");
        }
    }
}
