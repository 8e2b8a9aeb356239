/**
 * What the folder {@code movement} of the content folder holds - indicators, plans, calendars and forms of reports - loaded
 * again while the server runs. Each of its parts is read and kept by those who need it; here they are only asked to, and by whom.
 */
package vn.hocvuso.movement.content;
