package synapse.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import synapse.problem.Fault;

/**
 * A password in plain text, in the hands of the one request that brought it; never logged, never stored.
 *
 * <p>Rules after NIST SP 800-63B, section 5.1.1: length and a list of common passwords, no classes of characters. The
 * text is normalised (NFC), so that the same keys give the same password on every keyboard.
 */
public final class Password {
    static final int MIN_CHARS = 8;
    static final int MAX_CHARS = 256;

    private final String text;

    Password(String text) {
        this.text = normal(text);
    }

    /** Returns a password as somebody typed it at login: any text up to the limit, empty for one that cannot be right. */
    static Password attempt(String text) {
        return new Password(text == null || normal(text).length() > MAX_CHARS ? "" : text);
    }

    /** Returns what is wrong with a new password, which stands at {@code pointer}. */
    static Optional<Fault> faultIn(String pointer, String password, String username, String email) {
        int length = password == null ? 0 : normal(password).length();
        if (length < MIN_CHARS || length > MAX_CHARS) {
            return fault(
                    pointer, "password-length", "a password has " + MIN_CHARS + " to " + MAX_CHARS + " characters");
        }
        if (password.equalsIgnoreCase(username) || password.equalsIgnoreCase(email)) {
            return fault(pointer, "password-guessable", "the password must not be the username or the e-mail address");
        }
        if (CommonPasswords.contain(password.toLowerCase(Locale.ROOT))) {
            return fault(pointer, "password-common", "this password is among the most used ones; choose another");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(String pointer, String code, String detail) {
        return Optional.of(new Fault(pointer, code, detail));
    }

    /** Bodies are bounded, so that this is, too. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    char[] chars() {
        return text.toCharArray();
    }

    /** Returns no part of the password. */
    @Override
    public String toString() {
        return "password";
    }
}
