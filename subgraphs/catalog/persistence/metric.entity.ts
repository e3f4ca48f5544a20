import { defineEntity, p } from '@mikro-orm/postgresql';
import { instant } from '#kernel/persistence/time.types';
import type { MetricId } from '../contract/ids.ts';

export const metricKinds = ['COUNT', 'PEAK', 'SUM', 'GAUGE'] as const;

const MetricSchema = defineEntity({
  name: 'Metric',
  tableName: 'metric',
  properties: {
    id: p.uuid().$type<MetricId>().primary(),
    code: p.text(),
    name: p.text(),
    unit: p.text(),
    kind: p.text().$type<(typeof metricKinds)[number]>(),
    measuredOver: p.text().nullable(),
    createdAt: instant(),
  },
});

export class Metric extends MetricSchema.class {}
MetricSchema.setClass(Metric);
