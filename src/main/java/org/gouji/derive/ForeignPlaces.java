package org.gouji.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gouji.facts.ForeignPlace;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Sentence;

/**
 * Finds names of other counties and towns in a report, which a copied text leaves behind: those of the roster, and names
 * of the office's own level of which a sentence says what they did, or the work or website of which it calls its own. There is no list of all places to go by.
 */
public final class ForeignPlaces {

    /** Why another place may be named rightly. */
    private static final Pattern RIGHTLY =
            Pattern.compile("支援|帮扶|协作|学习|考察|交流|借鉴|取经|调研|联合|毗邻|接壤|路|街|大道|《|》|“|”|先进|经验|原|来自|籍");

    /** Names of places where the roster gives no 类别. */
    private static final Pattern PLACE = Pattern.compile("(人民政府|街道办事处|街道|[县区市旗镇乡])$");

    /** What is left out where the place itself is named. */
    private static final Pattern OF_A_PLACE = Pattern.compile("(人民政府|政府|办事处)$");

    private static final String VERBS =
            "按|依法|每|设置|开设|设立|发布|更新|举办|召开|推送|编发|张贴|及时|先后|年内|全年|共|累计|主动|公开|收到|受理|办理|办结|制发|印发|组织|开展|坚持|认真|积极|严格|持续|始终|不断|高度|深入|扎实|切实|建立|成立|定期|加强|加大|完善|健全|制定|强化|落实|充分|通过|依托|紧扣|围绕|将";
    /** Who acts for a place: 望川镇党委政府, 望川县委、县政府. */
    private static final String BODY = "(?:(?:党委|[县市区旗]?委)[、和]?(?:[县市区旗镇乡]?(?:人民)?政府)|各(?:单位|部门|级|镇|乡|街道)|人民政府|政府)?";

    private static final String DOES = BODY + "(?:[一-龥]{1,8}(?:局|委员会|办公室|服务中心|网站|公众号))?(?:于)?(?:" + VERBS + ")";
    private static final String OPENING = "^(?:20\\d\\d年度?,?|本年度?,?|全年,?|一年来,?)?";

    /** 通过县政府网站公开, 完善镇便民服务中心公开栏: the sentence begins with what was done, and no place is called so. */
    private static final String NO_PLACE = "(?![在从由对与和及按为将把向于经据依被以到]|[省市县区州旗](?:人民)?政府|" + VERBS
            + "|会同|联同|邀请|发动|动员|召集|带领|带动|通知|号召|抽调|调动|牵头|利用|借助|使用|运用|推进|推动|优化|规范|整合|督促|指导|要求|配合|协助|统筹|结合|针对|打造|升级|改版|改造|新增|增设|改进|提升|提高|做好|抓好|发挥|经过|根据|依据|按照|面向|协调|引导|支持|保障|明确|细化|梳理|汇总|维护|管理|运营)";

    /** A name of two to four letters that the sentence begins with, of a county or of a town. */
    private static final Pattern COUNTY = Pattern.compile(OPENING + NO_PLACE + "(?<place>[一-龥]{2,4}[县旗])" + DOES);

    private static final Pattern TOWN = Pattern.compile(OPENING + NO_PLACE + "(?<place>[一-龥]{2,4}[镇乡])" + DOES);

    /** 推动望川县政务公开工作, 依托望川县人民政府网站: what an office says of its own county, with another one's name in it. */
    private static final Pattern COUNTY_WITHIN = Pattern.compile(
            "(?:推动|推进|促进|确保|依托|做好|提升|提高|加强|完善|公开|发布|围绕|保障|助力)(?<place>[一-龥]{2,3}[县旗])(?:的)?(?:人民政府|政府(?:门户)?网站|政府信息公开|政务公开|信息公开|重点项目|重大项目|财政预决算|政务新媒体|各级各部门|各部门)");

    /** Counties whose names have one letter before 县: of any other letter it is a word, as in 以县政府网站为基础. */
    private static final String ONE_LETTER = "[邱赵唐景威蠡易雄献磁涉蔚魏沁绛隰祁盂眉乾彬佳洋勉徽漳萧泗歙黟泾寿霍沛滕费莒莘曹冠滑浚淇杞睢郏嵩]";

    private static final String A_COUNTY = NO_PLACE + "((?:[一-龥]{2}|" + ONE_LETTER + ")[县旗])";

