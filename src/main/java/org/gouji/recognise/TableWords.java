package org.gouji.recognise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Form;

/** The words by which the tables, their headers and the headings around them are known. */
final class TableWords {

    private static final Pattern BLOCK = Pattern.compile("第?二十条第?\\(?([一五六八九])\\)?项");
    private static final Pattern INVENTED = Pattern.compile("项目|(?:数据|字段|列|[Cc]olumn)\\d{1,2}|-{3,}");
    private static final Pattern PART = Pattern.compile(
            "#*(?:[一二三四五六七][、.]|\\([一二三四五六七]\\)|第[一二三四五六]部分)?.{0,16}(?:收到和处理|行政复议|存在的?主?要?问题|其他.{0,6}事项|总体情况|主动公开政府信息).{0,24}");
    private static final Pattern CAPTION = Pattern.compile("#*\\(?续?表格?[一二三四\\d]{0,2}\\)?(?:\\(?续表?\\)?)?:?");
    private static final List<String> WORDS_2019 =
            List.of("新制作", "新公开", "对外公开总数量", "其他对外管理服务事项", "政府集中采购", "第(九)项", "上一年项目数量", "采购项目数量");
    private static final List<String> WORDS_2021 = List.of("制发", "废止", "现行有效", "本年收费金额", "本年处理决定");
    private static final String HEADER_CELLS =
            "申请人情况 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 信息内容 本年制发件数 本年废止件数 现行有效件数 本年处理决定数量 本年收费金额单位万元 本年新制作数量 本年新公开数量 对外公开总数量 上一年项目数量 本年增减 处理决定数量 采购项目数量 采购总金额 ";
    private static final List<String> HEADER_WORDS =
            List.of(HEADER_CELLS.strip().split(" "));
    private static final Pattern DISPUTE_WORDS = Pattern.compile("维持|纠正|其他|尚未|审结|总计|合计|结果|复议|诉讼|起诉|案件|^(?:行政|未经|直接)$");

    private static final String NOTE_LETTERS = "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和";
    private static final int LONGEST_HEADER_WORD = 3;

    private static final int BLOCK_TITLE = 1;
    private static final int INFORMATION_CONTENT = 1 << 1;
    private static final int NOTE = 1 << 2;
    private static final int APPLICANTS = 1 << 3;
    private static final int DISPUTES = 1 << 4;
    private static final int HEADING = 1 << 5;
    private static final int DISPUTE_HEADER = 1 << 6;

    private TableWords() {}

    /** What the methods below tell of a text, all in one. */
    static int marks(String normal) {
        return (block(normal) != null ? BLOCK_TITLE : 0)
                | (informationContent(normal) ? INFORMATION_CONTENT : 0)
                | (note(normal) ? NOTE : 0)
                | (applicants(normal) ? APPLICANTS : 0)
                | (disputes(normal) ? DISPUTES : 0)
                | (heading(normal) ? HEADING : 0)
                | (disputeHeader(normal) ? DISPUTE_HEADER : 0);
    }

    static boolean block(Words words) {
        return (words.marks() & BLOCK_TITLE) != 0;
    }

    static boolean informationContent(Words words) {
        return (words.marks() & INFORMATION_CONTENT) != 0;
    }

    static boolean note(Words words) {
        return (words.marks() & NOTE) != 0;
    }

    static boolean applicants(Words words) {
        return (words.marks() & APPLICANTS) != 0;
    }

    static boolean disputes(Words words) {
        return (words.marks() & DISPUTES) != 0;
    }

    static boolean heading(Words words) {
        return (words.marks() & HEADING) != 0;
    }

    static boolean disputeHeader(Words words) {
        return (words.marks() & DISPUTE_HEADER) != 0;
    }

