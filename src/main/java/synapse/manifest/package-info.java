/**
 * What a package says about itself: its name, its dependencies and the codecs of {@code synapse.json} and
 * {@code synapse.lock}. Input is hostile: every reader here works in time and memory linear to a bounded input and
 * refuses with sentences for people.
 */
package synapse.manifest;
