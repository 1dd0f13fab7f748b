package synapse.web;

import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** The problem for an HTTP status that the container or JAX-RS decided on. */
final class StatusProblem {
    private StatusProblem() {}

    static RegistryException of(int status) {
        return switch (status) {
            case 401 -> RegistryException.unauthenticated();
            case 403 -> problem(ProblemType.FORBIDDEN, "this account may not do that");
            case 404 ->
                problem(ProblemType.NOT_FOUND, "there is nothing at this path; see docs/api.md for what there is");
            case 405, 501 ->
                problem(ProblemType.METHOD_NOT_ALLOWED, "this path does not take that method; see \"Allow\"");
            case 406 -> problem(ProblemType.NOT_ACCEPTABLE, "the answer is JSON; let Accept include application/json");
            case 408 -> problem(ProblemType.TIMED_OUT, "the request did not arrive in time; send it again");
            case 411 -> problem(ProblemType.LENGTH_REQUIRED, "send Content-Length or a chunked body");
            case 412 -> problem(ProblemType.PRECONDITION_FAILED, "the document is not the one that If-Match names");
            case 413 -> problem(ProblemType.BODY_TOO_LARGE, "the body is too large");
            case 415 ->
                problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "this path takes application/json, or application/gzip for an archive; set Content-Type");
            case 431 -> problem(ProblemType.HEADERS_TOO_LARGE, "the header fields are too large");
            default ->
                status >= 400 && status < 500
                        ? problem(
                                ProblemType.INVALID_REQUEST,
                                "the request is malformed; check its path and header fields")
                        : problem(
                                ProblemType.INTERNAL_ERROR,
                                "something failed inside the registry; tell its administrator the request_id");
        };
    }

    private static RegistryException problem(ProblemType type, String detail) {
        return new RegistryException(type, detail);
    }
}
