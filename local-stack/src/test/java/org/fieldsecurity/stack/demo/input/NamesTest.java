package org.fieldsecurity.stack.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = Names.builtIn();

    @Test
    void each_name_is_written_in_the_script_of_its_group() {
        assertThat(names.groups())
                .allSatisfy(group -> assertThat(Stream.concat(group.family().stream(), group.given().stream()))
                        .allSatisfy(name -> assertThat(name.codePoints().mapToObj(Character.UnicodeScript::of))
                                .allMatch(script -> EnumSet.of(
                                                Character.UnicodeScript.valueOf(group.script()),
                                                Character.UnicodeScript.COMMON,
                                                Character.UnicodeScript.INHERITED)
                                        .contains(script))));
    }

    @Test
    void each_name_is_in_its_composed_form() {
        assertThat(names.groups().stream()
                        .flatMap(group -> Stream.concat(group.family().stream(), group.given().stream())))
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    }

    @Test
    void no_country_is_in_two_groups() {
        assertThat(names.groups().stream().flatMap(group -> group.countries().stream()))
                .doesNotHaveDuplicates();
    }
}
