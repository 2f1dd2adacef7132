/** In more columns options never stand: what a file says beyond is shown in so many. */
export const MOST_COLUMNS = 4
