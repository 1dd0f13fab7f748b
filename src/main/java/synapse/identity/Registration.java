package synapse.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * A checked wish for an account.
 *
 * @param username 2 to 64 of {@code A-Z a-z 0-9 . _ -}, beginning with a letter or digit; unique without regard to case
 * @param email at most 254 characters (RFC 5321, section 4.5.3.1.3), one {@code @}; unique without regard to case
 */
public record Registration(String username, String email, Password password) {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");
    /** All but {@code @}, controls, blanks and what is not seen; the same as in the OpenAPI document. */
    private static final String SEEN = "[^@\\x{0}-\\x{20}\\x{7f}-\\x{a0}\\x{ad}\\x{1680}"
            + "\\x{2000}-\\x{200f}\\x{2028}-\\x{202f}\\x{205f}-\\x{206f}\\x{3000}\\x{feff}\\x{fff9}-\\x{fffb}\\x{d800}-\\x{dfff}]";

    private static final Pattern EMAIL = Pattern.compile(SEEN + "{1,64}@" + SEEN + "{1,189}");
    private static final int MAX_EMAIL_CHARS = 254;

    /** @throws RegistryException {@link ProblemType#VALIDATION_FAILED} with every fault at once */
    public static Registration of(String username, String email, String password) {
        List<Fault> faults = new ArrayList<>();
        if (username == null || !isUsername(username)) {
            faults.add(
                    new Fault(
                            "/username",
                            "invalid-username",
                            "a username is 2 to 64 letters a-z, digits, dots, hyphens or underscores, beginning with a letter or digit"));
        }
        if (email == null || !isEmail(email)) {
            faults.add(new Fault(
                    "/email",
                    "invalid-email",
                    "an e-mail address such as ada@example.org, at most 254 characters, is needed"));
        }
        Password.faultIn("/password", password, username, email).ifPresent(faults::add);
        if (faults.isEmpty()) return new Registration(username, email, new Password(password));
        throw new RegistryException(
                ProblemType.VALIDATION_FAILED, "the account cannot be made; see \"errors\" for every fault", faults);
    }

    /** Tells whether an account may have that name. */
    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    private static boolean isEmail(String text) {
        return Math.max(text.length(), User.key(text).length()) <= MAX_EMAIL_CHARS
                && EMAIL.matcher(text).matches();
    }
}
