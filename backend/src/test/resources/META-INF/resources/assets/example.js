// stands for a file of an app
export const answer = 42;
