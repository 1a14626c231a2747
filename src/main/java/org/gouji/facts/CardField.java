package org.gouji.facts;

import org.gouji.document.Place;

/**
 * One entry of the index card that government sites print above a document.
 *
 * @param name such as 发布日期
 * @param value as printed, empty where the card leaves it blank
 */
public record CardField(String name, String value, Place place) implements Quotable {

    public boolean blank() {
        return value.isEmpty();
    }

    @Override
    public String printed() {
        return value.isEmpty() ? name + "（空白）" : name + "：" + value;
    }

    @Override
    public int section() {
        return 0;
    }
}
