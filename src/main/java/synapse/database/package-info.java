/** The one data source for H2 and PostgreSQL, its migrations, and what its errors mean. */
package synapse.database;
