/**
 * The page behind the ribbon. Its one button only shows the task pane, which the manifest says by itself; Office
 * still waits for the page to be ready.
 */
void Office.onReady();
