package org.gouji.claims;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.OfficeKind;

/** Tells whether the words before a number speak of this office as its tables do, or of more, less or another one. */
final class Scopes {

    private static final Pattern GOVERNMENT_ITSELF = Pattern.compile(
            "(?:^|[,;:。(])(?:其中)?,?(?:[省市县区州])(?:人民)?政府(?!信息|网站|门户|办|公报|工作|文件|和|及|、|系统|行政复议|复议|(?:均|都|全部|已|依法|决定|予以|作出)*(?:维持|撤销|纠正|纠错|驳回|责令|确认违法))"
                    + "|[省市县区州](?:人民)?政府(?=名义|行政规范性文件|规范性文件|依申请|现行有效|制发|印发|出台|收到|受理|办理|办结|答复|新收|共|\\d)");
    private static final Pattern NAMED_OFFICE = Pattern.compile(
            "(?:^|[,;:。、(])(?:其中|由)?,?(?<name>[一-龥]{2,12}(?:局|委员会|委|办公室|中心|支队|大队|街道|镇|乡))(?=(?:全年|本年度|本年|当年|年内|20\\d{2}年度?|共计?|累计|已|依法|分别|直接|也|均|实际)*(?:收到|接收|受理|办理|办结|答复|作出|制发|印发|出台|制定|共|新收|承办|收办|审理|应诉|\\d))");

    /** 全年市财政局共受理: when, and no part of the name. */
    private static final Pattern WHEN = Pattern.compile("^(?:全年度?|本年度?|当年|今年|年内|一年来|年度内|同期)");

    private static final Pattern OWN = Pattern.compile("(?:我|本).*|.*(?:我|本)[省市县区州旗镇乡局委办部厅院所]|.*(?:我|本)街道");

    private static final Pattern DECIDES =
            Pattern.compile("(?:均|都|全部|已|依法|经审理|审理后|予以|给予)*(?:未|没有)?(?:作出|做出|决定|维持|撤销|纠正|纠错|驳回|责令|确认|认定)");

    /** 全区各职能部门、镇街: the parts of an area that are named right after it. */
    private static final Pattern PARTS = Pattern.compile("[、和及]?各(?:级|职能|工作|直属|其|[省市县区州]直|人民政府|政府|部门|单位|行政机关|机构|机关"
            + "|街道|乡镇|镇街|街镇|镇|乡|板块|园区|开发区|功能区|区县|县区|市区|县|、|和|及|以及|与|各)*");

    /** 全县各乡镇 is less than the county: only departments, or all levels, make the whole. */
    private static final Pattern WITH_DEPARTMENTS = Pattern.compile("各级|部门|单位|机构|机关");

    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府$");
    /** Autonomous regions are called 全区, autonomous prefectures 全州; a league's are 全盟. */
    private static final Map<Character, String> LEVELS = Map.of('区', "区", '州', "州");

    private final String text;
    private final OfficeKind kind;
    private final String office;
    private String inherited = "";
    /** Where the last word for the whole area or this office ended: 全县|各部门 is the whole area, too. */
    private int wholeEnds = -1;

    /** Whether the scope in force is no more than this office's own name, which may mean all that it reports on. */
    private boolean ownName;

    /** Where the word stands that set the scope in force. */
    private int scopeAt = -1;

    /** @param office name of the reporting office as printed, empty where it is unknown */
    Scopes(String text, OfficeKind kind, String office) {
        this.text = text;
        this.kind = kind;
        this.office = office;
    }

    void sentence() {
        inherited = "";
    }

    /** Forgets a scope that is this office's own name alone: what follows is told of the same as a number that the tables hold. */
    boolean ownNameAlone() {
        if (!ownName || inherited.isEmpty()) {
            return false;
        }
        inherited = "";
        return true;
    }

    String inherited() {
        return inherited;
    }

    /** Whether a word is part of the reporting office's name. */
    boolean namedIn(String word) {
        return office.contains(word);
    }

    /** Goes back to what was in force before a bracket whose numbers had a scope of their own. */
    void back(String before) {
        inherited = before;
    }

    void seen(Token token) {
        if (token.is(Term.OWN) && inherited.endsWith("复议机关")) {
            // 复议机关办理本机关被申请案件44件: what others decide about this office's cases
            return;
        }
        if (token.is(Term.OWN)) {
            inherited = "";
            wholeEnds = token.to();
        } else if (token.is(Term.AREA) && token.from() > 0 && "为占居".indexOf(text.charAt(token.from() - 1)) >= 0) {
            // 收到64件，为全县最多: still that office's
            return;
        } else if (token.is(Term.AREA)) {
            ownName = false;
            inherited = ownArea(text.charAt(token.from() + 1)) ? "" : text.substring(token.from(), token.to());
            scopeAt = token.from();
            wholeEnds = token.to();
        } else if (token.is(Term.SCOPE) && ownLevel(token)) {
            wholeEnds = token.to();
        } else if (token.is(Term.SCOPE) && filed(token)) {
            // 均已备案: what was done with the documents
            return;
        } else if (token.is(Term.SCOPE) && decides(token)) {
            // 复议机关均维持: who decided, not whose cases these are
            return;
        } else if (token.is(Term.SCOPE) && ofGovernment(token)) {
            wholeEnds = token.to();
        } else if (token.is(Term.SCOPE) && (ofWhole(token) || ofAllLevels(token))) {
            wholeEnds = token.to();
        } else if (token.is(Term.SCOPE)) {
            String words = text.substring(token.from(), token.to());
            boolean own = (kind == OfficeKind.GOVERNMENT_OFFICE
                            || kind == OfficeKind.TOWNSHIP
                            || kind == OfficeKind.SUBDISTRICT)
                    && words.contains("政府办");
            inherited = own ? "" : words;
            ownName = !office.isEmpty() && text.startsWith(office, token.to() - office.length());
            scopeAt = token.from();
        }
    }

