package org.gouji.claims;

import java.util.EnumSet;
import java.util.Set;

/** What a word of the narrative means to the claim reader; the words stand in {@code lexicon.txt}. */
enum Term {
    REQUEST,
    MENTION,
    ASK,
    REVIEW,
    SUIT,
    DIRECT,
    AFTER,
    DISPUTE,
    NORM,
    REG,
    PERMIT,
    PENALTY,
    COERCE,
    /** Services and purchases that only the form of 2019 counts. */
    SERVICE,
    PROCURE,
    CHARGE,
    FEE,
    CARRY,
    NEW,
    RECEIVE,
    HANDLE,
    RESOLVE,
    IN_TIME,
    LAST,
    NEXT,
    THIS,
    HALF,
    GRANTED,
    PARTLY,
    REFUSED,
    UNAVAILABLE,
    NOT_PROCESSED,
    OTHER_HANDLING,
    STATE_SECRET,
    FORBIDDEN,
    STABILITY,
    THIRD_PARTY,
    INTERNAL,
    PROCESS,
    ENFORCEMENT,
    INQUIRY,
    NOT_HELD,
    NEEDS_CREATION,
    UNCLEAR,
    PETITION,
    DUPLICATE,
    PUBLICATION,
    ABUSIVE,
    RECONFIRMATION,
    NOT_CORRECTED,
    FEE_UNPAID,
    NATURAL,
    BUSINESS,
    RESEARCH,
    PUBLIC_INTEREST,
    LEGAL,
    ORGANISATION,
    /** Of the organisations those of no other kind: 其他组织 beside 商业企业. */
    OTHER_ORGANISATION,
    ANYBODY,
    UPHELD,
    CORRECTED,
    OTHER_RESULT,
    PENDING,
    RESULT_OTHER_WORD,
    /** That cases are about disclosure: 其中涉及政府信息公开9件. */
    OURS,
    CHANNEL,
    DIRECT_MEANS,
    ISSUE,
    REPEAL,
    AMEND,
    INFORCE,
    DECIDED,
    PUBLISH,
    ITEMS,
    SHEETS,
    COMPARE,
    UP,
    DOWN,
    FLAT,
    SHARE,
    RATE,
    DONE_RATE,
    PART,
    REST,
    EACH,
    TOGETHER,
    ETC,
    CUMULATIVE,
    AREA,
    OWN,
    SCOPE,
    PARTIAL,
    /** Of requests those not yet answered. */
    UNFINISHED,
    OTHER,
    NOISE,
    /** A year in digits. */
    YEAR,
    /** A number with its unit. */
    NUMBER,
    /** A comma, semicolon, colon or bracket. */
    COMMA,
    SEMICOLON,
    COLON,
    OPEN,
    CLOSE,
    /** 、 and 和, 及: the next item of a list. */
    AND,
    STOP;

    static final Set<Term> GROUPS = EnumSet.of(GRANTED, PARTLY, REFUSED, UNAVAILABLE, NOT_PROCESSED, OTHER_HANDLING);
    static final Set<Term> REASONS = EnumSet.range(STATE_SECRET, FEE_UNPAID);
    static final Set<Term> APPLICANTS =
            EnumSet.of(NATURAL, BUSINESS, RESEARCH, PUBLIC_INTEREST, LEGAL, ORGANISATION, OTHER_ORGANISATION);
    static final Set<Term> RESULTS = EnumSet.of(UPHELD, CORRECTED, OTHER_RESULT, PENDING);
    static final Set<Term> DISPUTES = EnumSet.of(REVIEW, SUIT, DIRECT, AFTER, DISPUTE);
    static final Set<Term> TABLE_TWO = EnumSet.of(NORM, REG, PERMIT, PENALTY, COERCE, SERVICE, PROCURE, CHARGE);
    static final Set<Term> WALLS = EnumSet.of(COMMA, SEMICOLON, COLON, OPEN, CLOSE, STOP);
}
