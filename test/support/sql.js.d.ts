/** As much of sql.js as the tests use. */
declare module "sql.js" {
  function initSqlJs(): Promise<{ readonly Database: new () => initSqlJs.Database }>;

  namespace initSqlJs {
    interface Database {
      create_function(name: string, body: (text: string) => string | number): void;
      run(sql: string, values?: readonly unknown[]): void;
      exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
      close(): void;
    }
  }

  export = initSqlJs;
}
