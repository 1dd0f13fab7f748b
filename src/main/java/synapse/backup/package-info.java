/** Backups of database and archives into a folder, and the way back; for every database and every store alike. */
package synapse.backup;