    /** The item of a block title 第二十条第（X）项, or null. */
    static String block(String normal) {
        if (normal.length() > 16 || !normal.contains("二十条")) {
            return null;
        }
        Matcher matcher = BLOCK.matcher(normal);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** Whether a text is a piece of what stands left of table three's header. */
    static boolean ofNote(String normal) {
        return NOTE_LETTERS.contains(LabelKey.letters(normal));
    }

    /** Whether a conversion that must name each column made this name up. */
    static boolean inventedName(String normal) {
        return INVENTED.matcher(normal).matches();
    }

    static boolean informationContent(String normal) {
        return LabelKey.lettersAre(normal, "信息内容");
    }

    static boolean note(String normal) {
        return normal.contains("勾稽关系") && normal.length() < 80;
    }

    static boolean applicants(String normal) {
        return LabelKey.lettersAre(normal, "申请人情况") || kindOfApplicant(normal);
    }

    static boolean kindOfApplicant(String normal) {
        return LabelKey.lettersAre(normal, "自然人") || LabelKey.lettersAre(normal, "法人或其他组织");
    }

    static boolean reviews(String normal) {
        return LabelKey.lettersAre(normal, "行政复议");
    }

    static boolean disputes(String normal) {
        return reviews(normal) || LabelKey.lettersAre(normal, "未经复议直接起诉");
    }

    /** A heading of a part of the report, which no table goes beyond. */
    static boolean heading(String normal) {
        return normal.length() > 6
                && normal.length() < 50
                && normal.indexOf('。') < 0
                && !normal.contains("其他对外管理服务")
                && namesPart(normal)
                && PART.matcher(normal).matches();
    }

    private static boolean namesPart(String normal) {
        return normal.contains("收到和处理")
                || normal.contains("行政复议")
                || normal.contains("问题")
                || normal.contains("事项")
                || normal.contains("总体情况")
                || normal.contains("主动公开政府信息");
    }

    /** A heading that a conversion puts before each piece of a table it broke up (## 表三, 续表). */
    static boolean tableCaption(String normal) {
        return normal.length() < 12
                && normal.indexOf('表') >= 0
                && CAPTION.matcher(normal).matches();
    }

    static boolean prose(Piece piece) {
        String normal = piece.normal();
        return normal.length() > 60 || normal.length() > 20 && normal.indexOf('。') >= 0;
    }

    /** Whether a header cell is one of the form's or what is left of one. */
    static boolean headerCell(String normal) {
        String key = LabelKey.letters(normal);
        return key.length() < 2
                || key.startsWith("单位")
                || key.startsWith("注")
                || key.length() > LONGEST_HEADER_WORD && NOTE_LETTERS.contains(key)
                || HEADER_WORDS.stream().anyMatch(key::contains)
                || HEADER_WORDS.stream().anyMatch(word -> LabelKey.leftOf(key, word))
                || DISPUTE_WORDS.matcher(key).find();
    }

    /** Whether letters are those of a header cell of table two or three. */
    static boolean headerWord(String letters) {
        return HEADER_WORDS.contains(letters);
    }

    static boolean disputeHeader(String normal) {
        return normal.length() < 20 && DISPUTE_WORDS.matcher(normal).find();
    }

    static int votes(String headers, Form form) {
        List<String> words = form == Form.FORM_2019 ? WORDS_2019 : WORDS_2021;
        return (int) words.stream().filter(headers::contains).count();
    }

    /** Whether a cell beside other numbers or signs holds a sign such as 无: in a table that is none of the form's it says nothing of a part. */
    static boolean signAmongCells(List<Piece> pieces, int i) {
        return CellNumber.placeholder(pieces.get(i).normal())
                && (besideCell(pieces, i, i - 1) || besideCell(pieces, i, i + 1));
    }

    private static boolean besideCell(List<Piece> pieces, int i, int other) {
        return pieces.get(i).delimited()
                && other >= 0
                && other < pieces.size()
                && pieces.get(other).delimited()
                && pieces.get(other).row() == pieces.get(i).row()
                && pieces.get(other).likelyNumber();
    }
}
