package org.gouji.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.gouji.document.Document;
import org.gouji.facts.Roster;
import org.gouji.recognise.Recogniser;

/**
 * Whatever bytes come, a file is read or refused in words; nothing else is thrown. Without {@code JAZZER_FUZZ} these run
 * on the files kept beside the test; {@code src/bench/fuzz} lets Jazzer look for more.
 */
class ReadersFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void text(byte[] bytes) {
        readAndRecognise(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void html(byte[] bytes) {
        readAndRecognise(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void word(byte[] bytes) {
        readAndRecognise(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void sheet(byte[] bytes) {
        readAndRecognise(bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void pdf(byte[] bytes) {
        readAndRecognise(bytes);
    }

    private static void readAndRecognise(byte[] bytes) {
        List<Document> documents;
        try {
            documents = ReportReader.read(bytes, "年报");
        } catch (UnreadableException e) {
            return;
        }
        documents.forEach(document -> Recogniser.recognise(document, Roster.NONE));
    }
}
