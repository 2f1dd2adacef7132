/** The code of forms, the largest part of the program: loaded when a form is opened, or before that when there is nothing else to do. */
export const loadActPage = () => import('./ActPage.tsx')
