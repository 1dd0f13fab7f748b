package synapse.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The rows that {@link TableDump} has written, one by one. */
final class DumpedRows implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonParser parser;
    private final List<String> names = new ArrayList<>();

    DumpedRows(InputStream packed) throws IOException {
        parser = JSON.createParser(new GZIPInputStream(packed, 1 << 16));
        next().ifPresent(line -> line.forEach(name -> names.add(name.asText())));
    }

    /** Returns the names of the columns. */
    List<String> names() {
        return names;
    }

    /** Returns the next row, an array; empty behind the last. */
    Optional<JsonNode> next() throws IOException {
        JsonNode row = JSON.readTree(parser);
        return row == null || row.isMissingNode() ? Optional.empty() : Optional.of(row);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
