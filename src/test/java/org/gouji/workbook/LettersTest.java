package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String[] LETTERS = {
        "a", "<", "é", "\u07ff", "\u0800", "报", "\uffff", "𠀀", "😀", "\ud840", "\udc00"
    };

    @Test
    void writesWhatJavaEncodesHoweverTheTextIsCut() throws IOException {
        Random random = new Random(20261127);
        for (int round = 0; round < 200; round++) {
            StringBuilder whole = new StringBuilder();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Letters letters = new Letters(out);
            for (int piece = random.nextInt(20); piece >= 0; piece--) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(round % 20 == 0 ? 40_000 : 12); length > 0; length--) {
                    text.append(LETTERS[random.nextInt(LETTERS.length)]);
                }
                whole.append(text);
                letters.write(text.toString());
                if (random.nextInt(3) == 0) {
                    String ready = "好<a".repeat(random.nextInt(round % 20 == 0 ? 20_000 : 4));
                    // What is ready joins no half before it.
                    whole.append(ready.isEmpty() ? "|" : ready);
                    letters.write((ready.isEmpty() ? "|" : ready).getBytes(StandardCharsets.UTF_8));
                }
            }
            letters.write('。');
            letters.flush();

            assertThat(out.toByteArray()).isEqualTo(whole.append('。').toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
