/**
 * Benchmarks: each starts the packaged system on its own port and data folder, drives it over HTTP as browsers would and
 * says what it measured and which goals that meets. No part of the product, and no test: {@code mvn -Pbench
 * -Dbench=<name>}. Placement, which is reckoning alone, starts no system.
 *
 * <p>A new benchmark implements {@link Benchmark} and takes its place in {@link Main}. Rates and times are taken by the
 * load generator on the same machine; CPU and memory are those that the kernel counts for the server's processes.
 */
package vn.hocvuso.bench;
