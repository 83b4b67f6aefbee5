import { axisX, axisY, barX, gridX, ruleX, text } from '@observablehq/plot';
import type { Reconciliation } from '../../src/model/index.ts';
import type { Context } from '../context.ts';
import { svgOf } from './svg.ts';

/** A headline taken apart, step by step: each bar starts where the one before ended. */
export function waterfallChart(c: Context, { waterfall }: Reconciliation, width = 720): string {
  if (waterfall.length < 2) return '';
  const steps = waterfall.map(step => ({
    ...step,
    name: c.t.occasion.step[step.key],
    low: Math.min(step.from, step.to),
    high: Math.max(step.from, step.to),
    label: c.f.moneyShort(step.value, 'EUR'),
  }));
  const described = steps.map(step => `${step.name} ${step.label}`).join(', ');
  return svgOf(`${c.t.occasion.takenApart}: ${described}`, {
    width,
    height: 44 * steps.length + 40,
    marginLeft: width > 500 ? 190 : 110,
    marginRight: width > 500 ? 80 : 62,
    x: { label: null, nice: true },
    y: { label: null, domain: steps.map(step => step.name), padding: 0.3 },
    marks: [
      gridX({ className: 'grid', strokeOpacity: 1 }),
      axisX({ tickFormat: (value: number) => c.f.moneyShort(value, 'EUR'), ticks: width > 500 ? 4 : 2, tickSize: 0 }),
      axisY({ tickSize: 0, lineWidth: width > 500 ? 14 : 8 }),
      ...steps.map(step => barX([step], { x1: 'low', x2: 'high', y: 'name', className: `step-${step.key}` })),
      text(steps, { x: 'high', y: 'name', text: 'label', dx: 6, textAnchor: 'start', className: 'bar-label' }),
      ruleX([0]),
    ],
  });
}
