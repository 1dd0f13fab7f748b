package synapse.runner.guard;

import java.nio.charset.StandardCharsets;

/**
 * A problem document (RFC 9457) for a request that does not reach the application.
 *
 * @param status HTTP status
 * @param code stable name of the type
 * @param title summary of the type
 * @param detail sentence that says what is wrong and what is right; holds nothing of the request
 */
record Refusal(int status, String code, String title, String detail) {
    static Refusal invalid(String detail) {
        return new Refusal(400, "invalid-request", "Invalid request", detail);
    }

    static Refusal headersTooLarge(String detail) {
        return new Refusal(431, "headers-too-large", "Header fields too large", detail);
    }

    static Refusal methodNotAllowed(String detail) {
        return new Refusal(405, "method-not-allowed", "Method not allowed", detail);
    }

    static Refusal notFound() {
        return new Refusal(
                404, "not-found", "Not found", "there is nothing at this path; see docs/api.md for what there is");
    }

    static Refusal starting() {
        return new Refusal(
                503, "unavailable", "Temporarily unavailable", "the registry is starting; try again in a second");
    }

    /** Returns the document in UTF-8. Nothing in it needs escaping. */
    byte[] document(String requestId) {
        return "{\"type\":\"/problems/%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\",\"request_id\":\"%s\"}"
                .formatted(code, title, status, code, detail, requestId)
                .getBytes(StandardCharsets.UTF_8);
    }
}