    /**
     * 依托望川区政府网站, 按照望川县政府办公室要求, 建设美丽望川县: only of one's own place is it said so. A district's name ends as that of
     * many other things does (园区, 辖区), so that more has to follow it.
     */
    private static final Pattern AS_OWN = Pattern.compile("(?:推动|推进|促进|确保|依托|做好|提升|提高|加强|完善|公开|发布|围绕|保障|助力|服务)"
            + NO_PLACE + "([一-龥]{2}区)(?:的)?(?:人民政府|政府(?:门户)?网站|政府信息公开)"
            + "|(?:围绕|服务|助力|助推|推动|推进|促进|加强|完善|优化|升级|依托)" + A_COUNTY
            + "(?:的)?(?:经济社会|高质量发展|发展大局|(?:人民)?政府(?:门户)?网站|门户网站)"
            + "|(?:依托|通过|借助)" + NO_PLACE + "([一-龥]{2}[县区])融媒体中心"
            + "|(?:按照|根据|在|执行|落实|贯彻)" + A_COUNTY
            + "(?:委、?)?(?:县)?(?:人民)?政府(?:办公室|办)?(?:印发|下发|制定)?的?(?:统一)?(?:部署|安排|要求|领导|指导|工作安排|工作部署|工作要点|工作方案|实施方案)"
            + "|(?:建设|打造|谱写)[一-龥]{0,6}(?:美丽|幸福|法治|平安|富强|现代化|活力|魅力|新)" + A_COUNTY + "(?=[,。;]|提供|作出|做出|贡献|新篇章)"
            + "|^([一-龥]{2}区)(?:政府信息公开|政务公开)工作(?=取得|扎实|有序|稳步|不断|持续|迈上|成效)");

    private static final String TWO_NAMES = "((?:[一-龥]{2,3}(?:省|自治区)[一-龥]{2,4}[市州盟县]|[一-龥]{2,3}[市州盟][一-龥]{2,4}[县区旗市]))";

    /** 结合江苏省沭阳县实际, 济宁市任城区把公开…: a name of two levels is that of a place whatever it ends in. */
    private static final Pattern OF_TWO_LEVELS = Pattern.compile(
            OPENING + NO_PLACE + TWO_NAMES + "(?:" + DOES + "|把|以)|(?:结合|立足|针对)" + TWO_NAMES + "(?:的)?(?:实际|工作实际|特点)");

    /** What kind of county, not which. */
    private static final Pattern KIND_OF_COUNTY = Pattern.compile(
            "[省镇乡盟府局委厅部上下到及和与对将为了地的级邻]|[各全治本两某地市]州|沿海|内陆|民族|边境|产粮|生态|文明|小康|法治|平安|幸福|美丽|智慧|数字|双拥|卫生|旅游|革命|百强|脱贫|国家|首批|周边|兄弟|示范|开发|高新|经济|稳定|和谐|富裕|宜居|创新|开放|强|专区|园区|社区|辖区|地区|山区|景区|市区|城区|街区|片区|新区|治区|老区|库区|牧区|灾区|矿区|港区|校区|湾区|郊区|林区|农区|基层|相关|有关|周围");

    /** Letters of which some word for counties or towns in general is made, such as 各乡镇, 试点县. */
    private static final Pattern GENERAL =
            Pattern.compile("[各全我本该此某每两所有属辖区市级直]|试点|示范|贫困|达标|先进|特色|建制|农业|工业|部分|多数|其他|城镇|乡镇|村镇|集镇|重点|中心");

    private static final Pattern OWN_COUNTY = Pattern.compile("[一-龥]{2,}[县旗]");
    private static final Pattern OWN_COUNTY_OR_DISTRICT = Pattern.compile("[一-龥]{2,}(?:[县旗]|(?<!开发|高新|园)区)");
    private static final Pattern OWN_PLACE = Pattern.compile("[一-龥]{2,}(?:[县旗市州]|(?<!开发|高新|园)区)");
    private static final Pattern CITY = Pattern.compile("[市州盟]$");
    /** The levels of a name. */
    private static final Pattern LEVEL = Pattern.compile("[一-龥]{2,4}?(?:省|自治区|[市州盟县区旗])");

    private static final Pattern OWN_TOWN = Pattern.compile("[一-龥]{2,}[镇乡]");

    private ForeignPlaces() {}

    public static List<Object> of(ReportFacts facts, Roster roster) {
        Optional<Office> self = facts.report().officeId().isEmpty()
                ? Optional.empty()
                : roster.find(facts.report().officeId());
        List<ForeignPlace> found = new ArrayList<>();
        if (facts.report().kind() == OfficeKind.TOWNSHIP) {
            ofLevel(facts, OWN_TOWN, TOWN, "镇乡", found);
        }
        ofLevel(facts, OWN_COUNTY, COUNTY, "县旗", found);
        ofLevel(facts, OWN_COUNTY, COUNTY_WITHIN, "县旗", found);
        ofLevel(facts, OWN_COUNTY_OR_DISTRICT, AS_OWN, "县旗区", found);
        ofLevel(facts, OWN_PLACE, OF_TWO_LEVELS, "省区市州盟", found);
        self.ifPresent(office -> ofRoster(facts, own(office, roster), roster, found));
        return List.copyOf(found);
    }

