package synapse.bench;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Finds where each answer on a connection ends; bodies are counted, not kept. */
final class ResponseReader {
    private final AnswerHead head = new AnswerHead();
    private boolean inBody;
    private int status;
    private long bodyBytes;
    private long bodyLeft;

    /** Takes what came; tells whether the answer is whole now. */
    boolean take(ByteBuffer from) throws IOException {
        if (!inBody) {
            if (!head.take(from)) return false;
            status = head.status();
            bodyBytes = head.bodyBytes();
            bodyLeft = status == 304 ? 0 : bodyBytes;
            inBody = true;
        }
        int taken = (int) Math.min(bodyLeft, from.remaining());
        from.position(from.position() + taken);
        bodyLeft -= taken;
        return bodyLeft == 0;
    }

    /** Makes ready for the next answer. */
    void clear() {
        head.clear();
        inBody = false;
    }

    /** Tells whether something of an answer has come that is not whole. */
    boolean isBegun() {
        return inBody || !head.isEmpty();
    }

    /** Tells whether the whole answer is what was to be expected. */
    boolean isRight(Target target) {
        return status == target.status()
                && (status == 304 || target.bodyBytes() == Target.ANY_LENGTH || bodyBytes == target.bodyBytes());
    }
}
