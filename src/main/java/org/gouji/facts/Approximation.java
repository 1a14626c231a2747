package org.gouji.facts;

/** How exactly a number is meant, by the words around it. */
public enum Approximation {
    EXACT,
    /** 约、大约、左右. */
    ABOUT,
    /** 余、超、逾、以上: at least. */
    OVER,
    /** 近、不足: at most. */
    UNDER,
    /** 有所增加: more than nothing, and no number is given. */
    UNSTATED
}
