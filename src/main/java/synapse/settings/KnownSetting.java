package synapse.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting of the {@link SettingList}.
 *
 * @param property such as {@code registry.db.url}
 * @param standard the default as it would be written; empty if there is none, or it depends on others
 * @param secrecy how much of its value may be repeated
 */
public record KnownSetting<T>(String property, Form<T> form, String standard, Secrecy secrecy) {
    /** Who may see a value. */
    public enum Secrecy {
        /** It may be shown. */
        OPEN,
        /** It may hold a password: that is masked, and what is wrong, and so cannot be told apart, is not repeated. */
        URL,
        /** Nobody sees it. */
        SECRET
    }

    static <T> KnownSetting<T> plain(String property, Form<T> form, String standard) {
        return new KnownSetting<>(property, form, standard, Secrecy.OPEN);
    }

    static <T> KnownSetting<T> url(String property, Form<T> form) {
        return new KnownSetting<>(property, form, "", Secrecy.URL);
    }

    static KnownSetting<String> secret(String property) {
        return new KnownSetting<>(property, Form.text(), "", Secrecy.SECRET);
    }

    /** Returns the name that people know, such as {@code REGISTRY_DB_URL}. */
    public String variable() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** @throws IllegalArgumentException if the text is wrong: one sentence that names the variable and what it may be */
    public T parse(String text) {
        try {
            return form.parser().apply(text);
        } catch (IllegalArgumentException e) {
            boolean open = secrecy == Secrecy.OPEN; // else not even as the message of a cause
            String value = open ? ", but is \"" + shown(text) + "\"" : "";
            throw new IllegalArgumentException(variable() + " must be " + form.right() + value, open ? e : null);
        }
    }

    /** Returns what is wrong with that text. */
    Optional<String> fault(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Returns the text as it may be shown. */
    public String shown(String text) {
        return secrecy == Secrecy.SECRET ? "***" : Masking.visible(Masking.url(text));
    }
}
