/**
 * Whether an error that Vue has caught came while something was drawn, so that what it left is not whole: not one of a press,
 * after which all stands as before. `where` is what Vue says: words in development, else an address that ends in a number.
 */
export const isOfDrawing = (where: string): boolean => !/event handler$|#runtime-[56]$/.test(where)

/** Whether it came because a part that is fetched when it is needed could not be had. */
export const isOfFetching = (where: string): boolean => /async component loader$|#runtime-13$/.test(where)
