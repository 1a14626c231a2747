package org.gouji.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of one of the three tables, with the label that the form prints. Labels and order are those of both formats;
 * where the 2019 format prints another label it is the second one.
 */
public enum Row {
    REGULATIONS(Table.PROACTIVE, "regulations", "规章"),
    NORMATIVE_DOCUMENTS(Table.PROACTIVE, "normative_documents", "行政规范性文件", "规范性文件"),
    PERMITS(Table.PROACTIVE, "permits", "行政许可"),
    OTHER_SERVICES(Table.PROACTIVE, "other_services", "其他对外管理服务事项"),
    PENALTIES(Table.PROACTIVE, "penalties", "行政处罚"),
    COERCIVE_MEASURES(Table.PROACTIVE, "coercive_measures", "行政强制"),
    CHARGES(Table.PROACTIVE, "charges", "行政事业性收费"),
    PROCUREMENT(Table.PROACTIVE, "procurement", "政府集中采购"),

    RECEIVED(Table.REQUESTS, "received", "一、本年新收政府信息公开申请数量"),
    CARRIED_IN(Table.REQUESTS, "carried_in", "二、上年结转政府信息公开申请数量"),
    GRANTED(Table.REQUESTS, "granted", "（一）予以公开"),
    PARTLY_GRANTED(Table.REQUESTS, "partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    REFUSED_STATE_SECRET(Table.REQUESTS, "refused.state_secret", "1.属于国家秘密"),
    REFUSED_FORBIDDEN_BY_LAW(Table.REQUESTS, "refused.forbidden_by_law", "2.其他法律行政法规禁止公开"),
    REFUSED_SECURITY_AND_STABILITY(Table.REQUESTS, "refused.security_and_stability", "3.危及“三安全一稳定”"),
    REFUSED_THIRD_PARTY_RIGHTS(Table.REQUESTS, "refused.third_party_rights", "4.保护第三方合法权益"),
    REFUSED_INTERNAL_AFFAIRS(Table.REQUESTS, "refused.internal_affairs", "5.属于三类内部事务信息"),
    REFUSED_PROCESS_INFORMATION(Table.REQUESTS, "refused.process_information", "6.属于四类过程性信息"),
    REFUSED_ENFORCEMENT_FILE(Table.REQUESTS, "refused.enforcement_file", "7.属于行政执法案卷"),
    REFUSED_ADMINISTRATIVE_INQUIRY(Table.REQUESTS, "refused.administrative_inquiry", "8.属于行政查询事项"),
    UNAVAILABLE_NOT_HELD(Table.REQUESTS, "unavailable.not_held", "1.本机关不掌握相关政府信息"),
    UNAVAILABLE_NEEDS_CREATION(Table.REQUESTS, "unavailable.needs_creation", "2.没有现成信息需要另行制作"),
    UNAVAILABLE_STILL_UNCLEAR(Table.REQUESTS, "unavailable.still_unclear", "3.补正后申请内容仍不明确"),
    NOT_PROCESSED_PETITION(Table.REQUESTS, "not_processed.petition", "1.信访举报投诉类申请"),
    NOT_PROCESSED_DUPLICATE(Table.REQUESTS, "not_processed.duplicate", "2.重复申请"),
    NOT_PROCESSED_PUBLICATION(Table.REQUESTS, "not_processed.publication", "3.要求提供公开出版物"),
    NOT_PROCESSED_ABUSIVE(Table.REQUESTS, "not_processed.abusive", "4.无正当理由大量反复申请"),
    NOT_PROCESSED_RECONFIRMATION(Table.REQUESTS, "not_processed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
    OTHER_NOT_CORRECTED_IN_TIME(Table.REQUESTS, "other.not_corrected_in_time", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    OTHER_FEE_UNPAID(Table.REQUESTS, "other.fee_unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER_OTHER(Table.REQUESTS, "other.other", "3.其他"),
    /** （六）其他处理 printed as one row: always on the 2019 form, sometimes on the 2021 form (186 cells). */
    OTHER(Table.REQUESTS, "other", "（六）其他处理"),
    RESOLVED(Table.REQUESTS, "resolved", "（七）总计"),
    CARRIED_OUT(Table.REQUESTS, "carried_out", "四、结转下年度继续办理"),

    REVIEW(Table.DISPUTES, "review", "行政复议"),
    LITIGATION_DIRECT(Table.DISPUTES, "litigation_direct", "未经复议直接起诉"),
    LITIGATION_AFTER_REVIEW(Table.DISPUTES, "litigation_after_review", "复议后起诉");

    private static final Map<String, String> HEADINGS =
            Map.of("refused", "（三）不予公开", "unavailable", "（四）无法提供", "not_processed", "（五）不予处理", "other", "（六）其他处理");
    private static final Set<Row> NOT_LEAVES = Set.of(RECEIVED, CARRIED_IN, RESOLVED, CARRIED_OUT);

    private final Table table;
    private final String code;
    private final String label;
    private final String label2019;

    Row(Table table, String code, String label) {
        this(table, code, label, label);
    }

    Row(Table table, String code, String label, String label2019) {
        this.table = table;
        this.code = code;
        this.label = label;
        this.label2019 = label2019;
    }

    public Table getTable() {
        return table;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    /** The label as it stands inside quotation marks: 3.危及‘三安全一稳定’. */
    public String getQuotedLabel() {
        return label.replace('“', '‘').replace('”', '’');
    }

    public String labelOn(Form form) {
        return form == Form.FORM_2019 ? label2019 : label;
    }

    /** What the form prints before several rows, such as （三）不予公开; empty where a row stands for itself. */
    public String heading() {
        int dot = code.indexOf('.');
        return dot < 0 ? "" : HEADINGS.get(code.substring(0, dot));
    }

    /** Whether the row is one of the outcomes (21 on the 2021 form, 19 on the 2019 form) that add up to （七）总计. */
    public boolean isLeaf() {
        return table == Table.REQUESTS && !NOT_LEAVES.contains(this);
    }

    /** The columns of this row on the given form, in printed order; empty where the form has no such row. */
    public List<Column> columns(Form form) {
        return FormLayout.columns(this, form);
    }
}
