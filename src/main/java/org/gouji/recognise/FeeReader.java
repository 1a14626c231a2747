package org.gouji.recognise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.FeeStatement;
import org.gouji.facts.Sentence;

/**
 * Finds the sentences that disclose whether 信息处理费 was charged (国办函〔2020〕109号). 行政事业性收费 of table two is
 * another thing.
 */
final class FeeReader {

    private static final Pattern QUOTED = Pattern.compile("《[^《》]*》");
    private static final Pattern SUBJECT = Pattern.compile(
            "信息处理费|公开.{0,10}(处理费|信息费|费用|收费)|依申请.{0,20}(收费|费用|费)|(收费|费用).{0,12}(公开|申请)|申请人.{0,4}收取.{0,6}费|收取申请人.{0,8}费|(检索|复制|邮寄).{0,6}费"
                    + "|(依申请|信息公开|公开申请).{0,120}[,;](也|均|且|并|同时|全年)?(未|没有)收取(过|任何|相关|申请人|的)*费用(?=[,;。]|$)"
                    + "|因(政府)?信息公开[^,;。]{0,4}收取[^,;。]{0,20}费");
    private static final Pattern NOTICE = Pattern.compile("(?:收|缴)费通知");
    private static final Pattern ANY_FEE = Pattern.compile("收取.{0,14}费|收费|费用|缴费");
    private static final Pattern OTHER_FEES =
            Pattern.compile("行政事业性收费|涉企收费|收费(目录|标准|清单|公示|项目|依据)|教育收费|乱收费|停车|物业|医疗|水费|电费|燃气|三公经费|经费");
    private static final Pattern OTHER_CLAUSE =
            Pattern.compile("[^,;。]*(?:行政事业性收费|涉企收费|教育收费|水费|电费|燃气|经费)[^,;。]*|(?:其余|其他申请|其他)[^,;。]*免[^,;。]*");
    /** 信息处理费收取情况:0件,0元 and 1.本年度没有产生信息处理费。2.… stand where headings do, and yet say it all. */
    private static final Pattern SAID_IN_HEADING = Pattern.compile(
            "[:为](?:共|计)?(?:0|零|无|未|没有)|(?:未|没有|没|无|不).{0,8}(?:收取|收到|产生|发生).{0,16}费(?!.{0,8}情况)|费.{0,6}(?:未|没有|无)(?:收取|产生|发生)");

    private static final Pattern NONE = Pattern.compile(
            "(未|没有|没|不|无|暂未|尚未|从未).{0,24}(收|费|发生|产生|涉及)|免(费|收|予|除)|(费|费用|金额|收费|为|共|计|取)0(\\.0+)?(万?元|件)?|(情况|事项|收费|处理费)(:|为|,)?无|无。?$|[^\\d.]0(\\.0+)?元|零收费");
    private static final Pattern COLLECTED = Pattern.compile(
            "(收取|收到|收缴|缴纳|共收|实收|收费).{0,40}?[1-9][\\d,.]*(万)?元|[1-9][\\d,.]*(万)?元.{0,10}(处理费|费用)|(收取了|已收取|共收取|实际收取|收取过)"
                    + "|^(20\\d{2}年度?|本年度?|全年),?(本[一-龥]{2}|我[一-龥]{1,2})?(依法|依规|依法依规|按照?(?:有关|相关)?(?:规定|标准))?(收取|收到)了?(政府信息公开)?信息处理费(?=[,;。]|$)"
                    + "|收取的(政府信息公开)?(信息处理)?费(用|款)?(均|全部|全额)?已(全部|全额|按规定|及时)*(上缴|缴入)"
                    + "|对\\d+(件|名|位|份)[^,;。]{0,14}(收取|征收)(政府信息公开)?信息处理费(?!的?通知)|(收取|收到)(政府信息公开)?信息处理费(共|共计)?[1-9]\\d*(件|笔|次)(?!.{0,6}0元)");
    private static final Pattern COUNT = Pattern.compile("[\\d一二三四五六七八九十百]+(件|份|起|宗|条|次|人次|笔|名|位|人|家|项)");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d,.]*万?元|[一二三四五六七八九十百千万]+元");

    private static final Pattern FEE_HEADING = Pattern.compile(".*(信息公开|依申请).*收费.*");
    private static final Pattern BARE_NONE = Pattern.compile(
            "^(本年度?|20\\d{2}年度?|全年)?,?(本机关|我[一-龥]{1,2}|本单位)?(无|没有|未|零|不)(收取|收费|发生|产生|涉及|此类情况|相关情况)?。?$");
    private static final Pattern POSITIVE = Pattern.compile("[1-9][\\d,.]*(万)?元");

    private static final Pattern MONEY = Pattern.compile("(\\d{1,12}(?:,\\d{3})*(?:\\.\\d{1,6})?)(万)?元");

    private FeeReader() {}

    static Optional<FeeStatement> read(Sentence sentence, String heading) {
        if (sentence.heading() && !SAID_IN_HEADING.matcher(sentence.text()).find()
                || !sentence.text().contains("费") && !heading.contains("费")) {
            return Optional.empty();
        }
        String text = sentence.text().indexOf('《') < 0
                ? sentence.text()
                : QUOTED.matcher(sentence.text()).replaceAll("");
        boolean context = sentence.section() == 6
                || heading.contains("处理费")
                || !heading.isEmpty() && SUBJECT.matcher(heading).find();
        boolean own = text.contains("信息处理费")
                || text.contains("费通知") && NOTICE.matcher(text).find();
        // 执行《政府信息公开信息处理费管理办法》,无收取费用的案件
        boolean byTitle = sentence.text().contains("信息处理费管理办法》");
        boolean subject = text.contains("信息处理费")
                || byTitle && ANY_FEE.matcher(text).find()
                || SUBJECT.matcher(text).find()
                || context && ANY_FEE.matcher(text).find();
        boolean feeHeading = heading.contains("处理费")
                || heading.contains("收费") && FEE_HEADING.matcher(heading).matches();
        boolean bareNone = feeHeading && BARE_NONE.matcher(text).matches();
        if (!subject && !bareNone || !own && OTHER_FEES.matcher(text).find()) {
            return Optional.empty();
        }
        boolean none = bareNone || NONE.matcher(text).find();
        String ofThisFee = OTHER_CLAUSE.matcher(text).replaceAll("");
        boolean collected = COLLECTED.matcher(ofThisFee).find() && !none(ofThisFee);
        if (!none && !collected && !own) {
            return Optional.empty();
        }
        return Optional.of(new FeeStatement(
                sentence.section(),
                collected,
                COUNT.matcher(text).find(),
                AMOUNT.matcher(text).find(),
                collected ? amount(text) : none ? BigDecimal.ZERO : null,
                sentence.printed(),
                sentence.place()));
    }

    /** The first amount in digits, in 元; null where there is none. */
    private static BigDecimal amount(String text) {
        Matcher amount = MONEY.matcher(text);
        if (!amount.find()) {
            return null;
        }
        BigDecimal value = new BigDecimal(amount.group(1).replace(",", ""));
        return amount.group(2) == null
                ? value
                : new BigDecimal(value.movePointRight(4).toPlainString());
    }

    /** A sentence that says nothing was charged although it names numbers, such as 收取0元. */
    private static boolean none(String text) {
        boolean positive = POSITIVE.matcher(text).find();
        return !positive && NONE.matcher(text).find();
    }
}
