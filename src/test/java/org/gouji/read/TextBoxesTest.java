package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that an old Word file keeps in text boxes. */
class TextBoxesTest {

    private static final Flow.Table TWO = new Flow.Table(List.of());
    private static final Flow.Table FOUR = new Flow.Table(List.of(List.of()));

    private static Flow flow(Flow.Item... items) {
        Flow flow = new Flow();
        List.of(items).forEach(flow::add);
        return flow;
    }

    private static Flow.Text text(String text) {
        return new Flow.Text(text);
    }

    @Test
    void eachStandsWhereItsBoxStands() {
        Flow body = flow(text("二"), text("四"));
        TextBoxes.placed(body, List.of(1, 2), flow(TWO, FOUR));
        assertThat(body.items()).containsExactly(text("二"), TWO, text("四"), FOUR);
    }

    @Test
    void aBoxThatIsDrawnAsAPictureIsNone() {
        Flow body = flow(text("二"), new Flow.Image(), text("四"), new Flow.Image());
        TextBoxes.placed(body, List.of(), flow(TWO, FOUR));
        assertThat(body.items()).containsExactly(text("二"), TWO, text("四"), FOUR);
    }

    @Test
    void boxesWithoutTablesChangeNothing() {
        Flow body = flow(text("二"), new Flow.Image());
        TextBoxes.placed(body, List.of(1), flow(text("联系电话")));
        assertThat(body.items()).containsExactly(text("二"), new Flow.Image());
    }
}
