/**
 * English questions written after the ranking had been chosen, and the pages that answer them; `fresh-questions.ts` reads them.
 * None is changed, and no ranking chosen, because an engine misses it.
 */

/** One a line: kind question = pages, the page it was drawn from first; `questions.ts` has the manuals' full names. */
export const FRESH_ENGLISH = `
words plugged in headphones but sound still comes from speakers = gnome:sound-usespeakers
words use google account only for email, not calendar = gnome:accounts-disable-service
form  put our company logo on the login screen = admin:login-logo
words let a colleague see and control my desktop remotely = gnome:sharing-desktop
words menus are in the wrong language, switch to French = gnome:session-language office:shared/optionen/01140000
words strange files ending in ~ in my folder, safe to delete? = gnome:files-tilde
form  taking the laptop abroad, will the power supply work = gnome:power-othercountry
words wifi adapter plugged in but computer does not detect it = gnome:net-wireless-troubleshooting-hardware-check
form  can't connect bluetooth headset to computer = gnome:bluetooth-problem-connecting gnome:bluetooth-connect-device
words type in IP address and gateway by hand = gnome:net-manual gnome:net-fixed-ip-address
form  pages come out of printer in reverse order = gnome:printing-order
words laptop gets very hot, is that dangerous = gnome:power-hotcomputer
words network cable plugged in but no connection = gnome:net-wired-connect
words where is the little person icon on the top bar = gnome:a11y-icon
words folder previews slow on network drive, turn them off = gnome:nautilus-preview
words change the name other devices see for my computer = gnome:sharing-displayname
words screen goes dark too quickly when idle = gnome:display-blank gnome:power-whydim
words what is an ICC file for colors = gnome:color-whatisprofile
words set default program for a file type per user, mimeapps = admin:mime-types-application-user
words is it worth calibrating screen and printer colors = gnome:color-why-calibrate
words show owner and permissions columns in file list = gnome:nautilus-list
words press shortcut keys one after another instead of together = gnome:a11y-stickykeys
words keys typed by accident, need to hold key before it counts = gnome:a11y-slowkeys
words always show folders before files in file manager = gnome:nautilus-views
words darken the corners of a photo in gimp = gimp:gimp-filter-vignette
words make picture look like thermal camera from the movie = gimp:script-fu-predator
form  where to report a bug in gimp = gimp:gimp-help-issue-tracker gimp:gimp-bug-report gimp:gimp-introduction-bugs
words effect that makes the image look melted downwards = gimp:gimp-filter-noise-slur
words gimp boost contrast automatically but keep the hue = gimp:gimp-filter-stretch-contrast-hsv
words remove color tint, photo should have pure white and black = gimp:gimp-filter-stretch-contrast gimp:gimp-layer-white-balance
words change a single color in the palette of indexed image = gimp:gimp-indexed-palette-dialog
words reopen image I worked on yesterday in gimp = gimp:gimp-file-open-recent
words gimp undo history gone after reopening file = gimp:gimp-concepts-undo
words cover a blemish by copying another part of photo = gimp:gimp-tool-clone gimp:gimp-tool-heal
words gimp text font size and color options = gimp:gimp-tool-text
words gimp what are layers and how do they work = gimp:gimp-image-combining
words pasted layer bigger than canvas, part of it is cut off = gimp:gimp-image-resize-to-layers
words place a guide line at exact pixel position = gimp:script-fu-guide-new
words chart with x and y values as points = office:schart/01/type_xy
words link two tables in a Base database = office:sdatabase/05020000 office:sdatabase/05020100
words mail merge address without the country = office:swriter/01/mm_seladdblo
words search finds formulas instead of calculated results in spreadsheet = office:scalc/guide/finding
words keep database connection open a while after use = office:shared/optionen/01160100
words define cell range as a database to sort and filter = office:scalc/guide/database_define office:scalc/01/12010000
words total a column ignoring errors and hidden rows = office:scalc/01/func_aggregate
words examples of simple formulas to add and multiply cells = office:scalc/guide/formulas
words create new database table and set primary key = office:shared/guide/data_tabledefine
words slide date that updates itself whenever file is opened = office:simpress/01/04990200 office:simpress/01/04990000
words pivot table show values as percentage or running total = office:scalc/01/12090105
words put two 3D shapes together into one object = office:sdraw/guide/join_objects3d
words pivot table from a registered database = office:scalc/01/12090101
words paragraph style drop-down in toolbar, update style from selection = office:shared/02/02010000
words remove all manual formatting from whole document at once = office:shared/guide/undo_formatting
words numbers stored as text, function to convert to number = office:scalc/01/func_value office:scalc/01/func_numbervalue
words find a synonym for a word in Writer = office:shared/01/06020000 office:swriter/guide/using_thesaurus
words close the document but keep LibreOffice open = office:shared/01/01050000
words envelope prints wrong way round, set feed direction = office:swriter/01/04070300
words where are regression and anova tools in Calc = office:scalc/01/statistics office:scalc/01/statistics_anova office:scalc/01/statistics_regression
words add a new book to the bibliography database = office:shared/01/02250000 office:swriter/guide/indices_literature
words hyperbolic sine of complex number in Calc = office:scalc/01/func_imsinh
`;