    /** 省自然资源厅本级: a department reports of itself alone. */
    private boolean ownLevel(Token token) {
        return kind == OfficeKind.DEPARTMENT
                && text.startsWith("本级", token.from())
                && token.from() > 0
                && "厅局委办部院".indexOf(text.charAt(token.from() - 1)) >= 0;
    }

    private boolean filed(Token token) {
        boolean ends = token.to() == text.length() || ",;。、)".indexOf(text.charAt(token.to())) >= 0;
        return ends && text.startsWith("备案", token.from());
    }

    /** 全市政府系统 is all of its government. */
    private boolean ofGovernment(Token token) {
        return kind == OfficeKind.GOVERNMENT
                && text.startsWith("系统", token.from())
                && text.startsWith("政府", token.from() - 2);
    }

    /** 全县各镇街、各部门 are all of the county; 全县各乡镇 are not. */
    private boolean ofWhole(Token token) {
        if (wholeEnds <= 0 || token.from() < wholeEnds) {
            return false;
        }
        Matcher parts = PARTS.matcher(text).region(wholeEnds, text.length());
        return parts.lookingAt()
                && token.from() < parts.end()
                && WITH_DEPARTMENTS.matcher(parts.group()).find();
    }

    /** 各级行政机关 in the report of a government is its whole area, unless it stands beside another part of it. */
    private boolean ofAllLevels(Token token) {
        return kind == OfficeKind.GOVERNMENT
                && inherited.isEmpty()
                && (text.startsWith("各级", token.from())
                        || text.startsWith("各地各部门", token.from())
                        || text.startsWith("各地区各部门", token.from()));
    }

    private boolean decides(Token token) {
        String name = text.substring(token.from(), token.to());
        return (name.equals("行政复议机关") || name.equals("复议机关"))
                && DECIDES.matcher(text)
                        .region(token.to(), Math.min(text.length(), token.to() + 6))
                        .lookingAt();
    }

    /** Whether 全县 is this office's own area: that of a county for a county, that of a town for a town. */
    private boolean ownArea(char level) {
        boolean township = "镇乡街".indexOf(level) >= 0;
        if (kind == OfficeKind.TOWNSHIP || kind == OfficeKind.SUBDISTRICT) {
            return township;
        }
        if (kind != OfficeKind.GOVERNMENT) {
            return false;
        }
        String place = GOVERNMENT.matcher(office).replaceFirst("");
        char own = place.isEmpty() ? ' ' : place.charAt(place.length() - 1);
        return "省市县区州旗盟".indexOf(own) < 0
                || own == level
                || LEVELS.getOrDefault(own, "").indexOf(level) >= 0;
    }

    /** The scope that the words in force at {@code to} give; an office named from {@code from} on counts from then on. */
    String at(int from, int to) {
        if (!inherited.isEmpty() && scopeAt >= from) {
            return inherited;
        }
        boolean before = ownName;
        ownName = false;
        String named = named("," + text.substring(from, to));
        ownName = named.isEmpty() ? before : ownName;
        if (!named.isEmpty()) {
            inherited = named;
        }
        return inherited;
    }

    /** 市人社局 for 云岫市人力资源和社会保障局: every letter of the short name stands in the long one, in its order. */
    private boolean abbreviates(String name) {
        int at = 0;
        for (int i = 0; i < name.length(); i++) {
            at = office.indexOf(name.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean namesOffice(String words) {
        for (int i = 0; i < words.length(); i++) {
            if ("局委室心队道镇乡".indexOf(words.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The office or government that is named as the one that acts in these words, empty where it is this one. */
    private String named(String words) {
        if (words.contains("政府") && (kind != OfficeKind.TOWNSHIP || !words.contains("乡镇政府"))) {
            Matcher self = GOVERNMENT_ITSELF.matcher(words);
            if (self.find()) {
                ownName = !office.isEmpty() && words.contains(office);
                return self.group().replaceAll("[,;:。(]|其中", "");
            }
        }
        if (!namesOffice(words)) {
            return "";
        }
        Matcher other = NAMED_OFFICE.matcher(words);
        if (!other.find()) {
            return "";
        }
        String name = WHEN.matcher(other.group("name")).replaceFirst("");
        boolean own = !office.isEmpty()
                        && (office.endsWith(name)
                                || office.contains(name)
                                || name.contains(office)
                                || kind != OfficeKind.GOVERNMENT && abbreviates(name))
                || (kind == OfficeKind.TOWNSHIP || kind == OfficeKind.SUBDISTRICT) && name.endsWith("办公室")
                || kind == OfficeKind.GOVERNMENT_OFFICE && name.endsWith("政府办公室")
                || OWN.matcher(name).matches();
        return own ? "" : name;
    }
}
