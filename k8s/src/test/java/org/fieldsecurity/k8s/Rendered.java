package org.fieldsecurity.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** What {@code kubectl kustomize} makes of a folder, and ways to find one's way in it. */
record Rendered(List<Map<String, Object>> objects) {

    static Rendered folder(String folder) {
        String text = kubectl(Path.of(folder).toAbsolutePath());
        var objects = new ArrayList<Map<String, Object>>();
        for (Object object : new Yaml().loadAll(text)) {
            objects.add(map(object));
        }
        return new Rendered(List.copyOf(objects));
    }

    List<Map<String, Object>> ofKind(String kind) {
        return objects.stream()
                .filter(object -> kind.equals(object.get("kind")))
                .toList();
    }

    Map<String, Object> named(String kind, String name) {
        return ofKind(kind).stream()
                .filter(object -> name.equals(text(object, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + name + " is missing"));
    }

    /** The value at the path of fields; a number picks an item of a list. */
    static Optional<Object> find(Object from, Object... path) {
        Object at = from;
        for (Object step : path) {
            if (at instanceof Map<?, ?> map && step instanceof String) {
                at = map.get(step);
            } else if (at instanceof List<?> list && step instanceof Integer index && index < list.size()) {
                at = list.get(index);
            } else {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(at);
    }

    static Object value(Object from, Object... path) {
        return find(from, path).orElseThrow(() -> new AssertionError(List.of(path) + " is missing"));
    }

    static String text(Object from, Object... path) {
        return (String) value(from, path);
    }

    static Map<String, Object> map(Object from, Object... path) {
        @SuppressWarnings("unchecked") // the keys of a parsed manifest are text
        Map<String, Object> map = (Map<String, Object>) value(from, path);
        return map;
    }

    static List<Map<String, Object>> list(Object from, Object... path) {
        return ((List<?>) value(from, path)).stream().map(item -> map(item)).toList();
    }

    private static String kubectl(Path folder) {
        try {
            Process process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new AssertionError("kubectl kustomize " + folder + " ended with " + status);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("These tests render with kubectl, which is not on the PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
