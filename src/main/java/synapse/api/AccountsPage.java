package synapse.api;

import java.util.List;

/** A page of all users, by username; {@code next} is the cursor of the following page, absent on the last. */
public record AccountsPage(List<AccountView> users, String next) {}
