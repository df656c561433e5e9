/**
 * The choice of the headset whose keys count, where several are plugged in. Which of them does count is the phone's to say
 * (`src/headset/which-headset.ts`); here it is only chosen and told.
 */
import type { HeadsetDevice, HeadsetModel } from '#src/model/headset.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { isSameModel } from '#src/headset/which-headset.ts';
import { Choose } from '../parts/choose.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { useManaged } from './use-managed.ts';

/** In the order in which they were plugged in, two of a kind once. */
const modelsOf = (devices: readonly HeadsetDevice[]): readonly HeadsetModel[] =>
  devices
    .filter(({ kind }) => kind === 'headset')
    .map(({ vendorId, productId, name }) => ({ vendorId, productId, name }))
    .filter((one, at, all) => all.findIndex((other) => isSameModel(one, other)) === at);

const idOf = ({ vendorId, productId }: HeadsetModel): string => `${vendorId}:${productId}`;

/** Nothing while there is nothing to choose. */
export function WhichHeadset({ devices }: { readonly devices: readonly HeadsetDevice[] }) {
  const words = useText().headset.which;
  const { act } = useDesk();
  const managed = useManaged();
  const chosen = (useSlice('settings') ?? defaultSettings).headset;
  const models = modelsOf(devices);
  if (models.length < 2 && chosen === null) return null;
  const isThere = chosen !== null && models.some((one) => isSameModel(one, chosen));
  const ready = devices.filter(({ kind, state }) => kind === 'headset' && state === 'ready');
  const doAllCount = ready.length > 1 && ready.every(({ counts }) => counts !== false);
  return (
    <>
      <div className="choices">
        <Choose
          label={words.label}
          choices={[
            { id: '', label: words.byMicrophone },
            ...models.map((one) => ({ id: idOf(one), label: one.name })),
            ...(chosen && !isThere
              ? [{ id: idOf(chosen), label: words.notThere(chosen.name) }]
              : []),
          ]}
          value={chosen ? idOf(chosen) : ''}
          managed={managed('headset')}
          onChange={(id) => {
            if (chosen && id === idOf(chosen)) return;
            const model = models.find((one) => idOf(one) === id);
            void act('settings/set', { headset: model ? { ...model } : null });
          }}
        />
      </div>
      {doAllCount ? (
        <p className="muted" role="status">
          {words.allCount}
        </p>
      ) : null}
    </>
  );
}
