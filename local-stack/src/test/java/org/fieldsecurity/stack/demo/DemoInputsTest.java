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

    private void load(DemoInput input) {
        var options = StackOptions.of(Layout.of(data).withData(data));
        DemoInputs.load(List.of(input), options, lines::add);
    }
}
