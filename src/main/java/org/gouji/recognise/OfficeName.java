package org.gouji.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.OfficeKind;

/** Names of offices as reports print them. */
final class OfficeName {

    private static final Pattern GOVERNMENT_OFFICE = Pattern.compile(".*政府办(公室|公厅)?$");
    private static final Pattern ZONE = Pattern.compile(".*(开发区|新区|高新区|园区|示范区|度假区|保税区|风景区|产业区|合作区).*(管委会|管理委员会)$");
    private static final Pattern SUBDISTRICT = Pattern.compile(".*街道(办事处)?$");
    private static final Pattern TOWNSHIP = Pattern.compile(".*[镇乡]$");
    private static final Pattern AREA = Pattern.compile(".*(省|自治区|市|自治州|州|盟|县|区|旗|行政公署|行署)$");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(局|厅|委员会|委|办公室|研究室|广播电视台|办|中心|总队|支队|大队|院|处|管委会)$");
    private static final String END =
            "(?:行政公署|行署|研究室|广播电视台|人民政府办公室|人民政府办公厅|政府办公室|政府办公厅|人民政府|政府|街道办事处|办事处|管理委员会|管委会|委员会|办公室|办公厅|管理局|总队|支队|大队|中心|公安局|[一-龥]{1,12}局|厅|街道|省|市|县|区|旗|盟|州|镇|乡|委|办|院|处|队|站|所|社|公司|学校|党校|[小中]学|大学|学院|医院|海关|农场|林场|[一-龥]{2}馆|行|部|会)";
    private static final Pattern WHOLE =
            Pattern.compile("^(?:[一-龥·()]|(?!20\\d\\d)(?<!\\d)\\d{3,5}(?=[一-龥])){1,28}?" + END + "$");
    /** What joins two offices or the parts of one's name, but not the places whose own name begins so. */
    private static final String AND = "(?:和|与)(?!平|县|谐|睦|顺|硕|静|田|布克|林格尔|政|龙|(?!城乡)[一-龥]{1,2}(?:[县区市镇]|乡(?!建|规)|街道))";

    private static final Pattern NOT_AN_OFFICE = Pattern.compile(
            "^(全(?=[省市县区镇乡旗国盟局委办厅院系校街面年力体]|州(?!县))|我|本(?=[单机部局办委市县区省镇乡街院厅级年度报旗行中校处地政站所会])|各(?!莫乡)|该|其|为(?!民)|以|在|按|根据|关于|年(?!陡)|度|[一二三四五六](?:年|级|个|项|次|类|批|期|季))|党中央|国务院|[省市县区]委(?![一-龥]{0,8}(?:办|办公室|部|委|局|校|院|员会)$)|公开|报告|情况|工作(?!部|委|站|办|局|中心)|事项|问题|措施|信息(?!化|中心|产业|科|技|职|工程|局|通信|学院|委|所|站|处|网络)|政府信息(?!中心|化)|是|(?<!^)[的了或把被]|将(?![乐军])|对(?![外口台俄]|青山)|[委府办局院厅部会门位构区县]"
                    + AND + "|^" + AND);
    /** 2023年,某某区坚持…: the year of the report and who speaks. */
    private static final Pattern SPEAKS = Pattern.compile(
            "^(20\\d{2})年(?:度|以来)?,?([一-龥·()]{2,28}?" + END
                    + ")(?=坚持|认真|深入|严格|高度|全面|按照|贯彻|围绕|切实|积极|以|在|扎实|持续|始终|紧紧|根据|不断|进一步|着力|大力|紧扣|聚焦|牢固|依法|坚决|政府信息公开|全力|主动|立足|努力|稳步|推进|加强|把|将|共|,)");

    /** What an office calls itself, without saying where it is: 县政府办公室, 管委会. */
    private static final Pattern SELF = Pattern.compile(
            "[省市县区州旗盟镇乡]?(?:人民)?政府(?:办(?:公室|公厅)?)?|(?:[一-龥]{0,4}(?:开发|高新|园|新))?区?(?:管委会|管理委员会)|(?:街道)?办事处|[省市区州旗盟]委(?:办公室|员会)");

