package synapse.storage;

/**
 * Where the archives are. While they are {@code copying} all of them are at home, and new ones go there; while {@code
 * switching} new ones go to the target, and each is at one of both at least; then the target is the home.
 *
 * @param state {@code idle}, {@code copying} or {@code switching}
 * @param home the place of the archives; empty for what the settings say
 * @param departed the place from which they were moved last; empty if they never were
 * @param target the place to which they are being moved; empty if they are not
 */
public record MoveState(String state, String home, String departed, String target) {
    public boolean isIdle() {
        return state.equals("idle");
    }

    public boolean isSwitching() {
        return state.equals("switching");
    }
}
