package synapse.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import synapse.api.NoticeView;

/** What is said with a yank or a deprecation: one line, and what to use instead. Either may be missing; never altered. */
@Embeddable
public class Notice {
    static final Notice NOTHING = new Notice("", "");

    @Column(name = "deprecated_message")
    private String text; // null: nothing was said

    @Column(name = "deprecated_replacement")
    private String replacement; // null: likewise

    protected Notice() {} // for JPA

    /** Takes two texts, at most as long as their columns; an empty one was not given. */
    public Notice(String text, String replacement) {
        this.text = Text.orNull(text);
        this.replacement = Text.orNull(replacement);
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public Optional<String> replacement() {
        return Optional.ofNullable(replacement);
    }

    NoticeView toNoticeView() {
        return new NoticeView(text, replacement);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Notice notice
                && Objects.equals(notice.text, text)
                && Objects.equals(notice.replacement, replacement);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, replacement);
    }
}
