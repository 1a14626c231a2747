package org.gouji.facts;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of the roster.
 *
 * @param aliases other names under which reports name it
 * @param superior name of the office above it as the roster writes it, empty for the highest
 * @param ruleMaking 规章制定权: 有, 无, or empty where the roster does not say
 * @param due 应公布日期, null where the roster gives none
 * @param published 首次公布日期, null where the roster gives none
 * @param submitted 提交日期, null where the roster gives none
 * @param excuse 免报原因; where it is given no report is expected
 * @param address 网址 where its reports are published, empty where the roster gives none
 */
public record Office(
        String name,
        List<String> aliases,
        String superior,
        OfficeKind kind,
        String ruleMaking,
        LocalDate due,
        LocalDate published,
        LocalDate submitted,
        String excuse,
        String address) {

    public Office {
        aliases = List.copyOf(aliases);
    }

    public boolean excused() {
        return !excuse.isEmpty();
    }

    /** An office of which only its name and kind are known. */
    public static Office of(String name, OfficeKind kind) {
        return new Office(name, List.of(), "", kind, "", null, null, null, "", "");
    }
}
