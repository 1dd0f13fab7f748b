/** What the server reads and writes: strict JSON, its canonical form, problem documents, names and numbers in paths. */
package synapse.wire;
