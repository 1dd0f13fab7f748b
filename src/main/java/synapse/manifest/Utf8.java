package synapse.manifest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict decoder of UTF-8 (RFC 3629): overlong forms, encoded surrogates and cut sequences are faults. */
final class Utf8 {
    private Utf8() {}

    /** Decodes, or adds a fault that names the first wrong byte. */
    static Optional<String> decode(byte[] bytes, FaultList faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String before = out.flip().toString();
            String where = "byte " + (in.position() + 1) + " is wrong, in ";
            String place = JsonPlace.sentence(before, before.length());
            faults.add("", "not-utf8", "it is not UTF-8: " + where + place + "; save it as UTF-8");
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }
}
