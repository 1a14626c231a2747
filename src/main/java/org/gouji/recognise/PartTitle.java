package org.gouji.recognise;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by the words of a heading which of the six parts it opens. */
final class PartTitle {

    private static final Pattern[] PARTS = {
        null,
        Pattern.compile("^.{0,16}总体情况.{0,4}$|^概述$|^概况$"),
        Pattern.compile("^.{0,8}主动公开政府信息的?.{0,4}情况.{0,4}$"),
        Pattern.compile("^.{0,8}(收到|受理).{0,4}处理.{0,10}申请.{0,4}情况.{0,4}$|^政府信息公开申请(办理|处理)情况$"),
        Pattern.compile("^.{0,24}行政复议.{0,10}(行政)?诉讼.{0,8}$"),
        Pattern.compile(
                "^.{0,18}(存在|主要).{0,6}(问题|不足).{0,16}$|^.{0,12}(问题|不足)(和|及|与|、).{0,6}(改进|整改|建议|对策|措施|打算|下一步).{0,8}$"),
        Pattern.compile("^.{0,8}其他.{0,4}(报告|说明).{0,4}事项.{0,6}$|^其他(有关)?事项.{0,4}$|^需要(报告|说明)的其他事项$")
    };
    /** Words of which one stands in every title of a part: where none does, its pattern need not be tried. */
    private static final List<List<String>> STEMS = List.of(
            List.of(),
            List.of("总体情况", "概述", "概况"),
            List.of("主动公开政府信息"),
            List.of("申请"),
            List.of("行政复议"),
            List.of("问题", "不足"),
            List.of("事项"));

    private static final Pattern LOOSE_FIRST = Pattern.compile("^.{0,12}(工作)?(基本情况|开展情况|工作情况|概述|概况)$");

    /** Words of which one at least stands in a title that an office gives a part of its own accord. */
    private static final List<Pattern> LOOSELY = List.of(
            Pattern.compile("总体|总述|综述|概述|概况|总结|回顾|(工作|开展|基本)情况"),
            Pattern.compile("主动公开|公开政府信息|公开(?:的)?(?:基本|工作)?情况"),
            Pattern.compile("申请"),
            Pattern.compile("复议|诉讼|行政争议"),
            Pattern.compile("问题|不足|短板|困难|薄弱|差距|改进|整改|下一步|今后|努力方向|工作(?:打算|计划|安排|思路|建议)"),
            Pattern.compile("其[他它]|事项|信息处理费|说明|补充"));

    /** No heading is longer; a longer text in which a part's number and words begin a sentence is what a conversion ran together. */
    private static final int LONGEST_HEADING = 40;

    private static final List<Pattern> INSIDE = Stream.of(
                    "一、.{0,16}总体情况",
                    "二、.{0,8}主动公开政府信息",
                    "三、.{0,8}(?:收到|受理).{0,4}处理",
                    "四、.{0,24}行政复议",
                    "五、.{0,18}(?:问题|不足)",
                    "六、.{0,8}其他.{0,4}(?:报告|说明)")
            .map(title -> Pattern.compile("(?:^|[。；;：:\\s])" + title))
            .toList();

    private static final Kept<Integer> TOLD = new Kept<>(512, PartTitle::told);

    private PartTitle() {}

    /** Whether a part's heading stands inside a text that has lost its line ends: then the part is not missing. */
    static boolean inside(String text, int number) {
        return text.length() > LONGEST_HEADING
                && INSIDE.get(number - 1).matcher(text).find();
    }

    /** The part whose heading this title is, 0 for none. */
    static int of(String title) {
        return TOLD.of(title);
    }

    private static int told(String title) {
        for (int number = 1; number <= 6; number++) {
            if (STEMS.get(number).stream().noneMatch(title::contains)) {
                continue;
            }
            if (PARTS[number].matcher(title).matches()) {
                return number;
            }
        }
        return 0;
    }

    /** Whether the title could open part one where no other heading does, as in 一、工作开展情况. */
    static boolean couldOpenTheReport(String title) {
        return LOOSE_FIRST.matcher(title).matches();
    }

    /** Whether a title in the place of a part, under the part's number, can be meant for it. */
    static boolean loosely(int number, String title) {
        return LOOSELY.get(number - 1).matcher(title).find();
    }
}
