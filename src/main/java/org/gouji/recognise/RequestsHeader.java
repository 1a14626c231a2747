package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;

/** The header of table three broken over lines: the note in its corner and the columns, which get among each other. */
final class RequestsHeader {

    private static final String NOTE = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和";

    private final Script script;
    private final ColumnHeads heads = ColumnHeads.applicants();
    private final StringBuilder note = new StringBuilder();
    private LineText first;

    RequestsHeader(Script script) {
        this.script = script;
    }

    void line(LineText line) {
        List<Words> columns = new ArrayList<>();
        for (Words word : line.words()) {
            if (NOTE.contains(LabelKey.letters(word.normal()))) {
                note.append(word.printed());
                first = first == null ? line : first;
            } else {
                columns.add(word);
            }
        }
        heads.line(line, columns, script);
    }

    boolean orderly() {
        return heads.orderly();
    }

    List<Piece> pieces(int row) {
        List<Piece> pieces = new ArrayList<>();
        if (first != null) {
            pieces.add(new Piece(Words.of(note.toString(), script), first.place(), row, true));
        }
        pieces.addAll(heads.pieces(row, script));
        return pieces;
    }
}
