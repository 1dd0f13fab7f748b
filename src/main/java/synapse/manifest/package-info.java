/**
 * What a package says about itself: its name, its dependencies and the codec of {@code synapse.json}. Input is hostile:
 * every reader here works in time and memory linear to a bounded input and refuses with sentences for people.
 */
package synapse.manifest;
