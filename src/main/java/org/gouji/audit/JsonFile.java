package org.gouji.audit;

import java.io.OutputStream;
import java.util.Set;
import org.gouji.document.Masking;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How JSON is written: indented, UTF-8, the same bytes on every system, exact decimals. */
final class JsonFile {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
            .build();

    private static final Set<String> AS_THEY_ARE = Set.of("file", "key", "values", "rule", "rulebook");

    private JsonFile() {}

    static JsonGenerator open(OutputStream out) {
        return MAPPER.writer().createGenerator(out);
    }

    /** The tree with what tells of persons hidden; names of files and keys stay, for programs find things by them. */
    static ObjectNode masked(ObjectNode node) {
        node.properties().forEach(entry -> {
            if (!AS_THEY_ARE.contains(entry.getKey())) {
                entry.setValue(hidden(entry.getValue()));
            }
        });
        return node;
    }

    private static JsonNode hidden(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return masked(object);
        }
        if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hidden(array.get(i)));
            }
            return array;
        }
        return value.isString() ? StringNode.valueOf(Masking.of(value.asString())) : value;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
