/**
 * Starts the product with one command: the embedded database, then the application server in a Java process of its own,
 * and stops both in the other order.
 *
 * <p>Promises: nothing is made before every check has passed; a start that was cut short leaves nothing half-made for
 * the next one; what went wrong is told in one line. Uses the JDK only, {@link
 * vn.hocvuso.platform.launch.ApplicationServer} also the API of Payara Micro.
 */
package vn.hocvuso.platform.launch;
