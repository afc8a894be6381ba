package org.fieldsecurity.clearance.essential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EssentialCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\rx", "\nx", "  =1", "＝1", "＋1", "－1", "＠x"})
    void whatASpreadsheetCouldRunHasAnApostropheBeforeIt(String text) {
        assertThat(EssentialCsv.shown(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Amina Okello", "Water = life", "'quoted"})
    void otherTextStaysAsItIs(String text) {
        assertThat(EssentialCsv.shown(text)).isEqualTo(text);
    }
}
