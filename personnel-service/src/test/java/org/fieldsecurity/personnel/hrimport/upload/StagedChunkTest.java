package org.fieldsecurity.personnel.hrimport.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.junit.jupiter.api.Test;

class StagedChunkTest {

    @Test
    void rowsComeOutAsTheyWentIn() {
        List<StagedRow> rows = List.of(
                new StagedRow.Json(1, "{\"familyName\":\"阿米娜 \uD83D\uDE00\"}"),
                new StagedRow.Refused(7, new Flaw("familyName", "is not valid UTF-8")),
                new StagedRow.Json(1_000_000, ""));
        StagedChunk chunk = new StagedChunk();
        rows.forEach(chunk::add);
        assertThat(chunk.rows()).isEqualTo(3);
        assertThat(StagedChunk.read(chunk.bytes())).isEqualTo(rows);
    }

    @Test
    void itIsFullByRowsOrByBytes() {
        StagedChunk many = new StagedChunk();
        for (int row = 0; row < StagedChunk.MAX_ROWS; row++) {
            assertThat(many.isFull()).isFalse();
            many.add(new StagedRow.Json(row, "{}"));
        }
        assertThat(many.isFull()).isTrue();
        StagedChunk large = new StagedChunk();
        for (int row = 0; row < 16; row++) {
            assertThat(large.isFull()).isFalse();
            large.add(new StagedRow.Json(row, "x".repeat(RowSource.MAX_ROW)));
        }
        assertThat(large.isFull()).isTrue();
    }
}
