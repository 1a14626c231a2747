package org.gouji.workbook;

import java.util.List;

/** That a template cannot be used, with all its faults in Chinese. */
public final class TemplateException extends Exception {

    private final List<String> faults;

    TemplateException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
