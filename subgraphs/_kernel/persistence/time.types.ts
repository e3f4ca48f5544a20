import { Type } from '@mikro-orm/postgresql';

/** Times as the text that PostgreSQL reads and writes: MikroORM would make a `Date` of them, which knows neither `infinity` nor a day without a zone. */
abstract class TextualTime extends Type<string, string> {
  override get runtimeType(): string {
    return 'string';
  }

  override compareAsType(): string {
    return 'string';
  }
}

export class InstantType extends TextualTime {
  override getColumnType(): string {
    return 'timestamptz';
  }
}

export class DayType extends TextualTime {
  override getColumnType(): string {
    return 'date';
  }
}
