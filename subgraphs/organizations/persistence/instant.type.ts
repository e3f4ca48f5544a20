import { p, Type } from '@mikro-orm/postgresql';

/** An instant as the text that PostgreSQL reads and writes: MikroORM would make a `Date` of it, which knows no `infinity`. */
class InstantType extends Type<string, string> {
  override getColumnType(): string {
    return 'timestamptz';
  }

  override get runtimeType(): string {
    return 'string';
  }

  override compareAsType(): string {
    return 'string';
  }
}

export const instant = () => p.type(InstantType).$type<string>();
