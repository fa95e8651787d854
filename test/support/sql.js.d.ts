/** As much of sql.js as the tests use. */
declare module "sql.js" {
  export interface Database {
    create_function(name: string, body: (text: string) => string | number): void;
    run(sql: string, values?: readonly unknown[]): void;
    exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
    close(): void;
  }

  export default function initSqlJs(): Promise<{ readonly Database: new () => Database }>;
}
