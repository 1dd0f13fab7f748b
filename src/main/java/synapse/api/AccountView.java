package synapse.api;

import java.util.List;

/**
 * A user, as administrators see the account; times are RFC 3339 in UTC.
 *
 * @param deactivatedAt absent while the account is active
 * @param deactivationReason absent if none was given
 * @param limits absent unless an administrator has set some
 */
public record AccountView(
        String username,
        String email,
        List<String> roles,
        boolean isActive,
        String createdAt,
        String deactivatedAt,
        String deactivationReason,
        LimitsView limits) {}
