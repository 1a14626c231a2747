package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.document.Masking;
import org.gouji.facts.PersonalData;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Finds numbers, names and addresses of private persons. What is found is passed on masked. */
final class Persons {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\dA-Za-z.])(?:\\d{17}[\\dXx]|\\d{16,19}|1[3-9]\\d{9})(?![\\dA-Za-z]|\\.\\d)");
    /** An office may publish a mobile telephone as its own. */
    private static final Pattern OFFICE_TELEPHONE = Pattern.compile("联系电话|咨询电话|联系方式|电话[:：]|监督电话|热线|传真|邮编|地址[:：]|联系人");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱覃武戴孔汤";
    private static final Pattern NAME =
            Pattern.compile("申请人(?<name>[" + SURNAMES + "][一-龥]{1,2})(?=(?:向|于|申请|提出|提交|来|要求申请|不服|对|诉|因)(?!人))");
    private static final Pattern NOT_A_NAME = Pattern.compile("申请人(?:任何|任意|方便|方式|方面|因|对|于|何|白|金额|石|江|万|汤)");
    private static final Pattern HOME = Pattern.compile("(?:家住|住址[:：]?|家庭住址|户籍地址?[:：]?)[^,。;]{4,40}\\d+(?:号|栋|室|单元)");

    private Persons() {}

    static List<PersonalData> of(ReportFacts facts) {
        List<PersonalData> found = new ArrayList<>();
        for (Sentence sentence : facts.all(Sentence.class)) {
            String text = sentence.text();
            Matcher number = NUMBER.matcher(text);
            while (number.find()) {
                number(sentence, text, number.group(), found);
            }
            Matcher name = NAME.matcher(text);
            if (name.find() && !NOT_A_NAME.matcher(text.substring(name.start())).lookingAt()) {
                add(sentence, "申请人姓名", false, name.group("name").charAt(0) + "某", found);
            }
            if (HOME.matcher(text).find()) {
                add(sentence, "住址", false, "（住址，略）", found);
            }
        }
        return found;
    }

    private static void number(Sentence sentence, String text, String digits, List<PersonalData> found) {
        if (Masking.identity(digits)) {
            add(sentence, "身份证号码", true, Masking.of(digits), found);
        } else if (Masking.bankCard(digits)) {
            add(sentence, "银行卡号", true, Masking.of(digits), found);
        } else if (digits.length() == 11 && !OFFICE_TELEPHONE.matcher(text).find()) {
            add(sentence, "手机号码", false, Masking.of(digits), found);
        }
    }

    private static void add(Sentence sentence, String what, boolean certain, String shown, List<PersonalData> found) {
        found.add(new PersonalData(sentence.section(), what, certain, shown, sentence.place()));
    }
}
