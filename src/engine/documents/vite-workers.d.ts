/** A module made into a thread by Vite's `?worker`. */
declare module "*?worker" {
  const Thread: new () => { readonly terminate: () => void };
  export default Thread;
}
