/**
 * Work that an operator starts the program for: {@code java -jar hocvuso.jar <command>}. The system comes up as ever, but before
 * it opens its port it does the work and ends. Rooms bring their own commands.
 */
package vn.hocvuso.platform.command;
