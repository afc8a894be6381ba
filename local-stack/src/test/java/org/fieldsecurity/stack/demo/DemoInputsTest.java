package org.fieldsecurity.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.StackOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoInputsTest {

    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path data;

    @Test
    void a_fresh_folder_is_loaded_once() {
        DemoInput input = (ports, progress) ->
                progress.accept("loaded through " + ports.tokenEndpoint().getPath());

        load(input);
        load(input);

        assertThat(lines).containsExactly("loaded through /realms/field-security/protocol/openid-connect/token");
    }

    @Test
    void a_load_that_failed_is_tried_again() {
        DemoInput broken = (ports, progress) -> {
            throw new StackException("half way");
        };

        assertThatExceptionOfType(StackException.class).isThrownBy(() -> load(broken));
        load((ports, progress) -> progress.accept("whole"));

        assertThat(lines).containsExactly("whole");
    }

    @Test
    void what_is_loading_shows_until_it_is_loaded_or_has_failed() {
        DemoInput input = (ports, progress) -> progress.accept("loading: " + DemoInputs.areLoading(layout()));
        DemoInput broken = (ports, progress) -> {
            input.load(ports, progress);
            throw new StackException("half way");
        };

        assertThatExceptionOfType(StackException.class).isThrownBy(() -> load(broken));
        assertThat(DemoInputs.areLoading(layout())).isFalse();
        load(input);

        assertThat(lines).containsExactly("loading: true", "loading: true");
        assertThat(DemoInputs.areLoading(layout())).isFalse();
    }

    private void load(DemoInput input) {
        DemoInputs.load(List.of(input), StackOptions.of(layout()), lines::add);
    }

    private Layout layout() {
        return Layout.of(data).withData(data);
    }
}
