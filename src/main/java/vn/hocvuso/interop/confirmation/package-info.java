/**
 * Tells the identity platform which levels were confirmed here. Words: a <em>delivery</em> is one confirmed level on its
 * way; the <em>registry</em> is whatever the identity platform offers to take it; a <em>receipt</em> is what the registry
 * calls it.
 *
 * <p>It promises that a delivery is written in the transaction that confirmed the level, that it is sent under one key
 * however often, that what the registry answers twice changes nothing, that a registry which fails is asked less and less
 * often, and that what cannot be delivered waits for a person. Without a registry everything waits, and pages say so.
 *
 * <p>How VNeID takes such messages is not public. {@code src/docs/openapi/confirmation.yaml} is this project's own
 * contract, spoken by the one connector there is; another is another {@link vn.hocvuso.interop.confirmation.LevelRegistry}.
 */
package vn.hocvuso.interop.confirmation;
