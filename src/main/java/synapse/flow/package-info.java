/** Bodies that come and go at the pace of their clients and hold no thread meanwhile; what is too slow is ended. */
package synapse.flow;
