/** Publishing: bytes first, row last (design idea 2). */
package synapse.publish;
