import { p, Type } from '@mikro-orm/postgresql';

/** Times as the text that PostgreSQL reads and writes: MikroORM would make a `Date` of them, which knows neither `infinity` nor a day without a zone. */
abstract class TextualTime extends Type<string, string> {
  override get runtimeType(): string {
    return 'string';
  }

  override compareAsType(): string {
    return 'string';
  }
}

class InstantType extends TextualTime {
  override getColumnType(): string {
    return 'timestamptz';
  }
}

class DayType extends TextualTime {
  override getColumnType(): string {
    return 'date';
  }
}

export const instant = () => p.type(InstantType).$type<string>();
export const day = () => p.type(DayType).$type<string>();
