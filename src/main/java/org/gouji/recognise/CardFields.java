package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CardField;

/** Reads the index card that government sites print above a document, as far as it came along with the report. */
final class CardFields {

    private static final Pattern FIELD = Pattern.compile(
            "^[-·•*●\\[【(]*(信息?索引号?|索引号|(?:主题|体裁|组配|信息)?分类|主题词|(?:发布|公开|发文|制发)(?:机构|机关|单位)|(?:发文|成文|发布|生成|公开|印发)日期|发布时间|(?:信息|文件)?名称|标题|发文字号|文号|时效|有效性)[\\]】)]*(?::(.*))?$");
    /** One line that looks like a field may be anything; a card has several. */
    private static final int FEWEST = 3;

    private static final Pattern DAY_FIELD = Pattern.compile(".*(?:日期|时间)");
    private static final Pattern DAY = Pattern.compile("20\\d{2}(?:年\\d{1,2}月|[-./]\\d{1,2}).*");

    private CardFields() {}

    static List<CardField> of(List<Piece> preamble) {
        List<Piece> lines = preamble.stream().filter(piece -> !piece.blank()).toList();
        List<CardField> fields = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher field = FIELD.matcher(lines.get(i).normal());
            if (!field.matches()) {
                continue;
            }
            String value = field.group(2) == null ? "" : field.group(2);
            boolean next = i + 1 < lines.size();
            // A conversion may have put the value on the next line; what follows another name of the card has none.
            if (value.isEmpty()
                    && next
                    && !FIELD.matcher(lines.get(i + 1).normal()).matches()
                    && (!DAY_FIELD.matcher(field.group(1)).matches()
                            || DAY.matcher(lines.get(i + 1).normal()).matches())) {
                value = lines.get(i + 1).printed().strip();
            }
            fields.add(new CardField(field.group(1), value, lines.get(i).place()));
        }
        return fields.size() < FEWEST ? List.of() : fields;
    }
}