    private static final Pattern PLACE =
            Pattern.compile("^[一-龥]{1,10}?(?:省|自治区|市|自治州|州(?![市县区])|盟|地区|县|自治县|区|旗|新区)(?=[一-龥]{2,})");
    /** How departments' names begin in which 市, 区, 乡 and 镇 are no places: every county has a 住房和城乡建设局. */
    private static final Pattern SUBJECT_FIRST = Pattern.compile(
            "^(?:住房|城[乡市镇](?!街道)|乡镇|小城镇|新农村|集镇|经济|高新|工业|产业|旅游|风景|自然|生态|综合|保税|现代|农业|科技|社区|园区|开发区|地区|区域|民族(?!街道)|扶贫|老区|革命)");
    /** What a web site calls itself or its columns. */
    private static final Pattern SITE = Pattern.compile("网站$|网站群|门户|首页|走进");

    private static final String GOVERNMENT = "人民政府";

    private OfficeName() {}

    /** A name that lacks its beginning: …总 / 局某县税务局. */
    private static final Pattern FRAGMENT =
            Pattern.compile("^(?:[局厅署]|(?:人?民)?政府(?![路街])|[府会委](?=20\\d{2}年|办公|$)|[一-龥](?:人民)?政府$|" + AND + ")");

    /** Whether a text can only be the rest of an office's name that began before it. */
    static boolean isFragment(String text) {
        return FRAGMENT.matcher(text).find();
    }

    /** Whether a name says where the office is. */
    static boolean beginsWithPlace(String name) {
        return PLACE.matcher(name).find();
    }

    static boolean isWhole(String text) {
        return text.length() <= 30
                && WHOLE.matcher(text).matches()
                && !NOT_AN_OFFICE.matcher(text).find()
                && !SITE.matcher(text).find()
                && !isFragment(text);
    }

    /** Year and office of a sentence such as 2023年,掇刀区坚持…. */
    static Optional<String[]> speaker(String sentence) {
        if (!sentence.startsWith("20")) {
            return Optional.empty();
        }
        Matcher speaks = SPEAKS.matcher(sentence);
        while (speaks.find()) {
            String office = speaks.group(2);
            if (!NOT_AN_OFFICE.matcher(office).find() && !SELF.matcher(office).matches()) {
                return Optional.of(new String[] {speaks.group(1), office});
            }
        }
        return Optional.empty();
    }

    /** The name less 人民政府 at its end and less the places above it: 淮安市洪泽区人民政府 is 洪泽区. */
    static String id(String office) {
        if (office.isEmpty()) {
            return "";
        }
        String name = stripGovernment(office);
        while (true) {
            Matcher place = PLACE.matcher(name);
            if (!place.find()) {
                return name;
            }
            String rest = name.substring(place.end());
            boolean placeBelow = !SUBJECT_FIRST.matcher(rest).find()
                    && rest.matches(
                            "^[一-龥]{1,10}?(市|县|区|旗|镇|乡|街道)(?!政府|人民).*|^[一-龥]{1,8}(镇|乡|街道)$|^[一-龥]{1,8}(市|县|区|旗)(人民)?政府.*");
            if (!placeBelow) {
                return name;
            }
            name = rest;
        }
    }

    static OfficeKind kind(String office) {
        int second = office.indexOf('（');
        String name = second > 0 ? office.substring(0, second) : office;
        if (name.isEmpty()) {
            return OfficeKind.UNKNOWN;
        }
        if (GOVERNMENT_OFFICE.matcher(name).matches()) {
            return OfficeKind.GOVERNMENT_OFFICE;
        }
        if (ZONE.matcher(name).matches()) {
            return OfficeKind.ZONE;
        }
        if (SUBDISTRICT.matcher(name).matches()) {
            return OfficeKind.SUBDISTRICT;
        }
        String bare = stripGovernment(name);
        if (TOWNSHIP.matcher(bare).matches()) {
            return OfficeKind.TOWNSHIP;
        }
        if (AREA.matcher(bare).matches()) {
            return OfficeKind.GOVERNMENT;
        }
        if (DEPARTMENT.matcher(name).matches()) {
            return OfficeKind.DEPARTMENT;
        }
        return OfficeKind.UNKNOWN;
    }

    private static String stripGovernment(String office) {
        if (office.endsWith(GOVERNMENT) && office.length() > GOVERNMENT.length()) {
            return office.substring(0, office.length() - GOVERNMENT.length());
        }
        return office.endsWith("政府") && office.length() > 2 ? office.substring(0, office.length() - 2) : office;
    }
}
