package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of this machine that holds Chinese and can be embedded in parts. */
final class PdfFont {

    private static final String SAMPLE = "政府信息公开０（“〔";
    private static final Path FILE = find().orElse(null);

    private PdfFont() {}

    static boolean available() {
        return FILE != null;
    }

    /** The collection must stay open until the document is saved. */
    static TrueTypeCollection collection() throws IOException {
        return new TrueTypeCollection(FILE.toFile());
    }

    static PDType0Font load(PDDocument document, TrueTypeCollection collection) throws IOException {
        TrueTypeFont[] first = new TrueTypeFont[1];
        collection.processAllFonts(font -> first[0] = first[0] == null ? font : first[0]);
        return PDType0Font.load(document, first[0], true);
    }

    private static Optional<Path> find() {
        for (String folder : new String[] {"/usr/share/fonts", "/usr/local/share/fonts"}) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                Optional<Path> found = files.filter(
                                file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc"))
                        .sorted()
                        .filter(PdfFont::fits)
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Path file) {
        try (TrueTypeCollection collection = new TrueTypeCollection(file.toFile())) {
            boolean[] fits = {true};
            collection.processAllFonts(font -> {
                fits[0] &= font.getTableMap().containsKey("glyf");
                for (char c : SAMPLE.toCharArray()) {
                    fits[0] &= font.getUnicodeCmapLookup().getGlyphId(c) > 0;
                }
            });
            return fits[0];
        } catch (IOException e) {
            return false;
        }
    }
}
