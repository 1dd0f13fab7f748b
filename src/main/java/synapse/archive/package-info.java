/**
 * Package archives: {@code .tar.gz} files that hold the folder of one package. {@link synapse.archive.ArchiveReader}
 * checks hostile input, {@link synapse.archive.ArchiveUnpacker} puts it into a folder, and
 * {@link synapse.archive.ArchiveWriter} makes archives that are the same bytes for the same files.
 *
 * <p>The gzip member (RFC 1952) and the chain of tar headers (POSIX.1-2017, pax, "ustar Interchange Format") are walked
 * here and not by a library: a reader of hostile input must bound what a header may claim before it believes it, and
 * must refuse whatever two programs could read in two ways. Neither is what a general tar library is made for.
 */
package synapse.archive;
