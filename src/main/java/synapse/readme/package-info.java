/** Readmes: Markdown and plain text to HTML that a page may show as it is (docs/decisions/0010). */
package synapse.readme;
