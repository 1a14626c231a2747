package org.gouji.derive;

import java.util.regex.Pattern;

/** A sentence that only says that something is wanting (…有序推进，但还有差距。), as it stands before a list every year. */
final class BroadProblem {

    private static final Pattern BROAD = Pattern.compile("(?:.*[,;])?[^,;:。]{0,20}?(?:存在|有)着?(?:一定|一些|不少|较大|若干|一点)?的?"
            + "(?:差距|不足|短板|问题|薄弱环节)(?:和(?:差距|不足|短板|问题|薄弱环节))?(?:之处)?[。;,]?");

    private BroadProblem() {}

    /** Whether the sentence ends with no more than that, its subject being left to {@code ofNothing}: no topic is named. */
    static boolean told(ListItem item, boolean ofNothing) {
        return ofNothing && !item.listed() && BROAD.matcher(item.text()).matches();
    }
}
