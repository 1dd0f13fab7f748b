package synapse.identity;

import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** A place in the list of users, which is in the order of their names: behind the user that this names. */
final class UserPlace {
    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1,64}");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    private UserPlace() {}

    static String of(User last) {
        return last.usernameKey();
    }

    static String parse(String cursor) {
        return Cursor.parse(cursor, FORM);
    }

    /** @throws RegistryException {@link ProblemType#INVALID_REQUEST} if no username begins with that */
    static String prefix(String text) {
        if (PREFIX.matcher(text).matches()) return text;
        throw new RegistryException(
                ProblemType.INVALID_REQUEST,
                "the query parameter \"q\" is the beginning of a username: letters a-z, digits, dots, hyphens, underscores");
    }
}