    /**
     * Places of a level which the office's own name has a place of, as the one that a sentence is about.
     *
     * @param letters of which each such place has one
     */
    private static void ofLevel(
            ReportFacts facts, Pattern own, Pattern other, String letters, List<ForeignPlace> found) {
        String names = facts.report().office() + " " + facts.report().officeId();
        if (!own.matcher(names).find()) {
            return;
        }
        for (Sentence sentence : facts.all(Sentence.class)) {
            // A name ends in one of these letters, so that most sentences need no closer look.
            if (sentence.heading()
                    || letters.chars().noneMatch(letter -> sentence.text().indexOf(letter) >= 0)) {
                continue;
            }
            Matcher subject = other.matcher(sentence.text());
            if (!subject.find()) {
                continue;
            }
            String place = place(subject);
            if (namedRightly(sentence.text(), place)) {
                continue;
            }
            // 市区, 辖区 are districts in general, 桥西区 is one for all its last letter
            String called = place.endsWith("区") ? place.substring(0, place.length() - 1) : place;
            // 结合浙江省杭州市实际 in the report of a county: the city may be its own superior
            boolean above = other == OF_TWO_LEVELS && CITY.matcher(place).find();
            boolean kind = other != OF_TWO_LEVELS
                    && (GENERAL.matcher(called).find()
                            || other != COUNTY
                                    && other != TOWN
                                    && KIND_OF_COUNTY.matcher(place).find());
            boolean general = kind || above || ofOwn(place, names);
            boolean known = found.stream().anyMatch(one -> one.name().equals(place));
            if (!general && !known) {
                found.add(new ForeignPlace(sentence.section(), place, sentence.printed(), sentence.place()));
            }
        }
    }

    /** Whether a level of the name is one of the office's own. */
    private static boolean ofOwn(String place, String names) {
        return names.contains(place.substring(0, 2))
                || LEVEL.matcher(place)
                        .results()
                        .anyMatch(level -> names.contains(level.group()
                                .substring(0, Math.max(2, level.group().length() - 1))));
    }

    /** Letters of the name itself give no reason: 原 of 阳原县, 路 of 路南区. */
    private static boolean namedRightly(String text, String place) {
        return RIGHTLY.matcher(text.replace(place, "")).find();
    }

    private static String place(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static void ofRoster(ReportFacts facts, Set<String> own, Roster roster, List<ForeignPlace> found) {
        List<String> others = roster.offices().stream()
                .filter(office -> place(office) && !own.contains(office.name()))
                .map(office -> OF_A_PLACE.matcher(office.name()).replaceFirst(""))
                .filter(name -> name.length() > 2 && own.stream().noneMatch(mine -> mine.contains(name)))
                .distinct()
                .toList();
        Set<String> said = found.stream().map(ForeignPlace::name).collect(Collectors.toSet());
        for (String other : others) {
            facts.all(Sentence.class).stream()
                    .filter(sentence -> sentence.text().contains(other))
                    .filter(sentence -> !namedRightly(sentence.text(), other))
                    .filter(sentence -> !said.contains(other))
                    .findFirst()
                    .ifPresent(sentence -> found.add(
                            new ForeignPlace(sentence.section(), other, sentence.printed(), sentence.place())));
        }
    }

    private static boolean place(Office office) {
        return switch (office.kind()) {
            case GOVERNMENT, TOWNSHIP, SUBDISTRICT -> true;
            case UNKNOWN -> PLACE.matcher(office.name()).find();
            default -> false;
        };
    }

    /** Itself, all above it, and all within the area of the nearest government. */
    private static Set<String> own(Office self, Roster roster) {
        Set<String> own = new HashSet<>(Set.of(self.name()));
        Office area = self;
        Office up = self;
        while (up != null) {
            if (up.kind() == OfficeKind.GOVERNMENT && area.kind() != OfficeKind.GOVERNMENT) {
                area = up;
            }
            Office above =
                    up.superior().isEmpty() ? null : roster.find(up.superior()).orElse(null);
            up = above == null || !own.add(above.name()) ? null : above;
        }
        addBelow(area, roster, own);
        return own;
    }

    private static void addBelow(Office office, Roster roster, Set<String> own) {
        for (Office child : roster.below(office)) {
            if (own.add(child.name())) {
                addBelow(child, roster, own);
            }
        }
    }
}
