package org.gouji.facts;

/** Which way a claim of change points. */
public enum Direction {
    UP("up"),
    DOWN("down"),
    FLAT("flat"),
    NONE("");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The code in JSON: {@code up}, {@code down}, {@code flat}, empty where there is no direction. */
    public String getCode() {
        return code;
    }
}
