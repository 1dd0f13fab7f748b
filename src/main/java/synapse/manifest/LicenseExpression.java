package synapse.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * SPDX licence expression (SPDX 2.3, annex D), read in one pass with a counter for parentheses: no recursion, linear
 * time. Operators are upper-case. {@code UNLICENSED} alone says that no licence is granted.
 */
final class LicenseExpression {
    static final String NO_LICENSE = "UNLICENSED";

    private static final Pattern LISTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*+\\+?");
    private static final Pattern OWN =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]++:)?(LicenseRef|AdditionRef)-[A-Za-z0-9.-]++");

    private enum State {
        LICENSE,
        AFTER_LICENSE,
        EXCEPTION,
        AFTER_ALL
    }

    private final List<String> listedIds = new ArrayList<>();
    private String fault = "";
    private State state = State.LICENSE;
    private int open;

    LicenseExpression(String text) {
        if (text.equals(NO_LICENSE)) {
            return;
        }
        StringTokenizer tokens = new StringTokenizer(text, " ()", true);
        while (tokens.hasMoreTokens() && fault.isEmpty()) {
            String token = tokens.nextToken();
            if (!token.equals(" ")) {
                accept(token);
            }
        }
        if (fault.isEmpty()) {
            acceptEnd();
        }
    }

    /** Returns a sentence about the first thing that is wrong; empty if the expression is right. */
    Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    /** Returns the licences that should be in the SPDX list, without {@code +}, in their order. */
    List<String> listedIds() {
        return listedIds;
    }

    private void accept(String token) {
        switch (state) {
            case LICENSE -> acceptLicense(token);
            case AFTER_LICENSE, AFTER_ALL -> acceptOperator(token);
            case EXCEPTION -> acceptException(token);
        }
    }

    private void acceptLicense(String token) {
        if (token.equals("(")) {
            open++;
            return;
        }
        if (isOperator(token) || token.equals(")")) {
            fault = "a licence is missing before " + Quoted.of(token);
        } else if (LISTED.matcher(token).matches() && !token.startsWith("LicenseRef-")) {
            listedIds.add(token.endsWith("+") ? token.substring(0, token.length() - 1) : token);
        } else if (!OWN.matcher(token).matches() || token.contains("AdditionRef-")) {
            fault = Quoted.of(token) + " is not an id of letters, digits, - and ., such as MIT or LicenseRef-ours";
        }
        state = State.AFTER_LICENSE;
    }

    private void acceptOperator(String token) {
        if (token.equals("AND") || token.equals("OR")) {
            state = State.LICENSE;
        } else if (token.equals("WITH") && state == State.AFTER_LICENSE) {
            state = State.EXCEPTION;
        } else if (token.equals(")") && open > 0) {
            open--;
            state = State.AFTER_ALL;
        } else if (token.equals(")") || token.equals("WITH")) {
            fault = Quoted.of(token) + " has nothing to belong to";
        } else {
            fault = "AND, OR or WITH (in capitals) must stand before " + Quoted.of(token)
                    + "; for a licence that is not in the SPDX list write LicenseRef- and a name";
        }
    }

    private void acceptException(String token) {
        boolean wellFormed =
                LISTED.matcher(token).matches() || OWN.matcher(token).matches();
        if (!wellFormed || isOperator(token) || token.endsWith("+") || token.contains("LicenseRef-")) {
            fault = "after WITH comes the id of an exception, not " + Quoted.of(token);
        }
        state = State.AFTER_ALL;
    }

    private void acceptEnd() {
        if (state == State.LICENSE || state == State.EXCEPTION) {
            fault = "it ends too early";
        } else if (open > 0) {
            fault = "a ) is missing at the end";
        }
    }

    private static boolean isOperator(String token) {
        return token.equals("AND") || token.equals("OR") || token.equals("WITH");
    }
}
