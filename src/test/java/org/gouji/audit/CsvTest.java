package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void countsRowsAsASpreadsheetShowsThem() throws Exception {
        List<Csv.Line> lines = Csv.parse("标识,问题\r\nk1,\"一行\n又一行\n\"\"三\"\"\"\r\n\r\nk2,完");
        assertThat(lines).extracting(Csv.Line::number).containsExactly(1, 2, 3, 4);
        assertThat(lines.get(1).values()).containsExactly("k1", "一行\n又一行\n\"三\"");
        assertThat(lines.get(2).blank()).isTrue();
    }
}
