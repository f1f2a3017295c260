/** The outlets a claim passed through, origin first, with its holes: a step that nobody names is drawn as one. */
import type { JSX } from 'preact';
import type { ChainStep } from '../core/corpus/model.ts';
import { text } from '../platform/i18n.ts';
import { Words } from './words.tsx';

const Step = ({ step }: { readonly step: ChainStep }): JSX.Element => {
  if (step.named) {
    return (
      <span class="chain-name">
        <Words text={step.outlet} />
      </span>
    );
  }
  if (step.outlet === '') return <span class="chain-name chain-hole">{text('ui_chain_hole')}</span>;
  return (
    <span class="chain-name chain-hole" title={step.basis}>
      <Words text={step.outlet} /> <span class="faint">({text('ui_chain_inferred')})</span>
    </span>
  );
};

export const Chain = ({ chain }: { readonly chain: readonly ChainStep[] }): JSX.Element | null =>
  chain.length === 0 ? null : (
    <div class="chain">
      <span class="label">{text('ui_chain')}</span>
      <ol class="chain-steps">
        {chain.map((step, index) => (
          <li key={`${index} ${step.outlet}`} class={step.named ? undefined : 'chain-gap'}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </div>
  );
