/** The one family charts are set in. It ships with the program, so that text shows where no font is installed. */
export const fontFamily = 'DejaVu Sans';

/** Regular and bold; Chart.js asks for nothing else. */
export const fontFiles = ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'];
