package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import synapse.journal.Change;

class ChangesTest {
    private static final User ADA = Accounts.ada();

    @Test
    void each_entry_names_the_user_and_holds_no_secret() {
        String common = "\"at\":\"2026-01-02T03:04:05.678Z\"";

        assertThat(payload(Changes.sessionEnded(ADA, "s-1", Accounts.NOW)))
                .isEqualTo(
                        "{\"actor\":\"Ada\",%s,\"session\":\"s-1\",\"type\":\"session.ended\",\"user\":\"Ada\"}",
                        common);
        assertThat(payload(Changes.sessionsEnded(ADA, "s-1", Accounts.NOW)))
                .isEqualTo(
                        "{\"actor\":\"Ada\",%s,\"kept\":\"s-1\",\"type\":\"sessions.ended\",\"user\":\"Ada\"}", common);
        assertThat(payload(Changes.sessionsEnded(ADA, "", Accounts.NOW)))
                .isEqualTo("{\"actor\":\"Ada\",%s,\"type\":\"sessions.ended\",\"user\":\"Ada\"}", common);
        assertThat(payload(Changes.passwordChanged(ADA, "s-1", Accounts.NOW)))
                .isEqualTo(
                        "{\"actor\":\"Ada\",%s,\"kept\":\"s-1\",\"type\":\"user.password-changed\",\"user\":\"Ada\"}",
                        common);
        assertThat(payload(Changes.tokenRevoked(ADA, 51, Accounts.NOW)))
                .isEqualTo("{\"actor\":\"Ada\",%s,\"token\":51,\"type\":\"token.revoked\",\"user\":\"Ada\"}", common);
        assertThat(payload(Changes.deactivated(ADA, "left us", "root", Accounts.NOW)))
                .isEqualTo(
                        "{\"actor\":\"root\",%s,\"reason\":\"left us\",\"type\":\"user.deactivated\",\"user\":\"Ada\"}",
                        common);
        assertThat(payload(Changes.reactivated(ADA, "", "root", Accounts.NOW)))
                .isEqualTo("{\"actor\":\"root\",%s,\"type\":\"user.reactivated\",\"user\":\"Ada\"}", common);
        assertThat(payload(Changes.rolesChanged(ADA, "root", Accounts.NOW)))
                .isEqualTo(
                        "{\"actor\":\"root\",%s,\"roles\":[\"user\"],\"type\":\"user.roles-changed\",\"user\":\"Ada\"}",
                        common);
    }

    private static String payload(Change change) {
        assertThat(change.audience()).isEqualTo(Change.Audience.INTERNAL);
        return change.payload();
    }
}
