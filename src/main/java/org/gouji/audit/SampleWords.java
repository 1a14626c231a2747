package org.gouji.audit;

import org.gouji.facts.Form;

/** The running text of the faultless report; its counts are those of {@link SampleFigures}. */
record SampleWords(String office, int year, Form form) {

    String title() {
        return office + year + "年政府信息公开工作年度报告";
    }

    String lead() {
        String format = form == Form.FORM_2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
        return "根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（" + format + "）的规定，编制本报告。本报告所列数据的统计期限为" + year
                + "年1月1日至" + year + "年12月31日。";
    }

    String body(int part) {
        return switch (part) {
            case 1 -> """
                （一）主动公开情况。通过政府门户网站主动公开政府信息1260条，发布政策解读材料18篇，回应社会关切32次。
                （二）依申请公开情况。全年新收政府信息公开申请12件，上年结转1件，办结11件，结转下年度继续办理2件。
                （三）政府信息管理情况。全年制发行政规范性文件3件，严格执行信息发布审核制度，及时清理并更新已公开的政府信息。
                （四）政府信息公开平台建设情况。在政府门户网站设置政府信息公开专栏1个，优化检索功能，开设政务新媒体账号2个。
                （五）监督保障情况。将政府信息公开工作纳入年度绩效考核，考核结果为优秀；组织开展社会评议，群众满意度为96%；全年未发生因政府信息公开工作被责任追究的情形。""".strip();
            case 2 -> "本年度主动公开政府信息的具体数据如下。";
            case 3 -> "本年度收到和处理政府信息公开申请的具体数据如下。";
            case 4 -> "全年因政府信息公开工作被申请行政复议1件，未发生行政诉讼。";
            case 5 -> """
                （一）上年度问题的改进情况。针对上年度存在的政策解读形式单一问题，本年度增加了图解和视频解读，该问题已完成整改。
                （二）存在的主要问题。一是政策解读的质量还不够高；二是工作人员的业务能力有待提升。
                （三）改进措施。一是提高政策解读质量，由政策起草人员撰写解读材料；二是加强业务培训，每季度组织一次集中学习，提升工作人员的业务能力。""".strip();
            case 6 -> "（一）信息处理费收取情况。本年度未收取信息处理费。\n（二）其他事项。无其他需要报告的事项。";
            default -> throw new IllegalArgumentException("a report has parts 1 to 6, not " + part);
        };
    }

    String signature() {
        return office + "\n" + (year + 1) + "年1月18日";
    }
}
