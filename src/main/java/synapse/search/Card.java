package synapse.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import synapse.catalog.SearchRow;

/** What a hit shows and the ranking looks at, as the index keeps it with each package. */
record Card(
        String name,
        String canonicalName,
        String version,
        String description,
        List<String> keywords,
        String author,
        String license,
        boolean deprecated) {
    static Card of(SearchRow document) {
        return new Card(
                document.name(),
                document.canonicalName(),
                document.version(),
                document.description(),
                document.keywords(),
                document.author(),
                document.license(),
                document.deprecated());
    }

    BytesRef bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(deprecated);
            write(out, canonicalName);
            write(out, name);
            out.writeShort(keywords.size());
            for (String keyword : keywords) write(out, keyword);
            write(out, version);
            write(out, description);
            write(out, author);
            write(out, license);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BytesRef(bytes.toByteArray());
    }

    static Card of(BytesRef bytes) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            boolean deprecated = in.readBoolean();
            String canonicalName = read(in);
            String name = read(in);
            int count = in.readUnsignedShort();
            List<String> keywords = new ArrayList<>(count);
            for (int i = 0; i < count; i++) keywords.add(read(in));
            return new Card(name, canonicalName, read(in), read(in), keywords, read(in), read(in), deprecated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
