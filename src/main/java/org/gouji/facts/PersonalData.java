package org.gouji.facts;

import org.gouji.document.Place;

/**
 * Something in the report that may tell who a private person is (《政府信息公开条例》第十五条).
 *
 * @param what 身份证号码, 银行卡号, 手机号码, 申请人姓名 or 住址
 * @param certain whether check digits prove it
 * @param printed masked
 */
public record PersonalData(int section, String what, boolean certain, String printed, Place place)
        implements Quotable {}
