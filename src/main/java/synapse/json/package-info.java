/** JSON on the wire of the server: the mapper, strict request bodies, problem documents, canonical form. */
package synapse.json;
