/** Who signs a letter. */
export interface Salesperson {
  readonly code: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly email: string;
}
