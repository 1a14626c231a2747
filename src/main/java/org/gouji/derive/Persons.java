package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Masking;
import org.gouji.facts.PersonalData;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/** Finds numbers, names and addresses of private persons. What is found is passed on masked. */
final class Persons {

    /** An office may publish a mobile telephone as its own. */
    private static final Pattern OFFICE_TELEPHONE = Pattern.compile("联系电话|咨询电话|联系方式|电话[:：]|监督电话|热线|传真|邮编|地址[:：]|联系人");

    /** 申请人联系电话: a telephone that is said to be somebody else's. */
    private static final Pattern OF_A_PERSON =
            Pattern.compile("(?:申请人|当事人|投诉人|举报人|信访人|原告|申请者)[^,。;]{0,16}?(?:电话|手机|联系方式)[^,。;\\d]{0,6}\\d");

    private Persons() {}

    static List<PersonalData> of(ReportFacts facts) {
        List<PersonalData> found = new ArrayList<>();
        for (Sentence sentence : facts.all(Sentence.class)) {
            String text = sentence.text();
            Masking.numbers(text).forEach(digits -> number(sentence, text, digits, found));
            Masking.applicant(text).ifPresent(name -> add(sentence, "申请人姓名", false, name, found));
            if (Masking.home(text)) {
                add(sentence, "住址", false, "内容略", found);
            }
        }
        return found;
    }

    private static void number(Sentence sentence, String text, String digits, List<PersonalData> found) {
        if (Masking.identity(digits)) {
            add(sentence, "身份证号码", true, Masking.of(digits), found);
        } else if (Masking.bankCard(digits)) {
            add(sentence, "银行卡号", true, Masking.of(digits), found);
        } else if (digits.length() == 11
                && (!OFFICE_TELEPHONE.matcher(text).find()
                        || OF_A_PERSON.matcher(text).find())) {
            add(sentence, "手机号码", false, Masking.of(digits), found);
        }
    }

    private static void add(Sentence sentence, String what, boolean certain, String shown, List<PersonalData> found) {
        found.add(new PersonalData(sentence.section(), what, certain, shown, sentence.place()));
    }
}
